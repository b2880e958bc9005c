import { type EventName, type EventPayload, event, events } from '@account-center/events';
import type { Transaction } from '@account-center/kit/database';
import type { NewEvent, ReadModel } from '@account-center/kit/events';
import {
  directoryAccount,
  directoryAcquaintance,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
} from './directory.table.ts';

type Payload<Name extends EventName> = EventPayload<Name>;
type IsNamed = (subject: string) => boolean;

/** Lower than every published version, so that every snapshot is newer. */
const FORGOTTEN = -1;
/** Version of deleted rows: lower than every published version, so that a later event can restore them. */
const GONE = 0;

async function listGoneDepartments(tx: Transaction, isNamed: IsNamed): Promise<NewEvent[]> {
  const rows = await tx.select().from(directoryDepartment);
  return rows
    .filter(({ departmentId, removed }) => !removed && !isNamed(departmentId))
    .map(({ enterpriseId, version: _, ...known }) =>
      event('department.changed', enterpriseId, { ...known, removed: true, version: GONE }),
    );
}

async function listGoneMembers(tx: Transaction, isNamed: IsNamed): Promise<NewEvent[]> {
  const rows = await tx.select().from(directoryMember);
  return rows
    .filter(({ memberId, status }) => status === 'ACTIVE' && !isNamed(memberId))
    .map(({ enterpriseId, foundBySignInsBefore: _, ...known }) =>
      event('member.changed', enterpriseId, { ...known, departments: [], status: 'LEFT', version: GONE }),
    );
}

async function listGoneAccounts(tx: Transaction, isNamed: IsNamed): Promise<NewEvent[]> {
  const rows = await tx.select().from(directoryAccount);
  return rows
    .filter(({ memberId, status }) => status !== 'CLOSED' && !isNamed(memberId))
    .map(({ enterpriseId, ...known }) => event('account.changed', enterpriseId, { ...known, status: 'CLOSED' }));
}

/** An enterprise missing from identity's snapshot keeps its name; sign-in to it is impossible. */
async function listGoneEnterprises(tx: Transaction, isNamed: IsNamed): Promise<NewEvent[]> {
  const rows = await tx.select().from(directoryEnterprise);
  return rows
    .filter(({ status }) => status === 'ACTIVE' && !isNamed(''))
    .map(({ enterpriseId, seats, departments, departmentMembers, departmentDepth, createdAt: _, ...known }) => {
      const limits = { seats, departments, departmentMembers, departmentDepth };
      return event('enterprise.changed', enterpriseId, { ...known, limits, status: 'EXPIRED' });
    });
}

/** For each event type: how it changes the directory, and how a rebuild begins. */
const parts: {
  [Name in EventName]: {
    subjectOf(payload: Payload<Name>): string;
    forget(tx: Transaction): Promise<unknown>;
    listGone(tx: Transaction, isNamed: IsNamed): Promise<NewEvent[]>;
  };
} = {
  'enterprise.changed': { subjectOf: () => '', forget: async () => {}, listGone: listGoneEnterprises },
  'account.changed': {
    subjectOf: ({ memberId }) => memberId,
    forget: async () => {},
    listGone: listGoneAccounts,
  },
  'department.changed': {
    subjectOf: ({ departmentId }) => departmentId,
    forget: (tx) => tx.update(directoryDepartment).set({ version: FORGOTTEN }),
    listGone: listGoneDepartments,
  },
  'member.changed': {
    subjectOf: ({ memberId }) => memberId,
    forget: (tx) => tx.update(directoryMember).set({ version: FORGOTTEN }),
    listGone: listGoneMembers,
  },
  // Nothing refers to these pairs, so pairs missing from the snapshot are deleted.
  'acquaintances.made': {
    subjectOf: () => '',
    forget: (tx) => tx.delete(directoryAcquaintance),
    listGone: async () => [],
  },
};

const isPart = (type: string): type is EventName => type in parts;

/** Rebuilds the directory from the snapshots of identity, org and messaging. */
export const directoryReadModel: ReadModel = {
  types: Object.keys(parts),
  async listEnterprises(tx) {
    const rows = await tx.select({ id: directoryEnterprise.enterpriseId }).from(directoryEnterprise);
    return rows.map(({ id }) => id);
  },
  subjectOf(type, payload) {
    if (!isPart(type)) throw new Error(`${type} tells nothing of the directory`);
    return (parts[type].subjectOf as (payload: unknown) => string)(events[type].parse(payload));
  },
  async forget(tx, types) {
    for (const type of types) if (isPart(type)) await parts[type].forget(tx);
  },
  async listGone(tx, types, isNamed) {
    const gone: NewEvent[] = [];
    for (const type of types) {
      if (isPart(type)) gone.push(...(await parts[type].listGone(tx, (subject) => isNamed(type, subject))));
    }
    // Members before departments, so that no place refers to a deleted department.
    return gone.toSorted(
      (one, other) => Number(other.type === 'member.changed') - Number(one.type === 'member.changed'),
    );
  },
};
