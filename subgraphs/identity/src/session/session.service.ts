import { newId, recordAudit, type Transaction, withEnterprise } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { account, type AccountRow, accountRole, credential, noActivation } from '../account/account.table.ts';
import { boundByFirstSignIn, boundContacts, boundSince } from '../account/contact.ts';
import type { Context } from '../context.ts';
import { type Recipient, recipientOf } from '../delivery/delivery.ts';
import { hashSecret, randomSecret } from '../password/hash.ts';
import type { Candidate } from './candidate.queries.ts';
import { type Audience, refreshToken, session } from './session.table.ts';
import { isCodeMethod } from './proof.ts';

/** A session that is not refreshed for this long ends. */
export const SESSION_MILLISECONDS = 30 * 86_400_000;

export interface StartedSession {
  accessToken: string;
  refreshToken: string;
  mustChangePassword: boolean;
}

interface StartOptions {
  method: string;
  audience: Audience;
  /** What the client calls its device. */
  deviceName: string | null;
  /** An activation secret was used: it serves once. */
  consumesActivation: boolean;
  /** Where the code came from that was signed in with. */
  recipient: Recipient | null;
}

/**
 * Whether the account still proves itself as it did when it was asked: a reset, a disabling or another phone in the
 * directory may have come between. @returns the account, locked; undefined when it does not
 */
async function lockUnchanged(
  tx: Transaction,
  { account: before, credential: proof }: Candidate,
  recipient: Recipient | null,
): Promise<AccountRow | undefined> {
  const [now] = await tx
    .select({ credential, account })
    .from(account)
    .innerJoin(credential, eq(credential.accountId, account.id))
    .where(eq(account.id, before.id))
    .for('update');
  if (now?.account.status !== 'ENABLED') return undefined;
  if (recipient && boundSince(now.account, recipient)?.getTime() !== boundSince(before, recipient)?.getTime())
    return undefined;
  const { passwordHash, initialPasswordId, activationHash } = now.credential;
  const isSame =
    passwordHash === proof?.passwordHash &&
    initialPasswordId === proof.initialPasswordId &&
    activationHash === proof.activationHash;
  return isSame ? now.account : undefined;
}

/** Notes the sign-in. The first one proves the contact that it came by: where the code, or else the secret, was sent. */
async function noteSignIn(
  tx: Transaction,
  row: AccountRow,
  { recipient, consumesActivation }: StartOptions,
  now: Date,
): Promise<void> {
  const via = recipient ?? (consumesActivation ? recipientOf(boundContacts(row)) : null);
  const bound = row.lastSignInAt === null ? boundByFirstSignIn(row, via) : {};
  await tx
    .update(account)
    .set({ lastSignInAt: now, ...bound })
    .where(eq(account.id, row.id));
  if (consumesActivation) await tx.update(credential).set(noActivation).where(eq(credential.accountId, row.id));
}

async function recordSignIn(
  tx: Transaction,
  context: Context,
  { account: { enterpriseId, id, memberId, name } }: Candidate,
  detail: { method: string; audience: Audience; sessionId: string },
): Promise<void> {
  const roles = await tx.select({ id: accountRole.roleId }).from(accountRole).where(eq(accountRole.accountId, id));
  const roleIds = roles.map((role) => role.id);
  const caller = { ...context.caller, kind: 'member' as const, subject: id, name, memberId, roleIds };
  const objects = [{ type: 'Account', id }];
  await recordAudit(tx, { ...context, caller }, { action: 'signIn', enterpriseId, objects, detail });
}

/**
 * Writes the session, its first refresh token and the audit entry, and issues the tokens. Null when the account was
 * disabled or its password changed since it was verified.
 */
export async function startSession(
  context: Context,
  candidate: Candidate,
  options: StartOptions,
): Promise<StartedSession | null> {
  const { method, audience, deviceName, recipient } = options;
  const { enterpriseId, id: accountId } = candidate.account;
  const { ip, userAgent } = context.caller;
  const now = context.runtime.now();
  const sessionId = newId();
  const token = randomSecret();
  const isStarted = await withEnterprise(context.db, enterpriseId, async (tx) => {
    const row = await lockUnchanged(tx, candidate, recipient);
    if (!row) return false;
    const expiresAt = new Date(now.getTime() + SESSION_MILLISECONDS);
    const client = { audience, method, ip, userAgent, deviceName };
    await tx.insert(session).values({ enterpriseId, id: sessionId, accountId, ...client, lastUsedAt: now, expiresAt });
    await tx.insert(refreshToken).values({ enterpriseId, sessionId, hash: hashSecret(token) });
    await noteSignIn(tx, row, options, now);
    await recordSignIn(tx, context, candidate, { method, audience, sessionId });
    return true;
  });
  if (!isStarted) return null;
  const mustChangePassword = !isCodeMethod(method) && (candidate.credential?.mustChange ?? false);
  const subject = { subject: accountId, sessionId, kind: 'member' as const, audience };
  return { accessToken: await context.tokens.issue(subject), refreshToken: token, mustChangePassword };
}
