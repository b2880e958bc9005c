import { DomainError } from '@account-center/kit';

export const PLAN_EXPIRED = 'PLAN_EXPIRED';

export const planExpired = () =>
  new DomainError(PLAN_EXPIRED, 'The plan of this enterprise has expired. Renew it to sign in again.');
