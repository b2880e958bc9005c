import { DomainError, type ErrorCode } from '@account-center/kit';

export interface AccountProblem {
  memberId: string;
  field: string;
  code: string;
  message: string;
}

/** Identity refused the account: its own code of the table and its sentence, and the field that it is about. */
export const accountRefused = ({ field, code, message }: AccountProblem) =>
  new DomainError(code as ErrorCode, message, { fields: [{ path: field, reason: message }] });
