import { canonicalEmail, canonicalMobile } from '@account-center/directory';
import { badUserInput, notFound, parseInput } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import {
  type AccountRow,
  bindGiven,
  type Binding,
  lockOpenAccounts,
  provenContacts,
  renewFirstPassword,
  saveHolder,
} from '../account/index.ts';
import { voidProofs } from '../code/index.ts';
import type { MailContext } from '../delivery/index.ts';
import type { ContactKind, UpdateAccountHolderInput } from '../generated/types.ts';
import { tellContactChange } from './tell-contact-change.ts';

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

/**
 * How a contact from the directory is treated. After the first sign-in, a new contact is unconfirmed: it cannot be used
 * to sign in until the holder confirms it (ID-37). Before the first sign-in, the first password is sent to it.
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

export interface HolderUpdate {
  accountId: string;
  /** Contacts that can no longer be used to sign in. */
  bindingsBroken: ContactKind[];
}

function bindingsBroken(before: AccountRow, after: Binding): HolderUpdate['bindingsBroken'] {
  const left = provenContacts({ ...before, ...after });
  return provenContacts(before).filter((kind) => !left.includes(kind));
}

/**
 * Stores a member's name and contacts from the directory, regardless of who edited them. A changed contact voids its
 * codes and first passwords; both contacts are notified (ID-37). An older version than the stored one changes nothing.
 */
export async function updateAccountHolder(
  context: MailContext,
  input: UpdateAccountHolderInput,
): Promise<HolderUpdate> {
  const { memberId, name, version, ...given } = parseInput(inputSchema, input);
  const phone = canonical(given.phone, 'phone', canonicalMobile);
  const email = canonical(given.email, 'email', canonicalEmail);
  const now = context.runtime.now();
  return withTenant(context, async (tx) => {
    const [before] = await lockOpenAccounts(tx, [memberId]);
    if (!before) throw notFound('account', memberId);
    if (version != null && version < before.holderVersion) return { accountId: before.id, bindingsBroken: [] };
    const after = bindingOf(before, { phone, email }, now);
    const holderVersion = version ?? before.holderVersion;
    await saveHolder(tx, before.id, { name, ...after, holderVersion });
    if (before.phone !== phone || before.email !== email) {
      await voidProofs(tx, before, now);
      await renewFirstPassword(tx, context, before, after);
      await tellContactChange(tx, context, before, after);
    }
    return { accountId: before.id, bindingsBroken: bindingsBroken(before, after) };
  });
}
