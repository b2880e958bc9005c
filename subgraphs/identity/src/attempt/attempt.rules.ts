import { createHash } from 'node:crypto';
import type { signInAttempt } from './attempt.table.ts';

/**
 * Number of failures without a delay; each further one doubles the delay (ID-18). `device` is an account on a device
 * where it has signed in, `pair` is an account at an address.
 */
export const FREE_FAILURES = { device: 5, pair: 5, account: 20, address: 30 } as const;
const FIRST_DELAY_MILLISECONDS = 30_000;
const MAXIMUM_DELAY_MILLISECONDS = 900_000;
const MAXIMUM_DOUBLINGS = 10;
/** One failure expires in each such period (leaky bucket), regardless of further failures. */
export const LEAK_MILLISECONDS = { device: 1_800_000, pair: 1_800_000, account: 1_800_000, address: 20_000 } as const;
/** If an account has signed in somewhere within this time, failures from elsewhere do not block it there. */
const TRUST_MILLISECONDS = 90 * 86_400_000;

export type Kind = keyof typeof FREE_FAILURES;

export type AttemptRow = typeof signInAttempt.$inferSelect;

/** Key of the account that a client claims to be. @param name in canonical form */
export const claimBy = (method: string, name: string) => `${method}:${name}`;

export interface Attempt {
  /** See {@link claimBy}. Counted whether or not the account exists. */
  account: string;
  address: string;
  /** The client's description of itself; identifies a device on which the account has signed in. */
  device?: string | undefined;
}

const MARK_LENGTH = 22;

/**
 * Identifies a client's device by what the client sends. It can be forged, so it only separates devices at one address.
 */
export const deviceMark = (userAgent: string | null): string =>
  createHash('sha256')
    .update(userAgent ?? '')
    .digest('base64url')
    .slice(0, MARK_LENGTH);

export const keysOf = ({ account, address, device = '' }: Attempt): Record<Kind, string> => ({
  device: `device:${account}#${device}`,
  pair: `pair:${account}@${address}`,
  account: `account:${account}`,
  address: `address:${address}`,
});

/** How long the next attempt has to wait after this many failures in a row. */
export function delayAfter(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(
    MAXIMUM_DELAY_MILLISECONDS,
    FIRST_DELAY_MILLISECONDS * 2 ** Math.min(MAXIMUM_DOUBLINGS, failures - free),
  );
}

/** The current count after leaking, and when its period began. A period that has begun to leak continues. */
export function leaked(kind: Kind, { failures, lastAt }: AttemptRow, now: Date): { failures: number; lastAt: Date } {
  const leak = LEAK_MILLISECONDS[kind];
  const gone = Math.max(0, Math.floor((now.getTime() - lastAt.getTime()) / leak));
  if (gone >= failures) return { failures: 0, lastAt: now };
  return { failures: failures - gone, lastAt: new Date(lastAt.getTime() + gone * leak) };
}

/** How long an address has to wait until its count has leaked enough to allow one more attempt. */
export function waitOfAddress(row: AttemptRow, limit: number, now: Date): number {
  const { failures, lastAt } = leaked('address', row, now);
  if (failures < limit) return 0;
  return lastAt.getTime() + (failures - limit + 1) * LEAK_MILLISECONDS.address - now.getTime();
}

const isKnown = ({ succeededAt }: AttemptRow, now: Date) =>
  (succeededAt?.getTime() ?? 0) > now.getTime() - TRUST_MILLISECONDS;

/**
 * The counters that apply to an attempt. Where the account has signed in before: only its own failures there, and on a
 * known device only those of that device. Elsewhere the device is ignored, because it proves nothing.
 */
export function kindsFor(rows: Record<Kind, AttemptRow>, now: Date): readonly Kind[] {
  if (!isKnown(rows.pair, now)) return ['pair', 'account', 'address'];
  return isKnown(rows.device, now) ? ['device'] : ['pair'];
}
