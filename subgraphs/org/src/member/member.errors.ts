import { DomainError, type ErrorCode } from '@account-center/kit';
import { brokenConstraint } from '@account-center/kit/database';

const UNIQUE_FIELDS: Readonly<Record<string, { field: string; code: ErrorCode; what: string }>> = {
  member_phone: { field: 'phone', code: 'PHONE_TAKEN', what: 'phone number' },
  member_email: { field: 'email', code: 'EMAIL_TAKEN', what: 'email address' },
  member_employee_number: { field: 'employeeNumber', code: 'EMPLOYEE_NUMBER_TAKEN', what: 'employee number' },
};

/** Maps a unique violation of the directory to its own code; rethrows any other error. */
export function memberConflict(error: unknown): unknown {
  const taken = UNIQUE_FIELDS[brokenConstraint(error) ?? ''];
  if (!taken) return error;
  const fields = [{ path: taken.field, reason: 'is taken' }];
  return new DomainError(taken.code, `Another member of the enterprise has this ${taken.what} already.`, { fields });
}
