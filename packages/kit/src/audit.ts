import { type Caller, callerKinds } from '@account-center/claims';
import { z } from 'zod';
import type { Transaction } from './database/database.ts';
import { badUserInput } from './errors.ts';
import { publish } from './events/publish.ts';
import { type Claim, takeKey } from './idempotency/claim.ts';

const SUCCEEDED = 'SUCCEEDED';

/** Type of the event that carries an audit entry to the audit log. */
export const AUDIT_EVENT = 'audit.recorded';

export const auditEntrySchema = z.object({
  /** Name of the root field, such as `disableMembers`. */
  action: z.string(),
  /** `SUCCEEDED`, or the code of the refusal. */
  result: z.string(),
  actor: z.object({
    kind: z.enum(callerKinds),
    subject: z.string().nullable(),
    name: z.string().nullable(),
    memberId: z.string().nullable(),
    roleIds: z.array(z.string()),
    ip: z.string().nullable(),
    userAgent: z.string().nullable(),
  }),
  /** The affected objects, such as `{type: 'Member', id}`. */
  objects: z.array(z.object({ type: z.string(), id: z.string() })),
  /** Figures and changed values, never secrets. */
  detail: z.record(z.string(), z.unknown()),
  requestId: z.string(),
  service: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

/** The parts of a request that the audit needs. */
export interface Audited {
  caller: Caller;
  requestId: string;
  service: string;
  audit: {
    /** Whether an entry was written. */
    written: boolean;
    /** The client's idempotency key, claimed in the transaction of the entry; null without one. */
    claim: Claim | null;
  };
}

export interface AuditRecord {
  action: string;
  objects?: { type: string; id: string }[];
  detail?: Record<string, unknown>;
  result?: string;
  /** Needed where the caller belongs to no enterprise (operator, sign-in). */
  enterpriseId?: string;
}

/** Writes an audit entry in the running transaction, so that entry and change commit together (ID-59). */
export async function recordAudit(tx: Transaction, context: Audited, record: AuditRecord): Promise<void> {
  const { caller, requestId, service } = context;
  const enterpriseId = record.enterpriseId ?? caller.enterpriseId;
  if (!enterpriseId) throw badUserInput([{ path: 'enterpriseId', reason: 'is needed to record who did this' }]);
  const payload: AuditEntry = {
    action: record.action,
    result: record.result ?? SUCCEEDED,
    actor: {
      kind: caller.kind,
      subject: caller.subject,
      name: caller.name,
      memberId: caller.memberId,
      roleIds: caller.roleIds,
      ip: caller.ip,
      userAgent: caller.userAgent,
    },
    objects: record.objects ?? [],
    detail: record.detail ?? {},
    requestId,
    service,
  };
  await publish(tx, { enterpriseId, type: AUDIT_EVENT, payload });
  const { claim } = context.audit;
  if (claim && payload.result === SUCCEEDED) await takeKey(tx, enterpriseId, claim);
  context.audit.written = true;
}
