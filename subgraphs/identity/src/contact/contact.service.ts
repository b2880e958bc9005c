import { DomainError, parseInput, recordAudit, type Transaction, withTenant } from '@account-center/kit';
import { and, eq, ne, sql } from 'drizzle-orm';
import { z } from 'zod';
import { account, type AccountRow } from '../account/account.table.ts';
import { issueCode, requireRecipient, useCode, verifyCode } from '../code/code.service.ts';
import type { Context } from '../context.ts';
import type { Recipient } from '../delivery/delivery.ts';
import type { ConfirmContactInput, ContactKind, RequestContactCodeInput } from '../generated/resolvers.ts';

const notYours = () =>
  new DomainError(
    'CONTACT_NOT_YOURS',
    'The directory knows another phone or email of you. Ask whoever manages it to enter this one first, then confirm it.',
  );
const codeInvalid = () =>
  new DomainError('CODE_INVALID', 'This code is not right, or no longer valid. Check it, or ask for another one.');

/** Finds the caller's own open account; the administrator's has no contacts, apps and operators have no account. */
function selectOwn(tx: Transaction, { caller: { kind, subject } }: Context) {
  const id = kind === 'member' ? subject : null;
  return tx
    .select()
    .from(account)
    .where(and(id === null ? sql`false` : eq(account.id, id), ne(account.status, 'CLOSED')));
}

const isIts = (row: AccountRow | undefined, { channel, address }: Recipient): row is AccountRow =>
  (channel === 'SMS' ? row?.phone : row?.email) === address;

/**
 * Sends a code to a contact that the directory has of the caller, to prove it with. @returns when the code expires.
 * @throws CONTACT_NOT_YOURS, TOO_MANY_CODES, EMAIL_NOT_CONFIGURED, BAD_USER_INPUT
 */
export async function requestContactCode(context: Context, input: RequestContactCodeInput): Promise<Date> {
  const recipient = requireRecipient(input);
  const own = await withTenant(context, async (tx) => {
    const [found] = await selectOwn(tx, context);
    if (!isIts(found, recipient)) throw notYours();
    const objects = [{ type: 'Account', id: found.id }];
    await recordAudit(tx, context, { action: 'requestContactCode', objects, detail: { channel: recipient.channel } });
    return found;
  });
  const { enterpriseId, id: accountId } = own;
  return issueCode(context, recipient, { purpose: 'PROVE', enterpriseId, accountId });
}

const codeSchema = z.object({ code: z.string().min(1).max(20) });

/** Binds a contact to the caller's account, by a code that was sent there: from now on it signs in (ID-37). */
export async function confirmContact(context: Context, input: ConfirmContactInput): Promise<void> {
  const { code } = parseInput(codeSchema, input);
  const recipient = requireRecipient(input);
  const accountId = context.caller.subject ?? '';
  const verified = await verifyCode(context, { purpose: 'PROVE', address: recipient.address, accountId }, code);
  if (!verified || !(await useCode(context, verified.id))) throw codeInvalid();
  const now = context.runtime.now();
  await withTenant(context, async (tx) => {
    const [own] = await selectOwn(tx, context).for('no key update');
    if (!isIts(own, recipient)) throw notYours();
    const set =
      recipient.channel === 'SMS'
        ? { phoneBoundAt: own.phoneBoundAt ?? now }
        : { emailBoundAt: own.emailBoundAt ?? now };
    await tx.update(account).set(set).where(eq(account.id, own.id));
    const objects = [{ type: 'Account', id: own.id }];
    await recordAudit(tx, context, { action: 'confirmContact', objects, detail: { channel: recipient.channel } });
  });
}

export interface OwnContact {
  kind: ContactKind;
  address: string;
  signsIn: boolean;
}

/** The caller's contacts, and whether they sign in. */
export async function listOwnContacts(context: Context): Promise<OwnContact[]> {
  if (!context.caller.enterpriseId) return [];
  const [own] = await withTenant(context, (tx) => selectOwn(tx, context));
  return [
    ...(own?.phone ? [{ kind: 'PHONE' as const, address: own.phone, signsIn: own.phoneBoundAt !== null }] : []),
    ...(own?.email ? [{ kind: 'EMAIL' as const, address: own.email, signsIn: own.emailBoundAt !== null }] : []),
  ];
}
