import { z } from 'zod';

/**
 * Who is calling, as the gateway (or a sibling service) vouches for it.
 *
 * `member`: a member's session. `operator`: the platform operator. `app`: a third-party app's credential.
 * `service`: a sibling subgraph, for commands. `anonymous`: no token was sent.
 */
export const callerKinds = ['member', 'operator', 'app', 'service', 'anonymous'] as const;
export type CallerKind = (typeof callerKinds)[number];

/** The rows a caller may see: everything of the enterprise, or the named departments with all below them (ID-44). */
export const scopeSchema = z.object({
  everything: z.boolean(),
  departmentIds: z.array(z.string()),
});
export type Scope = z.infer<typeof scopeSchema>;

export const callerSchema = z.object({
  kind: z.enum(callerKinds),
  /** Account id, operator id, app id or service name; null when anonymous. */
  subject: z.string().nullable(),
  /** What the audit log calls the caller. */
  name: z.string().nullable(),
  enterpriseId: z.string().nullable(),
  memberId: z.string().nullable(),
  sessionId: z.string().nullable(),
  /** When the session began, ISO 8601. Absent for whoever has none: apps, services. */
  signedInAt: z.string().optional(),
  roleIds: z.array(z.string()),
  /** Permission names (`area:object:action`), the same strings that `@requiresScopes` carries. */
  permissions: z.array(z.string()),
  scope: scopeSchema,
  /** Code under which everything is refused but the fields that a service leaves open to restricted callers. */
  restriction: z.string().optional(),
  /** Address of the client as the gateway saw it. */
  ip: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type Caller = z.infer<typeof callerSchema>;

export const anonymousCaller: Caller = {
  kind: 'anonymous',
  subject: null,
  name: null,
  enterpriseId: null,
  memberId: null,
  sessionId: null,
  roleIds: [],
  permissions: [],
  scope: { everything: false, departmentIds: [] },
  ip: null,
  userAgent: null,
};
