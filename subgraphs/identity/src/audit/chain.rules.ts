import { createHash } from 'node:crypto';
import type { AuditEntryRow } from './audit.table.ts';

/** What the first row of a log follows. */
export const GENESIS = '0'.repeat(64);

/** JSON with the keys of every object in order: the same text for what a `jsonb` column gives back. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.toSorted(([one], [other]) => (one < other ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`;
}

/** SHA-256 over the row before and everything that this row says, in hexadecimal. */
export function hashOf({ hash: _, occurredAt, ...row }: Omit<AuditEntryRow, 'hash'> & { hash?: string }): string {
  return createHash('sha256')
    .update(canonicalJson({ ...row, occurredAt: occurredAt.toISOString() }))
    .digest('hex');
}
