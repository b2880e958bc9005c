import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { until } from '../../demo/client.ts';
import { listPeople, type Person, pick } from '../company.ts';
import { type Cast, type Day, EASTERN_BRANCH, FINANCE, HIDDEN, HUMAN_RESOURCES, SALES_ROLE } from '../day.ts';

const WORKBOOK = fileURLToPath(new URL('../../../demo-data/directory-312.xlsx', import.meta.url));
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const ROWS = 312;
/** 35 in the workbook, the root among them. */
const DEPARTMENTS = 35;

const REQUEST_UPLOAD = `mutation RequestMemberImportUpload($input: RequestMemberImportUploadInput!) {
  requestMemberImportUpload(input: $input) { upload { fileId url } }
}`;
const START = `mutation StartMemberImport($input: StartMemberImportInput!) {
  startMemberImport(input: $input) { import { id } }
}`;
const READ = `query MemberImport($id: ID!) {
  memberImport(id: $id) {
    state rowCount addedCount changedCount unchangedCount refusedCount departmentsAddedCount
    problems { row column reason } errorCode errorMessage
  }
}`;

interface MemberImport {
  state: string;
  addedCount: number;
  changedCount: number;
  unchangedCount: number;
  refusedCount: number;
  departmentsAddedCount: number;
  problems: { row: number; column: string; reason: string }[];
  errorCode: string | null;
}

const RUNNING = ['QUEUED', 'RUNNING'];

async function runImport({ administrator }: Day): Promise<MemberImport> {
  const content = new Uint8Array(await readFile(WORKBOOK));
  type Requested = { requestMemberImportUpload: { upload: { fileId: string; url: string } } };
  const requested = await administrator.run<Requested>(REQUEST_UPLOAD, { input: { fileName: 'directory-312.xlsx' } });
  const { fileId, url } = requested.requestMemberImportUpload.upload;
  await administrator.upload(url, content, XLSX);
  type Started = { startMemberImport: { import: { id: string } } };
  const { startMemberImport } = await administrator.run<Started>(START, { input: { fileId } });
  const { id } = startMemberImport.import;
  return await until(
    async () => (await administrator.run<{ memberImport: MemberImport }>(READ, { id })).memberImport,
    ({ state }) => !RUNNING.includes(state),
    120_000,
  );
}

function castOf(people: Person[]): Cast {
  const isOrdinary = ({ roles }: Person) => roles.length === 1 && roles[0] === 'ORDINARY_MEMBER';
  const sales = people.filter(({ roles }) => roles.includes(SALES_ROLE));
  const isIn = (department: string) => (person: Person) => person.departments[0] === department;
  const salesperson = pick(sales, 'a salesperson of the eastern branch', isIn(EASTERN_BRANCH));
  const { id: salespersonId } = salesperson;
  return {
    people,
    sales,
    salesperson,
    informationAdministrator: pick(people, 'the information administrator of finance', (person) => {
      return person.roles.includes('INFORMATION_ADMINISTRATOR') && isIn(FINANCE)(person);
    }),
    ordinaryMember: pick(people, 'an ordinary member of human resources', (person) => {
      return isOrdinary(person) && person.departments[0] === HUMAN_RESOURCES && !HIDDEN.includes(person.name);
    }),
    leaver: pick(sales, 'another salesperson', ({ id }) => id !== salespersonId),
  };
}

/** The enterprise administrator imports the directory as the HR department hands it over. */
export async function importDirectory(day: Day): Promise<Cast> {
  const { report, administrator } = day;
  report.step('The enterprise administrator imports the directory of 312 people');
  const began = performance.now();
  const result = await runImport(day);
  const { addedCount, changedCount, unchangedCount, departmentsAddedCount } = result;
  const figures = { addedCount, changedCount, unchangedCount, departmentsAddedCount };
  report.figure('import', `${JSON.stringify(figures)} in ${Math.round(performance.now() - began)} ms`);
  const taken = addedCount + changedCount + unchangedCount;
  report.check(`all ${ROWS} rows are in`, result.state === 'IMPORTED' && taken === ROWS, result);
  const people = await listPeople(administrator);
  const { departments } = await administrator.run<{ departments: { id: string }[] }>('{ departments { id } }');
  report.check(`the tree has ${DEPARTMENTS} departments`, departments.length === DEPARTMENTS, departments.length);
  const inTwo = people.filter((person) => person.departments.length > 1).length;
  // One of the workbook's 14 rows with two departments names the same one twice.
  report.check('13 people are in two departments', inTwo === 13, inTwo);
  const own = new Set(day.signIns.people.map(({ accountNumber }) => accountNumber));
  const cast = castOf(people.filter(({ accountNumber }) => !own.has(accountNumber)));
  report.check('the sales people hold the custom role', cast.sales.length >= 28, cast.sales.length);
  report.figure('people in the directory', people.length);
  return cast;
}
