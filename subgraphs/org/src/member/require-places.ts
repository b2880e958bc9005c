import type { Caller } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { requireDepartments } from '../tree/index.ts';
import type { PlaceInput } from './member.rules.ts';

/** @throws NOT_FOUND with the departments that are not in the caller's scope. */
export async function requirePlaces(tx: Transaction, caller: Caller, places: readonly PlaceInput[]): Promise<void> {
  await requireDepartments(
    tx,
    caller,
    places.map(({ departmentId }) => departmentId),
  );
}
