import {
  type Arguments,
  type Asked,
  type Client,
  type InputOf,
  present,
  run as succeed,
  type TestSystem,
} from '@account-center/testing';
import { vi } from 'vitest';

export { succeed };

const superPassword = 'Harbour-Bridge-71';
export const initialPassword = 'first-day-at-work';
const ownPassword = 'my-own-lighthouse';

export const SIGN_IN =
  'mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken mustChangePassword } }';
const OPEN =
  'mutation Open($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id number } } }';
const FIRST_PASSWORD =
  'mutation First($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }';
const CHANGE_PASSWORD =
  'mutation Own($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const ADD_DEPARTMENT =
  'mutation AddDepartment($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id name } } }';
const ADD_MEMBER =
  'mutation AddMember($input: AddMemberInput!) { addMember(input: $input) { member { id name account { number } } } }';
const ROLES = '{ roles { id name } }';

/** What an enterprise has that is not as usual. */
type Plan = Partial<InputOf<typeof OPEN>>;
type NewMember = Partial<InputOf<typeof ADD_MEMBER>>;

/** Codes of the refusals of an operation. */
export async function codesOf<const One extends Asked>(
  client: Client,
  operation: One,
  ...variables: Arguments<One>
): Promise<string[]> {
  const { errors } = await client.query(operation, ...variables);
  return errors.map(({ extensions }) => extensions.code);
}

async function signIn(system: TestSystem, input: InputOf<typeof SIGN_IN>): Promise<Client> {
  const { signIn: signedIn } = await succeed(system.anonymous, SIGN_IN, { input });
  return system.withToken(signedIn.accessToken);
}

export type BuiltInRole = 'System administrator' | 'Information administrator' | 'Ordinary member';

export interface Person {
  client: Client;
  memberId: string;
  accountNumber: string;
  name: string;
}

/** An enterprise that was opened through the public API, with its administrator signed in. */
export interface Company {
  enterpriseId: string;
  administrator: Client;
  rootId: string;
  /** Id of a role. @throws if there is none of the name */
  roleIdOf(name: string): string;
  addDepartment(name: string, parentId?: string): Promise<string>;
  /** Adds a member as the administrator. */
  addMember(name: string, input?: NewMember): Promise<{ id: string; accountNumber: string }>;
  /** Adds a member and signs them in with a password of their own. */
  addPerson(name: string, role: BuiltInRole, input?: NewMember): Promise<Person>;
  /** Begins another session of a person. */
  signInAgain(person: Person): Promise<Client>;
}

async function signInMember(system: TestSystem, accountNumber: string): Promise<Client> {
  const first = await signIn(system, { accountNumber, password: initialPassword });
  await succeed(first, CHANGE_PASSWORD, { input: { currentPassword: initialPassword, newPassword: ownPassword } });
  return signIn(system, { accountNumber, password: ownPassword });
}

/** The root is there as soon as the directory has heard of the enterprise. */
const findRoot = (administrator: Client): Promise<string> =>
  vi.waitFor(async () => {
    const { departments } = await succeed(administrator, '{ departments { id } }');
    const [root] = departments;
    if (!root) throw new Error('There is no root department yet');
    return root.id;
  }, 5_000);

async function open(system: TestSystem, shortName: string, plan: Plan) {
  const operator = await signIn(system, { operator: system.operator.name, password: system.operator.password });
  const input = {
    name: `${shortName} Company`,
    shortName,
    plan: 'CERTIFIED' as const,
    subAccountsEnabled: true,
    superPassword,
    ...plan,
  };
  const { openEnterprise } = await succeed(operator, OPEN, { input });
  const { id, number } = openEnterprise.enterprise;
  const administrator = await signIn(system, { enterpriseNumber: number, superPassword });
  await succeed(administrator, FIRST_PASSWORD, { input: { method: 'INITIAL_PASSWORD', initialPassword } });
  return { enterpriseId: id, administrator };
}

export async function openCompany(system: TestSystem, shortName: string, plan: Plan = {}): Promise<Company> {
  const { enterpriseId, administrator } = await open(system, shortName, plan);
  const rootId = await findRoot(administrator);
  const { roles } = await succeed(administrator, ROLES);
  const roleIdOf = (name: string) => present(roles.find((role) => role.name === name)).id;
  const addMember: Company['addMember'] = async (name, more = {}) => {
    const input = { name, departments: [{ departmentId: rootId }], roleIds: [roleIdOf('Ordinary member')], ...more };
    const { addMember: added } = await succeed(administrator, ADD_MEMBER, { input });
    return { id: added.member.id, accountNumber: present(added.member.account).number };
  };
  return {
    enterpriseId,
    administrator,
    rootId,
    roleIdOf,
    addMember,
    async addDepartment(name, parentId = rootId) {
      const { addDepartment } = await succeed(administrator, ADD_DEPARTMENT, { input: { name, parentId } });
      return addDepartment.department.id;
    },
    signInAgain: ({ accountNumber }) => signIn(system, { accountNumber, password: ownPassword }),
    async addPerson(name, role, more = {}) {
      const { id, accountNumber } = await addMember(name, { roleIds: [roleIdOf(role)], ...more });
      return { client: await signInMember(system, accountNumber), memberId: id, accountNumber, name };
    },
  };
}
