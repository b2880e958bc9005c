import { getHeapStatistics } from 'node:v8';

/** Bytes for all that a gateway remembers because clients asked for it. */
export interface CacheBudgets {
  /** Parsed documents. */
  documents: number;
  /** What operations cost. */
  costs: number;
  /** Plans and shapes of responses. */
  plans: number;
  /** What is refused of which operation to whom. */
  refusals: number;
  /** The graph as callers may use it. */
  viewerSchemas: number;
  /** Who stands behind a token. */
  principals: number;
  permissionSets: number;
  /** Claims of tokens whose signature was checked. */
  tokens: number;
  /** Counters of the rate limits. */
  counters: number;
}

/** Together 1. */
const SHARES: CacheBudgets = {
  documents: 0.2,
  costs: 0.1,
  plans: 0.3,
  refusals: 0.05,
  viewerSchemas: 0.12,
  principals: 0.1,
  permissionSets: 0.03,
  tokens: 0.05,
  counters: 0.05,
};

const SHARE_OF_HEAP = 1 / 8;
const MAXIMUM_DEFAULT_BYTES = 256 * 1024 * 1024;

/** An eighth of the heap that Node.js may use, 256 MiB at most. */
export const defaultCacheBytes = (): number =>
  Math.min(MAXIMUM_DEFAULT_BYTES, Math.floor(getHeapStatistics().heap_size_limit * SHARE_OF_HEAP));

export function shareCacheBytes(total: number): CacheBudgets {
  const budgets = { ...SHARES };
  for (const name of Object.keys(SHARES) as (keyof CacheBudgets)[]) budgets[name] = Math.floor(total * SHARES[name]);
  return budgets;
}
