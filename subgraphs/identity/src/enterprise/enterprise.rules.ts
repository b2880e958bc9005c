import { planExpired } from './enterprise.errors.ts';
import type { EnterpriseRow } from './enterprise.table.ts';

/** Whether the plan has expired. Then every sign-in of the enterprise is refused (ID-2). */
export const isExpired = ({ expiresAt }: Pick<EnterpriseRow, 'expiresAt'>, now: Date) =>
  expiresAt !== null && expiresAt <= now;

/** @throws PLAN_EXPIRED */
export function assertNotExpired(row: Pick<EnterpriseRow, 'expiresAt'>, now: Date): void {
  if (isExpired(row, now)) throw planExpired();
}
