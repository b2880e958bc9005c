import type { GatewayOptions } from '../options.ts';
import { type GatewayConfig, readConfig } from './config.ts';

/** What a gateway may be told whatever it stands in front of. */
type Tuning = Pick<
  GatewayOptions,
  | 'limits'
  | 'authorization'
  | 'resilience'
  | 'rateLimit'
  | 'listSizes'
  | 'cors'
  | 'persistedDocumentBytes'
  | 'cacheBytes'
  | 'essentialSubgraphs'
  | 'safelists'
  | 'trustProxy'
>;

const TUNING = [
  'limits',
  'authorization',
  'resilience',
  'rateLimit',
  'listSizes',
  'cors',
  'persistedDocumentBytes',
  'cacheBytes',
  'essentialSubgraphs',
  'safelistDir',
  'trustProxy',
] as const satisfies (keyof GatewayConfig)[];

/** The part of a configuration that tells nothing of the graph, its tokens and its addresses. */
export function tuningOf(config: GatewayConfig): Tuning {
  const { limits, authorization, resilience, safelistDir, trustProxy } = config;
  // JSON knows no undefined: what is optional is absent.
  const clients = config as Pick<
    GatewayOptions,
    'listSizes' | 'rateLimit' | 'persistedDocumentBytes' | 'cacheBytes' | 'essentialSubgraphs' | 'cors'
  >;
  return {
    ...(limits ? { limits: withoutUndefined(limits) } : {}),
    ...(authorization ? { authorization: withoutUndefined(authorization) } : {}),
    ...(clients.rateLimit === undefined ? {} : { rateLimit: clients.rateLimit }),
    ...(clients.listSizes === undefined ? {} : { listSizes: clients.listSizes }),
    ...(clients.cors === undefined ? {} : { cors: clients.cors }),
    ...(clients.persistedDocumentBytes === undefined ? {} : { persistedDocumentBytes: clients.persistedDocumentBytes }),
    ...(clients.essentialSubgraphs ? { essentialSubgraphs: clients.essentialSubgraphs } : {}),
    ...(clients.cacheBytes === undefined ? {} : { cacheBytes: clients.cacheBytes }),
    ...(safelistDir === undefined ? {} : { safelists: { folder: safelistDir } }),
    ...(resilience ? { resilience: toResilience(resilience) } : {}),
    ...(trustProxy === undefined ? {} : { trustProxy }),
  };
}

/**
 * The tuning in a configuration file, for a product that sets the rest itself.
 * @throws with the file and every key that is unknown, wrong, or the product's own
 */
export function readTuning(file: string): Tuning {
  const config = readConfig(file);
  const foreign = Object.keys(config).filter((key) => !TUNING.some((known) => known === key));
  if (foreign.length === 0) return tuningOf(config);
  throw new Error(`${file}: ${foreign.join(', ')} cannot be set here. It may set ${TUNING.join(', ')}.`);
}

function toResilience({ breaker, retries }: NonNullable<GatewayConfig['resilience']>) {
  return {
    ...(breaker ? { breaker: withoutUndefined(breaker) } : {}),
    ...(retries ? { retries: withoutUndefined(retries) } : {}),
  };
}

/** Optional settings that are left out instead of undefined. */
export function withoutUndefined<T extends object>(settings: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const given = Object.entries(settings).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
