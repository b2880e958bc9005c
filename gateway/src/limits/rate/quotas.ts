import type { Caller } from '@account-center/caller';

/** What one caller may use within a window. */
export interface Quota {
  requests: number;
  /** Cost points of its operations; see `src/limits/cost`. */
  cost: number;
}

export interface RateLimitOptions {
  /** Length of a window; 60 unless set. */
  windowSeconds?: number;
  /** Of an address without a token. */
  anonymous?: Partial<Quota>;
  /** Of an account. */
  account?: Partial<Quota>;
  /** Of an app's credentials. */
  app?: Partial<Quota>;
  /** Of single apps, by the subject of their tokens. */
  apps?: Record<string, Partial<Quota>>;
  /** Redis or Valkey that several gateways count in together, such as `redis://cache:6379`. Without it each counts alone. */
  redisUrl?: string;
}

export const DEFAULT_WINDOW_SECONDS = 60;

/** Far above what people at work need, far below what a gateway can answer. */
export const defaultQuotas = {
  anonymous: { requests: 6_000, cost: 600_000 },
  account: { requests: 6_000, cost: 6_000_000 },
  app: { requests: 12_000, cost: 12_000_000 },
} satisfies Record<string, Quota>;

/** Who is counted, and against which quota. */
export interface Counted {
  key: string;
  quota: Quota;
}

export function createQuotas(options: RateLimitOptions): (caller: Caller) => Counted {
  const anonymous = { ...defaultQuotas.anonymous, ...options.anonymous };
  const account = { ...defaultQuotas.account, ...options.account };
  const app = { ...defaultQuotas.app, ...options.app };
  const apps = new Map(Object.entries(options.apps ?? {}).map(([subject, quota]) => [subject, { ...app, ...quota }]));
  return ({ kind, subject, ip }) => {
    if (subject === null) return { key: `ip:${networkOf(ip ?? '')}`, quota: anonymous };
    if (kind === 'app') return { key: `app:${subject}`, quota: apps.get(subject) ?? app };
    return { key: `${kind}:${subject}`, quota: account };
  };
}

/** An IPv6 customer has a /64 at least, so its addresses count as one. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
