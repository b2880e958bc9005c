import { DomainError, forbidden } from '@account-center/kit';
import type { RejectedRecipient } from './resolve-recipients.ts';

/** Nobody is left to send to; `rejected` says why, entry by entry. */
export const noRecipients = (rejected: readonly RejectedRecipient[]): DomainError =>
  new DomainError('NO_RECIPIENTS', 'Nobody is left to send to. Correct the entries that were rejected.', { rejected });

/** The caller is no member, and may not spend the main account's credit. */
export const nothingToPayWith = (): DomainError =>
  forbidden('You have no sub-account to pay with. An app needs the permission sms:main:spend to send.');

export const senderDisabled = (): DomainError => forbidden('Your account is disabled or closed; it sends nothing.');
