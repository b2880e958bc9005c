import { DomainError, forbidden } from '@account-center/kit';
import type { RejectedRecipient } from './resolve-recipients.ts';

/** No valid recipient is left; `rejected` has the reason for each entry. */
export const noRecipients = (rejected: readonly RejectedRecipient[]): DomainError =>
  new DomainError('NO_RECIPIENTS', 'No recipient is left. Correct the rejected entries.', { rejected });

/** The caller is not a member and may not spend the main account's credit. */
export const nothingToPayWith = (): DomainError =>
  forbidden('You have no sub-account to pay with. An app needs the permission sms:main:spend to send.');

export const senderDisabled = (): DomainError => forbidden('Your account is disabled or closed and cannot send.');
