import { DomainError } from '@account-center/kit';

export const monthNotOver = (month: string, lockableFrom: string) =>
  new DomainError(
    'ATTENDANCE_MONTH_NOT_OVER',
    `The month ${month} may still change. It can be locked from ${lockableFrom} on, when none of its days is provisional.`,
    { month, lockableFrom },
  );

export const monthLocked = (month: string) =>
  new DomainError('ATTENDANCE_MONTH_LOCKED', `The month ${month} is locked already. Nothing needs to be done.`, {
    month,
  });
