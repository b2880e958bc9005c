import type { ServiceName } from '@account-center/events';
import { createGateway, type Gateway, type GatewayOptions, type PrincipalSource } from '@account-center/gateway';
import { createServiceMetrics, type Language, type Logger, startSubgraph } from '@account-center/kit';
import type { BackgroundOptions } from '@account-center/kit/jobs';
import type { Tracer } from '@account-center/tracing';
import { forEachService } from './parts/each-service.ts';
import type { IdentityEndpoints } from './parts/identity-endpoints.ts';
import type { Outbox } from './outbox/outbox.ts';
import { outboxRule } from './outbox/outbox.route.ts';
import { subgraphPackages } from './parts/packages.ts';
import type { Secrets } from './parts/secrets.ts';
import {
  type Bucket,
  ESSENTIAL_SUBGRAPHS,
  type MailSettings,
  subgraphConfig,
  TOKEN_AUDIENCES,
  TOKEN_ISSUER,
} from './parts/subgraph-config.ts';
import { type Subgraphs, type Wiring, wireInProcess, wireOverHttp } from './wiring.ts';

export interface SystemOptions {
  /** URL of the login role of each subgraph's database. The databases are migrated. */
  databaseUrls: Record<ServiceName, string>;
  secrets: Secrets;
  filesDirectory: string;
  /** The bucket for files, instead of the directory. */
  bucket?: Bucket | undefined;
  log: Logger;
  /** Text of the supergraph, or its file. */
  supergraphSdl: GatewayOptions['supergraphSdl'];
  playgroundDir?: string;
  /** Mail server for emails of the system; without it none are sent. */
  mail?: MailSettings | undefined;
  /** Name of the SMS transport; the simulator unless set. */
  smsTransport?: string | undefined;
  /** Collects messages instead of sending them; unset in an installation with real transports. */
  outbox?: Outbox | undefined;
  /** Language of messages of the system and of the names that it gives; English unless set. */
  noticeLanguage?: Language | undefined;
  /** Database connections of each subgraph. */
  poolSize?: number;
  /** How the subgraphs retry background work. */
  background?: Partial<BackgroundOptions> | undefined;
  /** How long a mutation waits until siblings have applied its events; tests on a busy machine allow more. */
  settleMilliseconds?: number;
  /** The subgraphs' clock. */
  now?: () => Date;
  /** Creates spans of requests, from the gateway to SQL; without it there are none. */
  tracer?: Tracer | undefined;
  /** How the parts call each other; by function calls unless set. */
  wiring?: 'in-process' | 'http';
  /** Clocks of single subgraphs, instead of `now`. */
  clocks?: Partial<Record<ServiceName, () => Date>>;
  /** Adds principals to those of identity. For tests. */
  besidesIdentity?: (identity: IdentityEndpoints) => IdentityEndpoints;
  /** Other settings of the gateway; they override those above. */
  gateway?: Partial<GatewayOptions>;
}

/** Gateway and subgraphs in one process. */
export interface RunningSystem {
  subgraphs: Subgraphs;
  gateway: Gateway;
  /** Finishes running work: first the gateway's requests, then the subgraphs' work. */
  stop(): Promise<void>;
}

/** The principal source for callers of earlier requests: the gateway's own, once identity runs. */
function createAsking() {
  const known = Promise.withResolvers<PrincipalSource>();
  return {
    known,
    principals: { resolve: async (questions) => (await known.promise).resolve(questions) } as PrincipalSource,
  };
}
type Asking = ReturnType<typeof createAsking>;

async function startSubgraphs(options: SystemOptions, wiring: Wiring, { principals }: Asking): Promise<Subgraphs> {
  return await forEachService(async (name) => {
    const { definition } = await subgraphPackages[name]();
    const now = options.clocks?.[name] ?? options.now;
    const databaseUrl = options.databaseUrls[name];
    const parts = { ...options, ...wiring.peersOf(name), principals, databaseUrl, now };
    return await startSubgraph(definition, subgraphConfig(name, parts));
  });
}

/** In one process the gateway's metrics include the subgraphs' background work and events. */
function metricsWith(subgraphs: Subgraphs, { metrics }: Partial<GatewayOptions> = {}) {
  const services = createServiceMetrics(Object.values(subgraphs));
  return metrics ? { metrics: { ...metrics, besides: () => services.render() } } : {};
}

async function startGateway(
  subgraphs: Subgraphs,
  options: SystemOptions,
  wiring: Wiring,
  { known }: Asking,
): Promise<Gateway> {
  const { transports, forward = [], ...identity } = await wiring.connect(subgraphs);
  const { principals, jwks } = options.besidesIdentity?.(identity) ?? identity;
  known.resolve(principals);
  return await createGateway({
    supergraphSdl: options.supergraphSdl,
    transports,
    forward: options.outbox ? [...forward, outboxRule(options.outbox)] : forward,
    callerSecret: options.secrets.caller,
    tokens: { issuer: TOKEN_ISSUER, audiences: TOKEN_AUDIENCES, jwks },
    principals,
    essentialSubgraphs: ESSENTIAL_SUBGRAPHS,
    logger: options.log,
    ...(options.tracer && { tracer: options.tracer }),
    ...(options.playgroundDir !== undefined && { playgroundDir: options.playgroundDir }),
    ...options.gateway,
    ...metricsWith(subgraphs, options.gateway),
  });
}

const stopAll = (subgraphs: Subgraphs) => Promise.all(Object.values(subgraphs).map((subgraph) => subgraph.stop()));

/** Starts the whole system in this process; the gateway does not listen yet. */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const { caller } = options.secrets;
  const wiring = options.wiring === 'http' ? await wireOverHttp(caller) : wireInProcess(caller);
  const asking = createAsking();
  const subgraphs = await startSubgraphs(options, wiring, asking);
  const close = async () => {
    await stopAll(subgraphs);
    await wiring.stop();
  };
  const gateway = await startGateway(subgraphs, options, wiring, asking).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return {
    subgraphs,
    gateway,
    async stop() {
      await gateway.stop();
      await close();
    },
  };
}
