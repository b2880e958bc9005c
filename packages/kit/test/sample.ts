import { anonymousCaller, type Caller, CALLER_HEADER, createCallerSigner, vouchFor } from '@account-center/claims';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type BaseContext,
  createLogger,
  type GraphQLAnswer,
  type PrincipalSource,
  type RunningSubgraph,
  type SiblingTransport,
  startSubgraph,
  type SubgraphConfig,
  type SubgraphDefinition,
} from '@account-center/kit';
import { newId } from '@account-center/kit/database';
import type { EventBatch, EventTransport } from '@account-center/kit/events';
import type { BlobStoreSettings } from '@account-center/kit/files';
import type { BackgroundOptions } from '@account-center/kit/jobs';
import { type ClonedDatabases, cloneDatabases } from '@account-center/testing';

export const SECRET = 'a-secret-that-is-long-enough-for-hmac-sha-256';

export interface Sample {
  subgraph: RunningSubgraph;
  databases: ClonedDatabases;
  enterpriseId: string;
  filesDirectory: string;
  /** Batches that reached the consumer `identity`. */
  delivered: EventBatch[];
  /** Whoever has a session is one of these, by session; the tests end sessions by taking them out. */
  held: Map<string, Caller>;
  run(query: string, caller?: Partial<Caller>, headers?: Record<string, string>): Promise<GraphQLAnswer>;
  /** Starts the same service once more beside the first, on the same database. */
  replicate(): Promise<RunningSubgraph>;
  /** Starts the same service again on the same database. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

interface Surroundings {
  now?: () => Date;
  /** How long a mutation waits for its events; as long as the product does unless set. */
  settleMilliseconds?: number;
  /** Where files lie; in a folder of its own unless set. */
  store?: BlobStoreSettings;
  background?: Partial<BackgroundOptions>;
  /** What the consumer does with a batch; those with events are noted in `delivered` first. */
  deliver?: (batch: EventBatch, signal: AbortSignal) => Promise<void>;
  /** Answers the commands to the service `identity`. */
  sibling?: SiblingTransport['execute'];
}

/** Takes everything, and notes batches with events. */
const consumerOfAll = (delivered: EventBatch[], deliver: Surroundings['deliver']): EventTransport => ({
  async deliver(_consumer, delivery, signal) {
    if (delivery.kind === 'events' && delivery.events.length > 0) {
      delivered.push(delivery);
      await deliver?.(delivery, signal);
    }
    return { isTaken: true };
  },
});

const PATIENCE = { firstDelayMilliseconds: 50, longestDelayMilliseconds: 50 };

const principalsAmong = (held: ReadonlyMap<string, Caller>): PrincipalSource => ({
  resolve: async (questions) =>
    questions.map(({ sid }) => {
      const principal = held.get(sid ?? '');
      return principal ? { status: 'principal', principal: vouchFor(principal) } : { status: 'refused' };
    }),
});
type Parts = Partial<SubgraphDefinition<BaseContext>> & Surroundings;

/** What a sample is started with besides its definition. */
const configOf = (
  ground: Pick<Sample, 'databases' | 'filesDirectory' | 'delivered' | 'held'>,
  { now, store, settleMilliseconds, background, deliver, sibling }: Surroundings,
): SubgraphConfig => ({
  databaseUrl: ground.databases.urls.sms.loginUrl,
  callerSecret: SECRET,
  files: { store: store ?? { kind: 'local', directory: ground.filesDirectory }, secret: SECRET },
  principals: principalsAmong(ground.held),
  siblings: { identity: { execute: sibling ?? (async () => ({ data: {} })) } },
  consumers: new Map([['identity', new Set(['audit.recorded', 'a.b'])]]),
  eventTransport: consumerOfAll(ground.delivered, deliver),
  log: createLogger({ name: 'test', level: 'silent' }),
  background: { ...PATIENCE, ...background },
  settleMilliseconds,
  ...(now && { now }),
});

/** A small service on the tables of the kit, for tests of the kit itself. */
export async function startSample({
  now,
  store,
  settleMilliseconds,
  background,
  deliver,
  sibling,
  ...parts
}: Parts = {}): Promise<Sample> {
  const databases = await cloneDatabases();
  const directory = await mkdtemp(join(tmpdir(), 'kit-test-'));
  const delivered: EventBatch[] = [];
  const held = new Map<string, Caller>();
  const signer = createCallerSigner({ issuer: 'gateway', secret: SECRET });
  const signed = (caller: Partial<Caller>) => ({ [CALLER_HEADER]: signer.sign({ ...anonymousCaller, ...caller }) });
  const definition: SubgraphDefinition<BaseContext> = {
    name: 'sms',
    sdl: 'type Query { open: String }',
    resolvers: {},
    extendContext: (context) => context,
    ...parts,
  };
  const surroundings = { now, store, settleMilliseconds, background, deliver, sibling } as Surroundings;
  const config = configOf({ databases, filesDirectory: directory, delivered, held }, surroundings);
  const start = () => startSubgraph(definition, config);
  const sample: Sample = {
    subgraph: await start(),
    databases,
    enterpriseId: newId(),
    filesDirectory: directory,
    delivered,
    held,
    run: (query, caller = {}, headers = {}) =>
      sample.subgraph.execute({ query, headers: { ...headers, ...signed(caller) } }),
    replicate: start,
    async restart() {
      await sample.subgraph.stop();
      sample.subgraph = await start();
    },
    async stop() {
      await sample.subgraph.stop();
      await databases.drop();
      await rm(directory, { recursive: true });
    },
  };
  return sample;
}
