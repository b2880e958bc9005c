import { DomainError } from '../errors.ts';

/** The idempotency key was already used for another request. */
export const idempotencyConflict = (): DomainError =>
  new DomainError(
    'IDEMPOTENCY_CONFLICT',
    'This idempotency key was used for another request. Repeat that request unchanged, or take a new key.',
  );
