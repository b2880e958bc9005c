import { DomainError } from '@account-center/kit';

export const attendanceDisabled = () =>
  new DomainError(
    'ATTENDANCE_DISABLED',
    'Attendance is not enabled today. An administrator can enable it with enableAttendance, from the next day on.',
  );

export const attendanceClosed = () =>
  new DomainError('ATTENDANCE_CLOSED', 'The member has left and can no longer punch.');

export const keyReused = (key: string) =>
  new DomainError('IDEMPOTENCY_CONFLICT', 'This key was used for another punch. Use a new key for each punch.', {
    key,
  });

export const punchInFuture = () =>
  new DomainError(
    'PUNCH_IN_FUTURE',
    'The punch is more than 5 minutes in the future. Correct the clock and send it again.',
  );

export const punchTooOld = () =>
  new DomainError('PUNCH_TOO_OLD', 'The punch is more than 31 days old and can no longer be sent.');
