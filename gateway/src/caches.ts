import { getHeapStatistics } from 'node:v8';

/** Bytes for the caches that grow with what clients request. */
export interface CacheBudgets {
  /** Parsed documents. */
  documents: number;
  /** Costs of operations. */
  costs: number;
  /** Plans and response shapes. */
  plans: number;
  /** Refusals by operation and permission set. */
  refusals: number;
  /** Schemas as callers may use them. */
  viewerSchemas: number;
  /** Principals by token. */
  principals: number;
  permissionSets: number;
  /** Claims of tokens whose signature was checked. */
  tokens: number;
  /** Counters of the rate limits. */
  counters: number;
}

/** The shares add up to 1. */
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

/** An eighth of Node.js's heap limit, at most 256 MiB. */
export const defaultCacheBytes = (): number =>
  Math.min(MAXIMUM_DEFAULT_BYTES, Math.floor(getHeapStatistics().heap_size_limit * SHARE_OF_HEAP));

export function shareCacheBytes(total: number): CacheBudgets {
  const budgets = { ...SHARES };
  for (const name of Object.keys(SHARES) as (keyof CacheBudgets)[]) budgets[name] = Math.floor(total * SHARES[name]);
  return budgets;
}
