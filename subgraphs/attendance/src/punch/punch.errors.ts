import { DomainError } from '@account-center/kit';

export const attendanceDisabled = () =>
  new DomainError(
    'ATTENDANCE_DISABLED',
    'Attendance is not on today. An administrator enables it with enableAttendance; it holds from the next day.',
  );

export const attendanceClosed = () =>
  new DomainError('ATTENDANCE_CLOSED', 'The member has left: no punch is taken any more.');

export const keyReused = (key: string) =>
  new DomainError('IDEMPOTENCY_CONFLICT', 'This key came with another punch before. Use a new key for a new punch.', {
    key,
  });

export const punchInFuture = () =>
  new DomainError(
    'PUNCH_IN_FUTURE',
    'The punch lies more than 5 minutes ahead. Set the clock right and send it again.',
  );

export const punchTooOld = () =>
  new DomainError('PUNCH_TOO_OLD', 'The punch is more than 31 days old and is not taken any more.');
