import { type BaseContext, lineText } from '@account-center/kit';
import { insufficientCredit } from './ledger.errors.ts';
import type { Actor, LedgerAccountRow } from './ledger.table.ts';

export const idempotencyKeySchema = lineText(128);

export const actorOf = ({ caller }: Pick<BaseContext, 'caller'>): Actor => ({
  kind: caller.kind,
  subject: caller.subject,
  name: caller.name,
  memberId: caller.memberId,
});

/** @throws INSUFFICIENT_CREDIT */
export function assertCredit(account: LedgerAccountRow, needed: number): void {
  if (account.balance < needed) throw insufficientCredit(account.balance, needed);
}
