import { newId } from '@account-center/kit/database';

/** A party as an app names it. */
export type ToldParty =
  | { kind: 'MEMBER'; memberId: string }
  | { kind: 'NUMBER'; accountNumber: string }
  | { kind: 'EMPLOYEE'; employeeNumber: string }
  | { kind: 'EXTERNAL'; externalId: string; name: string | null };

/** What the directory says about the parties of a batch. */
export interface Directory {
  memberIds: ReadonlySet<string>;
  /** The member of each employee number that one member has. */
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
 * The party that an app means by what it says about an instant. An account number stands for whoever held it then:
 * its first holder for all time before the second, so that a new holder sees none of the old messages (MSG-14).
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
