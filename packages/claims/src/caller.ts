import type { Principal as VouchedPrincipal, VouchedCaller } from '@account-center/caller';
import { z } from 'zod';

/**
 * Who may call. `member`: a member's session. `operator`: the platform operator. `app`: a third-party app's credential.
 * `service`: a sibling subgraph, for commands. `anonymous`: no token was sent.
 */
export const callerKinds = ['member', 'operator', 'app', 'service', 'anonymous'] as const;
export type CallerKind = (typeof callerKinds)[number];

/** The rows a caller may see: everything of the enterprise, or the named departments with all below them (ID-44). */
const scopeSchema = z.object({
  everything: z.boolean(),
  departmentIds: z.array(z.string()),
});
export type Scope = z.infer<typeof scopeSchema>;

const NOTHING: Scope = { everything: false, departmentIds: [] };

/**
 * What identity claims about a caller. The gateway carries it signed and unread. A claim that is absent says the least:
 * no enterprise, no role, no row.
 */
const claimsSchema = z.object({
  /** What the audit log calls the caller. */
  name: z.string().nullable().default(null),
  enterpriseId: z.string().nullable().default(null),
  memberId: z.string().nullable().default(null),
  sessionId: z.string().nullable().default(null),
  /** When the session began, ISO 8601. Absent for whoever has none: apps, services. */
  signedInAt: z.string().optional(),
  roleIds: z.array(z.string()).default([]),
  scope: scopeSchema.default(NOTHING),
  /** Code under which everything is refused but the fields that a service leaves open to restricted callers. */
  restriction: z.string().optional(),
});

/** Who is calling, in the words of the product: what the gateway vouches for, with the claims read. */
export const callerSchema = claimsSchema.extend({
  kind: z.enum(callerKinds),
  /** Account id, operator id, app id or service name; null when anonymous. */
  subject: z.string().nullable(),
  permissions: z.array(z.string()),
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type Caller = z.infer<typeof callerSchema>;
/** A caller without what only the gateway sees of the client. */
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

/** What identity says of a principal, as the gateway takes it. */
export const vouchFor = ({ kind, subject, permissions, ...claims }: Principal): VouchedPrincipal => ({
  kind,
  subject,
  permissions,
  claims,
});

/** The caller for whom somebody vouches; null when what is claimed makes none. */
export function readCaller({ claims, ...vouched }: VouchedCaller): Caller | null {
  const read = callerSchema.safeParse({ ...claims, ...vouched });
  return read.success ? read.data : null;
}
