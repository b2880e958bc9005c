import { randomUUID } from 'node:crypto';
import { type Client, until } from '../demo/client.ts';
import { shareCredit } from '../demo/credit.ts';
import { addMember, addRole, findRootDepartment, openEnterprise } from '../demo/enterprise.ts';
import { signIn, signInFirst } from '../demo/sign-in.ts';
import type { OwnSystem } from '../own-system/system.ts';

/** A separate enterprise for one case, so that every credit can be accounted for. */
export interface Crew {
  administrator: Client;
  /** A member who reads pages, adds departments and sends SMS. */
  member: Client;
  rootId: string;
}

/** All of the enterprise's credit belongs to the member. */
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
const ACCOUNT = '{ viewer { smsAccount { balance } } }';

/** Opens the enterprise through the public API, and signs in its people. */
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
  const password = `${initialPassword}-${added.accountNumber}`;
  const member = await signInFirst(url, { accountNumber: added.accountNumber, initialPassword, password });
  await until(
    () => member.run(ACCOUNT),
    ({ viewer }) => viewer.smsAccount !== null,
  );
  await shareCredit({ operator, administrator, enterpriseId: id }, [added.id], CREDIT);
  return { administrator, member, rootId };
}
