import { DomainError, type ErrorCode } from '@account-center/kit';

export interface AccountProblem {
  memberId: string;
  field: string;
  code: string;
  message: string;
}

/** Identity refused the account: carries identity's code and message, and the field concerned. */
export const accountRefused = ({ field, code, message }: AccountProblem) =>
  new DomainError(code as ErrorCode, message, { fields: [{ path: field, reason: message }] });
