import { newId } from '@account-center/kit/database';

/** A party as an app identifies it. */
export type ToldParty =
  | { kind: 'MEMBER'; memberId: string }
  | { kind: 'NUMBER'; accountNumber: string }
  | { kind: 'EMPLOYEE'; employeeNumber: string }
  | { kind: 'EXTERNAL'; externalId: string; name: string | null };

/** Directory data for the parties of a batch. */
export interface Directory {
  memberIds: ReadonlySet<string>;
  /** Members by employee number, if the number is unique. */
  employees: ReadonlyMap<string, string>;
  /** Holders of each account number, in order of time. */
  holders: ReadonlyMap<string, readonly { memberId: string; heldFrom: Date }[]>;
}

export interface NewParty {
  id: string;
  key: string;
  externalId: string | null;
  externalName: string | null;
}

export const memberParty = (memberId: string): NewParty => ({
  id: memberId,
  key: `member:${memberId}`,
  externalId: null,
  externalName: null,
});

/**
 * Resolves a party that an app names, at an instant. An account number means its holder at that time. Before the second
 * holding it means the first holder, so that a new holder sees no old messages (MSG-14).
 * @returns null when there is no such member or number
 */
export function resolveParty(directory: Directory, appId: string, told: ToldParty, at: Date): NewParty | null {
  if (told.kind === 'MEMBER') return directory.memberIds.has(told.memberId) ? memberParty(told.memberId) : null;
  if (told.kind === 'EMPLOYEE') {
    const memberId = directory.employees.get(told.employeeNumber);
    return memberId ? memberParty(memberId) : null;
  }
  if (told.kind === 'NUMBER') {
    const holders = directory.holders.get(told.accountNumber) ?? [];
    const holder = holders.findLast(({ heldFrom }) => heldFrom <= at) ?? holders[0];
    return holder ? memberParty(holder.memberId) : null;
  }
  const { externalId, name } = told;
  return { id: newId(), key: `external:${appId}:${externalId}`, externalId, externalName: name };
}
