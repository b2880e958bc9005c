import { DomainError } from '@account-center/kit';

export const monthNotLocked = (month: string) =>
  new DomainError(
    'ATTENDANCE_MONTH_NOT_LOCKED',
    `The month ${month} is not locked. To export it for payroll, lock it first (lockAttendanceMonth).`,
    { month },
  );
