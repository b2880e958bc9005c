import { badUserInput, notFound, parseInput, withTenant } from '@account-center/kit';
import { and, eq, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { UpdateAccountHolderInput } from '../generated/resolvers.ts';
import { account, type AccountRow } from './account.table.ts';
import { canonicalEmail, canonicalPhone } from './contact.ts';

const inputSchema = z.object({
  memberId: z.uuid(),
  name: z.string().trim().min(1).max(60),
  phone: z.string().nullish(),
  email: z.string().nullish(),
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

/** Takes over a member's name and contacts from the directory: sign-in codes go to the phone that stands there. */
export async function updateAccountHolder(context: Context, input: UpdateAccountHolderInput): Promise<AccountRow> {
  const { memberId, name, ...contacts } = parseInput(inputSchema, input);
  const phone = canonical(contacts.phone, 'phone', canonicalPhone);
  const email = canonical(contacts.email, 'email', canonicalEmail);
  return withTenant(context, async (tx) => {
    const [row] = await tx
      .update(account)
      .set({ name, phone, email })
      .where(and(eq(account.memberId, memberId), ne(account.status, 'CLOSED')))
      .returning();
    if (!row) throw notFound('account', memberId);
    return row;
  });
}
