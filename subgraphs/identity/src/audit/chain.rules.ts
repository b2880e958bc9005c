import { createHash } from 'node:crypto';
import type { AuditEntryRow } from './audit.table.ts';

/** The "previous hash" of the first row of a log. */
export const GENESIS = '0'.repeat(64);

/** JSON with sorted keys: gives the same text after a round trip through a `jsonb` column. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

/** SHA-256 over the previous row's hash and all of this row, in hexadecimal. */
export function hashOf({ hash: _, occurredAt, ...row }: Omit<AuditEntryRow, 'hash'> & { hash?: string }): string {
  return createHash('sha256')
    .update(canonicalJson({ ...row, occurredAt: occurredAt.toISOString() }))
    .digest('hex');
}
