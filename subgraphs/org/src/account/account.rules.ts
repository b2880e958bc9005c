import { type Caller, type Runtime, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';

/** Who asked for what siblings are told to do, or are asked about. */
export interface Initiator {
  runtime: Runtime;
  enterpriseId: string;
  caller: Caller;
  requestId: string;
}

/** How siblings are asked about many members at once; a command that does not answer in time is withdrawn. */
export const commandOptions = ({ enterpriseId, caller, requestId }: Omit<Initiator, 'runtime'>) => ({
  enterpriseId,
  actor: caller,
  requestId,
  deadlineMilliseconds: WORK_DEADLINE_MILLISECONDS,
});

/** What identity needs to know to create an account. Roles are named by id or, from an import, by name. */
export interface AccountRequest {
  memberId: string;
  name: string;
  phone: string | null;
  email: string | null;
  accountNumber: string | null;
  roleIds: readonly string[];
  roleNames: readonly string[];
  scopeDepartmentIds: readonly string[];
}

/** How a new member gets the first password. */
export type FirstPasswordWay = 'INITIAL_PASSWORD' | 'SMS' | 'EMAIL' | 'NO_CONTACT';
