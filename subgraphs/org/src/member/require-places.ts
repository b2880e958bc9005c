import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { requireDepartment } from '../tree/index.ts';
import type { PlaceInput } from './member.rules.ts';

/** @throws NOT_FOUND unless every department of the places lies in the caller's scope. */
export async function requirePlaces(tx: Transaction, caller: Caller, places: readonly PlaceInput[]): Promise<void> {
  for (const { departmentId } of places) await requireDepartment(tx, caller, departmentId);
}
