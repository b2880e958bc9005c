import { newId } from '@account-center/kit/database';
import { type MailContext, recipientOf } from '../delivery/index.ts';
import type { EnterpriseRow } from '../enterprise/index.ts';
import type { FirstPasswordWay } from '../generated/types.ts';
import { type AccountRow, noActivation } from './account.table.ts';
import { boundContacts } from './binding.rules.ts';

/** What a new or reset credential begins with, by the enterprise's choice (ID-12). Asked for each on its own. */
export const firstCredential = ({ firstPassword, initialPasswordId }: EnterpriseRow) => ({
  initialPasswordId: firstPassword === 'INITIAL_PASSWORD' ? initialPasswordId : null,
  passwordHash: null,
  passwordSetAt: null,
  ...noActivation,
  activationId: firstPassword === 'ACTIVATION_SECRET' ? newId() : null,
  mustChange: true,
});

/** Whether an account would begin with a secret that only an email could bring, and none can be sent. */
export const isUndeliverable = (
  { mailer }: Pick<MailContext, 'mailer'>,
  { firstPassword }: EnterpriseRow,
  contacts: { phone: string | null; email: string | null },
): boolean => firstPassword === 'ACTIVATION_SECRET' && !mailer && recipientOf(contacts)?.channel === 'EMAIL';

/** How a member gets a first password. */
export function wayOfFirstPassword({ firstPassword }: EnterpriseRow, row: AccountRow): FirstPasswordWay {
  if (firstPassword === 'INITIAL_PASSWORD') return firstPassword;
  return recipientOf(boundContacts(row))?.channel ?? 'NO_CONTACT';
}
