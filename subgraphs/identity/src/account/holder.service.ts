import { badUserInput, newId, notFound, parseInput, type Transaction, withTenant } from '@account-center/kit';
import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import { voidProofs } from '../code/code.service.ts';
import { tellContactChange } from '../contact/contact-notice.task.ts';
import type { Context } from '../context.ts';
import { recipientOf } from '../delivery/delivery.ts';
import type { ContactKind, UpdateAccountHolderInput } from '../generated/resolvers.ts';
import { account, type AccountRow, credential, noActivation } from './account.table.ts';
import { DELIVER_ACTIVATION } from './activation.task.ts';
import { bindGiven, boundContacts, canonicalEmail, canonicalPhone, provenContacts } from './contact.ts';

const inputSchema = z.object({
  memberId: z.uuid(),
  name: z.string().trim().min(1).max(60),
  phone: z.string().nullish(),
  email: z.string().nullish(),
  version: z.number().int().nullish(),
});

function canonical(
  value: string | null | undefined,
  path: string,
  parse: (value: string) => string | null,
): string | null {
  if (!value) return null;
  const parsed = parse(value);
  if (!parsed) throw badUserInput([{ path, reason: 'is not valid' }]);
  return parsed;
}

type Binding = Pick<AccountRow, 'phone' | 'email' | 'phoneBoundAt' | 'emailBoundAt'>;

/**
 * What the directory's contacts are worth. To an account that somebody has signed in to, another contact is a word of
 * whoever edits the directory: it signs nobody in until its holder proves it (ID-37). Before the first sign-in it is
 * where the first password goes.
 */
function bindingOf(before: AccountRow, contacts: Pick<AccountRow, 'phone' | 'email'>, now: Date): Binding {
  const isFresh = before.lastSignInAt === null;
  const given = isFresh ? bindGiven(contacts, now) : { phoneBoundAt: null, emailBoundAt: null };
  return {
    ...contacts,
    phoneBoundAt: contacts.phone === before.phone ? before.phoneBoundAt : given.phoneBoundAt,
    emailBoundAt: contacts.email === before.email ? before.emailBoundAt : given.emailBoundAt,
  };
}

/** Whether a first password has a way to go. */
function canBeSent({ mailer }: Context, after: Binding): boolean {
  const to = recipientOf(boundContacts(after));
  return to !== null && (to.channel === 'SMS' || mailer !== null);
}

/**
 * A first password is void when the contact that it went to is no longer the account's, and any open one, sent or not,
 * when it would go elsewhere now; before the first sign-in another goes out.
 */
async function renewFirstPassword(
  tx: Transaction,
  context: Context,
  before: AccountRow,
  after: Binding,
): Promise<void> {
  const [open] = await tx.select().from(credential).where(eq(credential.accountId, before.id));
  if (!open?.activationId) return;
  const isMoved = recipientOf(boundContacts(before))?.address !== recipientOf(boundContacts(after))?.address;
  const isGone = open.activationAddress !== null && ![after.phone, after.email].includes(open.activationAddress);
  if (!isMoved && !isGone) return;
  const isRenewed = before.lastSignInAt === null;
  const activationId = isRenewed ? newId() : null;
  await tx
    .update(credential)
    .set({ ...noActivation, activationId })
    .where(eq(credential.accountId, before.id));
  const { enterpriseId, id: accountId } = before;
  if (isRenewed && canBeSent(context, after))
    await context.runtime.queue.enqueue(tx, DELIVER_ACTIVATION, { enterpriseId, accountId, activationId });
}

export interface HolderUpdate {
  accountId: string;
  /** Contacts that signed in until now, and do so no more. */
  bindingsBroken: ContactKind[];
}

function bindingsBroken(before: AccountRow, after: Binding): HolderUpdate['bindingsBroken'] {
  const left = provenContacts({ ...before, ...after });
  return provenContacts(before).filter((kind) => !left.includes(kind));
}

/**
 * Takes over a member's name and contacts from the directory, whoever edited it and how. With a contact that changes go
 * its codes and first passwords; both contacts are told (ID-37). An older version than the one known changes nothing.
 */
export async function updateAccountHolder(context: Context, input: UpdateAccountHolderInput): Promise<HolderUpdate> {
  const { memberId, name, version, ...given } = parseInput(inputSchema, input);
  const phone = canonical(given.phone, 'phone', canonicalPhone);
  const email = canonical(given.email, 'email', canonicalEmail);
  const now = context.runtime.now();
  return withTenant(context, async (tx) => {
    const isOpen = and(eq(account.memberId, memberId), ne(account.status, 'CLOSED'));
    const [before] = await tx.select().from(account).where(isOpen).for('update');
    if (!before) throw notFound('account', memberId);
    if (version != null && version < before.holderVersion) return { accountId: before.id, bindingsBroken: [] };
    const after = bindingOf(before, { phone, email }, now);
    const holderVersion = version ?? before.holderVersion;
    await tx
      .update(account)
      .set({ name, ...after, holderVersion })
      .where(eq(account.id, before.id));
    if (before.phone !== phone || before.email !== email) {
      await voidProofs(tx, before, now);
      await renewFirstPassword(tx, context, before, after);
      await tellContactChange(tx, context, before, after);
    }
    return { accountId: before.id, bindingsBroken: bindingsBroken(before, after) };
  });
}
