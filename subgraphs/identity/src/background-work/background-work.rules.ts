import { type BaseContext, REQUEST_DEADLINE_MILLISECONDS } from '@account-center/kit';

export const MAXIMUM_TASKS = 200;

/** Operators belong to no enterprise, and neither do the commands in their name. */
export const commandOf = ({ caller, requestId }: BaseContext) => ({
  enterpriseId: '',
  actor: caller,
  requestId,
  deadlineMilliseconds: REQUEST_DEADLINE_MILLISECONDS,
});
