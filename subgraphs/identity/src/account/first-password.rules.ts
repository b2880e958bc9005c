import { newId } from '@account-center/kit/database';
import { type MailContext, recipientOf } from '../delivery/index.ts';
import type { EnterpriseRow } from '../enterprise/index.ts';
import type { FirstPasswordWay } from '../generated/types.ts';
import { type AccountRow, noActivation } from './account.table.ts';
import { boundContacts } from './binding.rules.ts';

/** The first credential of a new or reset account, by the enterprise's setting (ID-12). Evaluated per account. */
export const firstCredential = ({ firstPassword, initialPasswordId }: EnterpriseRow) => ({
  initialPasswordId: firstPassword === 'INITIAL_PASSWORD' ? initialPasswordId : null,
  passwordHash: null,
  passwordSetAt: null,
  ...noActivation,
  activationId: firstPassword === 'ACTIVATION_SECRET' ? newId() : null,
  mustChange: true,
});

/** Whether an account would need a secret by email while no mail server is configured. */
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
