import { DomainError } from '@account-center/kit';

export const scheduleTooSoon = (earliest: Date): DomainError =>
  new DomainError(
    'SCHEDULE_TOO_SOON',
    'A message must be scheduled at least 5 minutes ahead. Choose a later time, or send it now.',
    {
      earliest: earliest.toISOString(),
    },
  );

export const scheduleTooLate = (latest: Date): DomainError =>
  new DomainError('SCHEDULE_TOO_LATE', 'A message can be scheduled at most 35 days ahead. Choose an earlier time.', {
    latest: latest.toISOString(),
  });

/** The message was sent or cancelled, or is due within a minute. */
export const scheduleClosed = (): DomainError =>
  new DomainError('SCHEDULE_CLOSED', 'A scheduled message can be changed or cancelled until 1 minute before its time.');
