import { z } from 'zod';

/** Kinds that mean something to the gateway. Every other kind is a signed-in caller of whatever the product calls it. */
export const APP_KIND = 'app';
export const ANONYMOUS_KIND = 'anonymous';
/** A service, for commands between them. No token has this kind. */
export const SERVICE_KIND = 'service';

/**
 * Who is calling, as the gateway (or a service) vouches for it. Whoever reads it knows no product: what the principal
 * source claims about the caller beyond `kind`, `subject` and `permissions` is handed on unread.
 */
export const vouchedCallerSchema = z.object({
  kind: z.string().min(1),
  /** Whom the token names, or the name of a service; null when anonymous. */
  subject: z.string().nullable(),
  /** Permission names (`area:object:action`), the same strings that `@requiresScopes` carries. */
  permissions: z.array(z.string()),
  /** What the subgraphs need to know of the caller besides, in the product's own words. */
  claims: z.record(z.string(), z.unknown()),
  /** Address of the client as the gateway saw it. */
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type VouchedCaller = z.infer<typeof vouchedCallerSchema>;

/** A caller without what only the gateway sees of the client: what a principal source answers. */
export const principalSchema = vouchedCallerSchema.omit({ ip: true, userAgent: true });
export type Principal = z.infer<typeof principalSchema>;

/** Sent no token. */
export const anonymous: VouchedCaller = {
  kind: ANONYMOUS_KIND,
  subject: null,
  permissions: [],
  claims: {},
  ip: null,
  userAgent: null,
};
