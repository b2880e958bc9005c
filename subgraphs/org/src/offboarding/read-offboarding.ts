import type { BaseContext } from '@account-center/kit';
import { readTenant, type Transaction } from '@account-center/kit/database';
import type { Receipt } from '@account-center/kit/sagas';
import { listMembersByIds } from '../member/index.ts';
import { findOffboardingOf } from './offboarding.queries.ts';
import { type Figures, offboardingSaga } from './offboarding.saga.ts';
import type { OffboardingRow } from './offboarding.table.ts';

/** An off-boarding with its receipt. */
export type OffboardingFound = OffboardingRow & Receipt<Figures>;
export type OffboardingStepFound = OffboardingFound['steps'][number];

/** A started off-boarding, with its receipt so far. */
export async function withReceipt(tx: Transaction, row: OffboardingRow): Promise<OffboardingFound> {
  return { ...row, ...(await offboardingSaga.readReceipt(tx, row.id)) };
}

/** The off-boarding of a member whom the caller may find. */
export async function readOffboarding(context: BaseContext, memberId: string): Promise<OffboardingFound | null> {
  return readTenant(context, async (tx) => {
    const [visible] = await listMembersByIds(tx, context.caller, [memberId]);
    const row = visible && (await findOffboardingOf(tx, memberId));
    return row ? withReceipt(tx, row) : null;
  });
}
