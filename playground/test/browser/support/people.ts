import type { Client } from '@account-center/standalone/demo/client';
import {
  addMember,
  findRoles,
  findRootDepartment,
  openEnterprise,
  registerApp,
} from '@account-center/standalone/demo/enterprise';
import { signIn, signInFirst } from '@account-center/standalone/demo/sign-in';
import type { TestSystem } from '@account-center/testing';

const SUPER_PASSWORD = 'Harbour-Bridge-71';
const INITIAL_PASSWORD = 'first-day-at-work';
export const OWN_PASSWORD = 'my-own-lighthouse';

export interface Company {
  administrator: Client;
  number: string;
  superPassword: string;
  /** Adds somebody who has yet to sign in. */
  hire(name: string, phone: string): Promise<{ id: string; accountNumber: string }>;
  /** Adds somebody who has signed in before. */
  employ(name: string): Promise<{ id: string; accountNumber: string }>;
  app(): Promise<{ clientId: string; clientSecret: string }>;
}

/** An enterprise of its own for a test of the page. */
export async function openCompany(system: TestSystem, shortName: string): Promise<Company> {
  const { name, password } = system.operator;
  const operator = await signIn(system.url, { operator: name, password });
  const spec = { name: shortName, shortName, superPassword: SUPER_PASSWORD, initialPassword: INITIAL_PASSWORD };
  const { administrator, number } = await openEnterprise(system.url, operator, spec);
  const departmentIds = [await findRootDepartment(administrator)];
  const roleIds = [(await findRoles(administrator)).get('SYSTEM_ADMINISTRATOR') ?? ''];
  return {
    administrator,
    number,
    superPassword: SUPER_PASSWORD,
    hire: (memberName, phone) => addMember(administrator, { name: memberName, departmentIds, roleIds, phone }),
    async employ(memberName) {
      const member = await addMember(administrator, { name: memberName, departmentIds, roleIds });
      const credentials = {
        accountNumber: member.accountNumber,
        initialPassword: INITIAL_PASSWORD,
        password: OWN_PASSWORD,
      };
      await signInFirst(system.url, credentials);
      return member;
    },
    app: () => registerApp(administrator, { name: 'Chat server', permissions: ['archive:write'] }),
  };
}
