import { z } from 'zod';

/** Kinds with a meaning for the gateway. Every other kind is a signed-in caller with a name of the product. */
export const APP_KIND = 'app';
export const ANONYMOUS_KIND = 'anonymous';
/** A service, for commands between them. No token has this kind. */
export const SERVICE_KIND = 'service';

/**
 * The caller as vouched for by the gateway or a service. This package knows no product: other claims of the principal
 * source than `kind`, `subject` and `permissions` are passed on unread.
 */
export const vouchedCallerSchema = z.object({
  kind: z.string().min(1),
  /** Subject of the token, or the name of a service; null when anonymous. */
  subject: z.string().nullable(),
  /** Permission names (`area:object:action`), the same strings that `@requiresScopes` carries. */
  permissions: z.array(z.string()),
  /** Further data for the subgraphs, defined by the product. */
  claims: z.record(z.string(), z.unknown()),
  /** Address of the client as the gateway saw it. */
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type VouchedCaller = z.infer<typeof vouchedCallerSchema>;

/** A caller as returned by a principal source: without the data that only the gateway has of the client. */
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
