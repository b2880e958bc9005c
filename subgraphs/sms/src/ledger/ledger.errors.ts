import { DomainError } from '@account-center/kit';

/** The account's credit is less than the movement needs. Nothing was transferred. */
export const insufficientCredit = (balance: number, needed: number): DomainError =>
  new DomainError(
    'INSUFFICIENT_CREDIT',
    `This needs ${needed} credits and the account holds ${balance}. Top it up, or move less.`,
    {
      balance,
      needed,
    },
  );

/** The dealer has already used this reference (SMS-4). */
export const dealerReferenceUsed = (reference: string): DomainError =>
  new DomainError('DEALER_REFERENCE_USED', 'This dealer reference was used for a top-up. Use each reference once.', {
    reference,
  });

export const accountClosed = (memberId: string): DomainError =>
  new DomainError('SMS_ACCOUNT_CLOSED', 'This SMS account is closed; it cannot hold or move credit.', { memberId });

export const accountSuspended = (): DomainError =>
  new DomainError(
    'SMS_ACCOUNT_SUSPENDED',
    'This SMS account is suspended. Its credit stays; ask an administrator to resume it.',
  );
