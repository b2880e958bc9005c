import { randomUUID } from 'node:crypto';
import { signInMember } from '../day/company.ts';
import { type Client, until } from '../demo/client.ts';
import { addMember, addRole, findRootDepartment, openEnterprise } from '../demo/enterprise.ts';
import { signIn } from '../demo/sign-in.ts';
import type { OwnSystem } from '../own-system/system.ts';

/** An enterprise for one case alone, so that its books can be checked to the last credit. */
export interface Crew {
  administrator: Client;
  /** A member who reads pages, adds departments and sends SMS. */
  member: Client;
  rootId: string;
  /** Credits that were sold to the enterprise; the member holds all of them. */
  credit: number;
}

const CREDIT = 20_000;
const ROLE = {
  name: 'Chaos',
  description: 'Reads pages, adds departments and sends SMS',
  permissions: [
    'identity:account:read',
    'identity:role:read',
    'org:department:read',
    'org:department:manage',
    'org:member:read',
    'org:contact:read',
    'sms:message:send',
    'sms:account:read',
    'archive:read',
    'attendance:report:read',
  ],
};
const TOP_UP_MAIN = `mutation TopUpMainAccount($input: TopUpMainAccountInput!) {
  topUpMainAccount(input: $input) { balance }
}`;
const TOP_UP_MEMBERS = `mutation TopUpMembers($input: TopUpMembersInput!) {
  topUpMembers(input: $input) { mainBalance }
}`;
const ACCOUNT = '{ viewer { smsAccount { balance } } }';

async function fillAccount(operator: Client, administrator: Client, enterpriseId: string, memberId: string) {
  const order = { enterpriseId, amount: CREDIT, dealerReference: randomUUID(), idempotencyKey: randomUUID() };
  await operator.run(TOP_UP_MAIN, { input: order });
  const items = [{ memberId, amount: CREDIT }];
  await administrator.run(TOP_UP_MEMBERS, { input: { items, idempotencyKey: randomUUID() } });
}

/** Opens the enterprise through the public API, and signs its people in. */
export async function hireCrew({ url, signIns }: OwnSystem): Promise<Crew> {
  const operator = await signIn(url, signIns.operator);
  const { initialPassword } = signIns;
  const { superPassword } = signIns.enterprise;
  const spec = { name: `Chaos ${randomUUID()}`, shortName: 'Chaos', superPassword, initialPassword };
  const { id, administrator } = await openEnterprise(url, operator, spec);
  const rootId = await findRootDepartment(administrator);
  const roleIds = [await addRole(administrator, ROLE)];
  const person = { name: 'Chaos', departmentIds: [rootId], roleIds, scopeDepartmentIds: [rootId] };
  const added = await addMember(administrator, person);
  const member = await signInMember(url, initialPassword, { ...person, ...added, roles: [], departments: [] });
  type Account = { viewer: { smsAccount: { balance: number } | null } };
  await until(
    () => member.run<Account>(ACCOUNT),
    ({ viewer }) => viewer.smsAccount !== null,
  );
  await fillAccount(operator, administrator, id, added.id);
  return { administrator, member, rootId, credit: CREDIT };
}
