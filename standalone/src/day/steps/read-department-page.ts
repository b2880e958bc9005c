import { type Answer, type Client, codesOf, present } from '../../demo/client.ts';
import type { AnsweredDataOf } from '../../generated/operation-types.ts';
import { signInMember } from '../company.ts';
import { type Cast, type Day, EASTERN_BRANCH, FINANCE, HIDDEN, HUMAN_RESOURCES } from '../day.ts';

/** One operation, five subgraphs. */
export const DEPARTMENT_PAGE = `query DepartmentPage($id: ID!) {
  department(id: $id) {
    id
    name
    members(first: 50) {
      nodes {
        id
        name
        title
        phone
        account { number status }
        roles { name }
        smsAccount { balance }
        lastMessage { sentAt }
        attendanceToday { statuses }
      }
    }
  }
}`;

type Page = AnsweredDataOf<typeof DEPARTMENT_PAGE>;

async function departmentId(client: Client, name: string): Promise<string> {
  const { departments } = await client.run('{ departments { id name depth } }');
  const found = departments.find((department) => department.name === name);
  if (!found) throw new Error(`There is no department ${name}`);
  return found.id;
}

const nodesOf = (page: Answer<Page>) => page.data?.department?.members?.nodes ?? [];
const refusedFields = (page: Answer<Page>) => new Set(page.errors.map(({ extensions }) => extensions?.coordinate));

function checkRefused(day: Day, who: string, page: Answer<Page>, fields: string[]): void {
  const refused = refusedFields(page);
  const told = page.errors.every(({ extensions }) => (extensions?.permissions ?? []).length > 0);
  day.report.check(
    `${who} is told which fields are refused and which permission is missing`,
    told && fields.every((field) => refused.has(field)) && codesOf(page).join() === 'UNAUTHORIZED_FIELD_OR_TYPE',
    page.errors.map(({ extensions }) => extensions),
  );
}

/** Administrator, information administrator, salesperson and ordinary member read the same page. */
export async function readDepartmentPage(day: Day, cast: Cast): Promise<void> {
  const { report, administrator, url, signIns } = day;
  report.step('One operation reads a department page across all five subgraphs, as four people');
  const finance = await departmentId(administrator, FINANCE);
  const humanResources = await departmentId(administrator, HUMAN_RESOURCES);
  const began = performance.now();
  const page = await administrator.ask(DEPARTMENT_PAGE, { id: finance });
  report.figure('as administrator', `${nodesOf(page).length} members, ${Math.round(performance.now() - began)} ms`);
  const whole = nodesOf(page).every(({ phone, account, roles }) => phone && account && roles);
  report.check('the administrator reads everything', page.errors.length === 0 && whole, page.errors);

  const information = await signInMember(url, signIns.initialPassword, cast.informationAdministrator);
  const inScope = await information.ask(DEPARTMENT_PAGE, { id: finance });
  const outside = await information.ask(DEPARTMENT_PAGE, { id: humanResources });
  report.check('the information administrator reads the scope', nodesOf(inScope).length > 0, inScope);
  report.check('… and nothing outside of it', outside.data?.department === null, outside.data);

  const salesperson = await signInMember(url, signIns.initialPassword, cast.salesperson);
  const branch = await departmentId(administrator, EASTERN_BRANCH);
  const asSales = await salesperson.ask(DEPARTMENT_PAGE, { id: branch });
  report.check(
    'the salesperson reads names and credit',
    nodesOf(asSales).some((one) => one.smsAccount),
    asSales.data,
  );
  checkRefused(day, 'the salesperson', asSales, ['Member.phone', 'Member.account', 'Member.lastMessage']);

  const ordinary = await signInMember(url, signIns.initialPassword, cast.ordinaryMember);
  const asOrdinary = await ordinary.ask(DEPARTMENT_PAGE, { id: humanResources });
  const clean = nodesOf(asOrdinary).every(({ phone, account, smsAccount }) => !phone && !account && !smsAccount);
  report.check('the ordinary member reads names, refused fields are null', nodesOf(asOrdinary).length > 0 && clean);
  checkRefused(day, 'the ordinary member', asOrdinary, ['Member.phone', 'Member.smsAccount', 'Member.attendanceToday']);
  const asAdministrator = await administrator.ask(DEPARTMENT_PAGE, { id: humanResources });
  const hiddenFor = (one: Answer<Page>) => nodesOf(one).filter(({ name }) => HIDDEN.includes(present(name))).length;
  report.check('the administrator finds the hidden executive', hiddenFor(asAdministrator) === 1);
  report.check('… and not for colleagues', hiddenFor(asOrdinary) === 0);
}
