import { APP_KIND, type VouchedCaller } from '@account-center/caller';
import { z } from 'zod';

const count = z.number().int().positive();

/** The quota of one caller in a window: requests, and cost points of its operations (see `src/limits/cost`). */
const quotaSchema = (requests: number, cost: number) =>
  z.strictObject({ requests: count.default(requests), cost: count.default(cost) }).prefault({});

/** Defaults are far above the needs of a person at work, and far below the capacity of a gateway. */
export const rateLimitSchema = z.strictObject({
  windowSeconds: count.default(60),
  anonymous: quotaSchema(6_000, 600_000).describe('of an address without a token'),
  account: quotaSchema(6_000, 6_000_000),
  app: quotaSchema(12_000, 12_000_000).describe("of an app's credentials"),
  apps: z
    .record(z.string(), z.strictObject({ requests: count.exactOptional(), cost: count.exactOptional() }))
    .default({})
    .describe('of individual apps, by the subject of their tokens'),
  redisUrl: z
    .string()
    .regex(/^(rediss?|unix):\/\//)
    .optional()
    .describe('Redis or Valkey for counters that several gateways share; without it each gateway counts alone'),
});
export type RateLimit = z.infer<typeof rateLimitSchema>;
export type Quota = RateLimit['account'];

export const defaultRateLimit: RateLimit = rateLimitSchema.parse({});

/** The counted caller and its quota. */
export interface Counted {
  key: string;
  quota: Quota;
}

export function createQuotas({ anonymous, account, app, ...rest }: RateLimit): (caller: VouchedCaller) => Counted {
  const apps = new Map(Object.entries(rest.apps).map(([subject, quota]) => [subject, { ...app, ...quota }]));
  return ({ kind, subject, ip }) => {
    if (subject === null) return { key: `ip:${networkOf(ip ?? '')}`, quota: anonymous };
    if (kind === APP_KIND) return { key: `app:${subject}`, quota: apps.get(subject) ?? app };
    return { key: `${kind}:${subject}`, quota: account };
  };
}

/** An IPv6 customer has at least a /64, so all addresses in it count as one. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::', 2);
  const left = head === '' ? [] : head.split(':');
  const right = tail === undefined || tail === '' ? [] : tail.split(':');
  const zeros =
    tail === undefined ? [] : Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0');
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}
