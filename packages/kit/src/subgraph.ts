import { CALLER_HEADER, type CallerVerifier, createCallerSigner, createCallerVerifier } from '@account-center/claims';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { createFiles } from './blobs/files.ts';
import { openBlobStore } from './blobs/open-store.ts';
import type { BaseContext, Runtime } from './context.ts';
import { contextFactory } from './request-context.ts';
import { newId } from './database/columns.ts';
import { openDatabase } from './database/database.ts';
import { createInbox, relayOf } from './events/service-events.ts';
import { watchEvents } from './events/lag.ts';
import type { Relay } from './events/relay.ts';
import { checkHealth, watchEventLoop } from './health.ts';
import { createFetch } from './http/routes.ts';
import { createExecutor, type Executor } from './graphql/executor.ts';
import { guardFields } from './graphql/guard.ts';
import { guardInputs } from './graphql/input-guard.ts';
import { maskError } from './graphql/mask.ts';
import { type AfterMutation, guardMutations } from './graphql/mutations.ts';
import { guardRestricted } from './graphql/restriction.ts';
import { guardUnwanted } from './graphql/unwanted.ts';
import { guardValues } from './graphql/value-guard.ts';
import { jobTasks } from './jobs/job.ts';
import { defaultBackground } from './jobs/background.ts';
import { createQueue } from './jobs/queue.ts';
import { serviceTasksResolvers, serviceTasksSdl } from './jobs/service-tasks.ts';
import { keepingSweeps } from './jobs/sweep.ts';
import { createPrincipals } from './principals.ts';
import { createSealer } from './sealer.ts';
import { createSiblings, type GraphQLAnswer, type GraphQLRequest, NOT_TRUSTED } from './siblings.ts';
import type { RunningSubgraph, ServiceParts, SubgraphConfig, SubgraphDefinition } from './subgraph-parts.ts';
import { traceExecution } from './tracing.ts';
import { watchDatabase } from './watch.ts';

/** How long a mutation waits until the siblings have applied its events. */
const SETTLE_MILLISECONDS = 1_000;
/** The same for a job, which may have changed a whole directory. */
const JOB_SETTLE_MILLISECONDS = 30_000;

type SubgraphModule = Exclude<
  Extract<Parameters<typeof buildSubgraphSchema>[0], readonly unknown[]>[number],
  { kind: string }
>;

function buildSchema<Context extends BaseContext, Parts>(
  definition: SubgraphDefinition<Context, Parts>,
  afterwards: AfterMutation,
): GraphQLSchema {
  const document = parse(definition.sdl);
  const schema = buildSubgraphSchema([
    { typeDefs: document, resolvers: definition.resolvers as NonNullable<SubgraphModule['resolvers']> },
    { typeDefs: serviceTasksSdl, resolvers: serviceTasksResolvers },
  ]);
  guardValues(schema, new Set(definition.itemwise));
  const answersAtOnce = new Set(definition.answersAtOnce);
  guardMutations(schema, { afterwards, answersAtOnce, unaudited: new Set(definition.unaudited) });
  guardInputs(schema, document);
  guardFields(schema, document);
  guardRestricted(schema, new Set(definition.unrestricted));
  guardUnwanted(schema);
  return schema;
}

function createExecute(
  executor: Executor,
  extendContext: (context: BaseContext) => BaseContext,
  verifier: CallerVerifier,
  makeContext: ReturnType<typeof contextFactory>,
) {
  return async ({ query, variables, operationName, headers, signal }: GraphQLRequest): Promise<GraphQLAnswer> => {
    const caller = verifier.verify(headers[CALLER_HEADER]);
    if (!caller) return NOT_TRUSTED;
    const contextValue = extendContext(
      makeContext(caller, headers['x-request-id'] ?? newId(), {
        idempotencyKey: headers['idempotency-key'] ?? null,
        signal: signal ?? null,
      }),
    );
    return await executor({ query, variables, operationName }, contextValue);
  };
}

