import { DomainError } from '@account-center/kit';

export function tooManyAttempts(milliseconds: number): DomainError {
  const retryAfterSeconds = Math.ceil(milliseconds / 1000);
  const message = `Too many failed attempts. Try again in ${retryAfterSeconds} s.`;
  return new DomainError('TOO_MANY_ATTEMPTS', message, { retryAfterSeconds });
}
