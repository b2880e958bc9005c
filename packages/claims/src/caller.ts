import type { Principal as VouchedPrincipal, VouchedCaller } from '@account-center/caller';
import { z } from 'zod';

/**
 * Kinds of callers. `member`: a member's session. `operator`: the platform operator. `app`: a third-party app's credential.
 * `service`: a sibling subgraph, for commands. `anonymous`: no token was sent.
 */
export const callerKinds = ['member', 'operator', 'app', 'service', 'anonymous'] as const;
export type CallerKind = (typeof callerKinds)[number];

/** The rows that a caller may see: those of the whole enterprise, or of the given departments with all below them (ID-44). */
const scopeSchema = z.object({
  everything: z.boolean(),
  departmentIds: z.array(z.string()),
});
export type Scope = z.infer<typeof scopeSchema>;

const NOTHING: Scope = { everything: false, departmentIds: [] };

/**
 * Identity's claims about a caller. The gateway passes them on signed and unread. A missing claim grants nothing: no
 * enterprise, no role, no row.
 */
const claimsSchema = z.object({
  /** The caller's name in the audit log. */
  name: z.string().nullable().default(null),
  enterpriseId: z.string().nullable().default(null),
  memberId: z.string().nullable().default(null),
  sessionId: z.string().nullable().default(null),
  /** When the session began, ISO 8601. Absent for callers without a session: apps, services. */
  signedInAt: z.string().optional(),
  roleIds: z.array(z.string()).default([]),
  scope: scopeSchema.default(NOTHING),
  /** Error code for all fields except those that a service leaves open to restricted callers. */
  restriction: z.string().optional(),
});

/** The caller for the product: what the gateway vouches for, with parsed claims. */
export const callerSchema = claimsSchema.extend({
  kind: z.enum(callerKinds),
  /** Account id, operator id, app id or service name; null when anonymous. */
  subject: z.string().nullable(),
  permissions: z.array(z.string()),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type Caller = z.infer<typeof callerSchema>;
/** A caller without the data that only the gateway has of the client. */
export type Principal = Omit<Caller, 'ip' | 'userAgent'>;

export const anonymousCaller: Caller = {
  kind: 'anonymous',
  subject: null,
  name: null,
  enterpriseId: null,
  memberId: null,
  sessionId: null,
  roleIds: [],
  permissions: [],
  scope: NOTHING,
  ip: null,
  userAgent: null,
};

export type { VouchedPrincipal };

/** Converts identity's principal to the gateway's format. */
export const vouchFor = ({ kind, subject, permissions, ...claims }: Principal): VouchedPrincipal => ({
  kind,
  subject,
  permissions,
  claims,
});

/** Parses the claims of a vouched caller; null when they are not valid. */
export function readCaller({ claims, ...vouched }: VouchedCaller): Caller | null {
  const read = callerSchema.safeParse({ ...claims, ...vouched });
  return read.success ? read.data : null;
}