async function createRuntime(
  name: string,
  config: SubgraphConfig,
  database: ReturnType<typeof openDatabase>,
  makeContext: ReturnType<typeof contextFactory>,
): Promise<Runtime> {
  const store = await openBlobStore(config.files.store);
  const now = config.now ?? (() => new Date());
  const signer = createCallerSigner({ issuer: name, secret: config.callerSecret });
  const principals = createPrincipals(config.principals);
  const files = { db: database.db, store, secret: config.files.secret, path: `/files/${name}`, now, principals };
  return {
    service: name,
    db: database.db,
    queue: createQueue({ ...config, service: name, db: database.db }),
    files: createFiles(files),
    principals,
    siblings: createSiblings({ service: name, signer, transports: config.siblings }),
    log: config.log,
    answers: createSealer(config.callerSecret, 'answers'),
    outbox: config.outbox ?? null,
    noticeLanguage: config.noticeLanguage ?? 'en',
    now,
    contextFor: makeContext,
  };
}

/** Starts the workers of a service's background tasks. */
async function startTasks(
  parts: ServiceParts,
  runtime: Runtime,
  config: SubgraphConfig,
  settle: () => Promise<unknown>,
): Promise<void> {
  const background = { ...defaultBackground, ...config.background };
  const { jobStalledAfterMilliseconds: stalledAfterMilliseconds } = background;
  const { db, log, principals } = runtime;
  const jobs = jobTasks(parts.jobs ?? {}, { db, log, principals, settle, stalledAfterMilliseconds });
  const tasks = { ...parts.tasks, ...jobs };
  await runtime.queue.start({ ...tasks, ...keepingSweeps(tasks, { ...runtime, background }) });
}

/** After a mutation: starts its tasks and the delivery of its events, and waits until siblings have applied them if required. */
const afterMutations =
  ({ queue }: Runtime, relay: Relay, settleMilliseconds: number): AfterMutation =>
  async ({ caller }, { waits }) => {
    queue.wake();
    if (waits) await relay.settle(settleMilliseconds, caller.enterpriseId);
    else relay.kick();
  };

/** Starts a service: its database pool, its workers, its relay and its schema. It does not listen. */
export async function startSubgraph<Context extends BaseContext, Parts>(
  definition: SubgraphDefinition<Context, Parts>,
  config: SubgraphConfig,
): Promise<RunningSubgraph> {
  const { name } = definition;
  const verifier = createCallerVerifier({ secret: config.callerSecret });
  const { databaseUrl: url, poolSize: max = 10, tracer, settleMilliseconds = SETTLE_MILLISECONDS } = config;
  const database = openDatabase({ url, max, applicationName: name, tracer });
  const makeContext = contextFactory(name, () => runtime);
  const runtime: Runtime = await createRuntime(name, config, database, makeContext);
  const relay = relayOf(config, runtime, definition.snapshot?.(runtime) ?? null);
  const afterwards = afterMutations(runtime, relay, settleMilliseconds);
  const executor = createExecutor(buildSchema(definition, afterwards), (error) => maskError(error, config.log));
  const parts = (await definition.setUp?.(runtime, config.settings ?? {})) ?? {};
  await startTasks(parts, runtime, config, () => relay.settle(JOB_SETTLE_MILLISECONDS));
  relay.start();
  const watch = watchDatabase(database.db, config.log, [relay.look, (tx) => runtime.queue.look(tx)]);
  const extendContext = (context: BaseContext) => definition.extendContext(context, parts.parts as Parts);
  const execute = traceExecution(createExecute(executor, extendContext, verifier, makeContext), name, tracer);
  const handlers = { ...definition.handlers, ...parts.handlers };
  const consumer = { handlers, readModel: definition.readModel ?? null };
  const { apply, stop: stopInbox } = createInbox(runtime, consumer, relay);
  const lag = watchEvents(database.db, config.log);
  const eventLoop = watchEventLoop();
  const health = () => checkHealth(runtime, relay.failing);
  return {
    name,
    execute,
    apply,
    settle: (timeoutMilliseconds) => relay.settle(timeoutMilliseconds),
    runtime,
    parts: parts.parts,
    health,
    fetch: createFetch({ execute, apply, verifier, runtime, parts, health, eventLoop }),
    async stop() {
      await watch.stop();
      await runtime.queue.stop();
      for (const figures of [lag, eventLoop]) figures.stop();
      await stopInbox();
      await relay.stop();
      await parts.stop?.();
      await Promise.all([runtime.files.close(), database.close()]);
    },
  };
}
