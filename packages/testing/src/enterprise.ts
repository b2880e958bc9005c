import { randomInt, randomUUID } from 'node:crypto';
import type { Caller } from '@account-center/claims';
import { type EventPayload, event, type Permission, type ServiceName } from '@account-center/events';
import type { Client } from './client.ts';

/** Rights of a signed-in person or app. None by default. */
export interface Powers {
  permissions?: readonly Permission[];
  /** Departments (with all below) whose rows they see, or everything. Only their own rows by default. */
  scope?: 'everything' | readonly string[];
}

export type Member = Client & { memberId: string; accountId: string; accountNumber: string; name: string };

export interface MemberOptions extends Powers {
  /** Ids; the first is the main one. The root by default. */
  departments?: readonly string[];
  hidden?: boolean;
  phone?: string;
  employeeNumber?: string;
}

/** An enterprise that exists only in the read models of sms, messaging and attendance, from events as identity and org publish them. */
export interface Enterprise {
  enterpriseId: string;
  /** Id of the root department. */
  root: string;
  /** Publishes a department below the root, or below `parent`; returns its id. */
  addDepartment(name: string, parent?: string): Promise<string>;
  /** Publishes a member with an account, and signs them in. */
  addMember(name: string, options?: MemberOptions): Promise<Member>;
  /** Signs in an app of the enterprise. */
  signInApp(powers: Powers): Promise<Client>;
}

/** What an enterprise needs of the running system. */
export interface Surroundings {
  announce(producer: ServiceName, announcement: ReturnType<typeof event>): Promise<void>;
  signIn(caller: Partial<Caller>): Promise<Client>;
}

const randomDigits = (length: number) => Array.from({ length }, () => randomInt(1, 10)).join('');

type State = EventPayload<'enterprise.changed'>;

const stateOf = (name: string): State => ({
  number: randomDigits(6),
  name: `${name} Company`,
  shortName: name,
  timeZone: 'Asia/Shanghai',
  plan: 'CERTIFIED',
  limits: { seats: 500, departments: 200, departmentMembers: 160, departmentDepth: 15 },
  status: 'ACTIVE',
});

const powersOf = ({ permissions = [], scope = [] }: Powers): Partial<Caller> => ({
  permissions: [...permissions],
  scope:
    scope === 'everything' ? { everything: true, departmentIds: [] } : { everything: false, departmentIds: [...scope] },
});

/** Publishes one enterprise's departments, and stores their positions in the tree. */
function departmentsOf(enterpriseId: string, announce: Surroundings['announce']) {
  const paths = new Map<string, string[]>();
  return async (name: string, parentId: string | null): Promise<string> => {
    const departmentId = randomUUID();
    const above = parentId === null ? [] : paths.get(parentId);
    if (!above) throw new Error(`There is no department ${parentId}`);
    const path = [...above, departmentId];
    paths.set(departmentId, path);
    const payload = { departmentId, parentId, name, path, removed: false, version: 1 };
    await announce('org', event('department.changed', enterpriseId, payload));
    return departmentId;
  };
}

const placesOf = (departmentIds: readonly string[]) =>
  departmentIds.map((departmentId, index) => ({ departmentId, main: index === 0, leader: false }));

const newMember = (memberId: string, name: string, departmentIds: readonly string[], options: MemberOptions) => ({
  memberId,
  name,
  departments: placesOf(departmentIds),
  phone: options.phone ?? null,
  email: null,
  employeeNumber: options.employeeNumber ?? null,
  title: null,
  hidden: options.hidden ?? false,
  status: 'ACTIVE' as const,
  version: 1,
});

/** Creates an enterprise for a test by events only: identity and org have no rows of it. */
export async function openEnterprise(name: string, { announce, signIn }: Surroundings): Promise<Enterprise> {
  const enterpriseId = randomUUID();
  const addDepartment = departmentsOf(enterpriseId, announce);
  await announce('identity', event('enterprise.changed', enterpriseId, stateOf(name)));
  const root = await addDepartment(name, null);
  return {
    enterpriseId,
    root,
    addDepartment: (departmentName, parent = root) => addDepartment(departmentName, parent),
    signInApp: (powers) =>
      signIn({ kind: 'app', subject: randomUUID(), name: `${name} app`, enterpriseId, ...powersOf(powers) }),
    async addMember(memberName, options = {}) {
      const memberId = randomUUID();
      const accountId = randomUUID();
      const member = newMember(memberId, memberName, options.departments ?? [root], options);
      const account = { memberId, accountId, accountNumber: randomDigits(10), status: 'ENABLED' as const };
      await Promise.all([
        announce('org', event('member.changed', enterpriseId, member)),
        announce('identity', event('account.changed', enterpriseId, account)),
      ]);
      const caller = { kind: 'member' as const, subject: accountId, name: memberName, enterpriseId, memberId };
      const client = await signIn({ ...caller, ...powersOf(options) });
      return { ...client, memberId, accountId, accountNumber: account.accountNumber, name: memberName };
    },
  };
}
