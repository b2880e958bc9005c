import { normalizeText } from '@account-center/kit';
import { z } from 'zod';
import type { LedgerAccountRow } from '../ledger/index.ts';

/** Limits the damage of a typing error: more than an enterprise ever uses. */
const MAXIMUM_AMOUNT = 100_000_000;

export const amountSchema = z.number().int().min(1, 'must be at least 1').max(MAXIMUM_AMOUNT);
export const noteSchema = z.string().transform(normalizeText).pipe(z.string().max(200)).nullish();

/** A sub-account as clients see it. Stored whole as the answer to an idempotency key. */
export interface SmsAccountView {
  id: string;
  memberId: string;
  balance: number;
  state: LedgerAccountRow['state'];
}

export const viewOf = ({ id, owner, balance, state }: LedgerAccountRow): SmsAccountView => ({
  id,
  memberId: owner,
  balance,
  state,
});
