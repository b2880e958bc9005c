import { type Client, present } from '../../src/demo/client.ts';
import { addMember, findRoles, findRootDepartment, openEnterprise } from '../../src/demo/enterprise.ts';
import { signIn, signInApp, signInFirst } from '../../src/demo/sign-in.ts';
import { type DemoSignIns, readSignIns } from '../../src/demo/sign-ins.ts';

/** The demo company of a running launcher, with those of its people whom a test needs. */
export interface RunningCompany {
  url: string;
  signIns: DemoSignIns;
  operator: Client;
  administrator: Client;
  /** Holds the custom role that may send SMS. */
  salesperson: Client & { memberId: string };
  /** The company's chat server. */
  feeder: Client;
  enterpriseId: string;
  rootId: string;
  ordinaryRoleId: string;
}

export interface Employee {
  id: string;
  accountNumber: string;
  client: Client;
}

/** Signs in who acts. Their tokens outlive a restart, as long as it is at the same port. */
export async function enterCompany(url: string, dataDir: string): Promise<RunningCompany> {
  const signIns = await readSignIns(dataDir);
  const seller = signIns?.people.find(({ role }) => role === '销售');
  if (!signIns || !seller) throw new Error(`There is no demo company in ${dataDir}`);
  const { enterpriseNumber, superPassword } = signIns.enterprise;
  const administrator = await signIn(url, { enterpriseNumber, superPassword });
  const { accountNumber, password } = seller;
  const salesperson = await signIn(url, { accountNumber, password });
  const { viewer } = await administrator.run('{ viewer { enterprise { id } } }');
  const { viewer: self } = await salesperson.run('{ viewer { member { id } } }');
  return {
    url,
    signIns,
    operator: await signIn(url, signIns.operator),
    administrator,
    salesperson: { ...salesperson, memberId: present(self.member).id },
    feeder: await signInApp(url, { clientId: signIns.app.clientId, clientSecret: signIns.app.clientSecret }),
    enterpriseId: present(viewer.enterprise).id,
    rootId: await findRootDepartment(administrator),
    ordinaryRoleId: (await findRoles(administrator)).get('ORDINARY_MEMBER') ?? '',
  };
}

/** Adds ordinary members and signs them in. */
export async function employ(company: RunningCompany, names: readonly string[]): Promise<Employee[]> {
  const { url, administrator, signIns, rootId, ordinaryRoleId } = company;
  const { initialPassword } = signIns;
  return Promise.all(
    names.map(async (name) => {
      const member = { name, departmentIds: [rootId], roleIds: [ordinaryRoleId] };
      const { id, accountNumber } = await addMember(administrator, member);
      const password = `${initialPassword}-${accountNumber}`;
      return { id, accountNumber, client: await signInFirst(url, { accountNumber, initialPassword, password }) };
    }),
  );
}

const ADD_MEMBER = 'mutation AddMember($input: AddMemberInput!) { addMember(input: $input) { member { id } } }';

/** Another enterprise, whose plan has one seat, and what asks for it. */
export async function openWithOneSeat({ url, operator, signIns }: RunningCompany) {
  const { enterprise, initialPassword } = signIns;
  const { superPassword } = enterprise;
  const spec = { name: '独席有限公司', shortName: '独席', superPassword, initialPassword, seats: 1 };
  const { administrator } = await openEnterprise(url, operator, spec);
  const departments = [{ departmentId: await findRootDepartment(administrator), main: true }];
  const roleIds = [present((await findRoles(administrator)).get('ORDINARY_MEMBER'))];
  const fill = (name: string) => administrator.ask(ADD_MEMBER, { input: { name, departments, roleIds } });
  return { administrator, fill };
}
