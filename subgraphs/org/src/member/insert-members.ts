import { inPieces, newId, type Transaction } from '@account-center/kit/database';
import { type PlaceInput, profileColumns, type ProfileInput } from './member.rules.ts';
import { member, memberPlace, type MemberStatus } from './member.table.ts';

const ROWS_PER_INSERT = 1_000;

export interface NewMember {
  id: string;
  profile: ProfileInput;
  places: readonly PlaceInput[];
}

export const newMember = (profile: ProfileInput, places: readonly PlaceInput[]): NewMember => ({
  id: newId(),
  profile,
  places,
});

/** Inserts members, without their places. They are published to the siblings when they become active. */
export async function insertMembers(
  tx: Transaction,
  rows: readonly Omit<NewMember, 'places'>[],
  shared: { enterpriseId: string; status: MemberStatus; provisioningId: string | null },
): Promise<void> {
  for (const slice of inPieces(rows, ROWS_PER_INSERT)) {
    await tx.insert(member).values(slice.map(({ id, profile }) => ({ ...shared, id, ...profileColumns(profile) })));
  }
}

export async function insertPlaces(
  tx: Transaction,
  enterpriseId: string,
  rows: readonly Pick<NewMember, 'id' | 'places'>[],
): Promise<void> {
  for (const slice of inPieces(rows, ROWS_PER_INSERT)) {
    await tx
      .insert(memberPlace)
      .values(slice.flatMap(({ id, places }) => places.map((place) => ({ enterpriseId, memberId: id, ...place }))));
  }
}
