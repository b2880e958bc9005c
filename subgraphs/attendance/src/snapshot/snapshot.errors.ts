import { DomainError } from '@account-center/kit';

export const monthNotLocked = (month: string) =>
  new DomainError('ATTENDANCE_MONTH_NOT_LOCKED', `The month ${month} is not locked.`, { month });
