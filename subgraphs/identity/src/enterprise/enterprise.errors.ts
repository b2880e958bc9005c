import { DomainError } from '@account-center/kit';
import type { EnterpriseRow } from './enterprise.table.ts';

export const PLAN_EXPIRED = 'PLAN_EXPIRED';

/** Whether the plan ran out: nobody of the enterprise signs in any more (ID-2). */
export const isExpired = ({ expiresAt }: Pick<EnterpriseRow, 'expiresAt'>, now: Date) =>
  expiresAt !== null && expiresAt <= now;

/** @throws PLAN_EXPIRED */
export function assertNotExpired(row: Pick<EnterpriseRow, 'expiresAt'>, now: Date): void {
  if (isExpired(row, now))
    throw new DomainError(PLAN_EXPIRED, 'The plan of this enterprise has expired. Renew it to sign in again.');
}
