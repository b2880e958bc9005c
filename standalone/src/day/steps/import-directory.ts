import { DIRECTORY_DEPARTMENTS, DIRECTORY_ROWS, readDirectoryWorkbook } from '../directory-workbook.ts';
import { listPeople, type Person, pick } from '../company.ts';
import { type Cast, type Day, EASTERN_BRANCH, FINANCE, HIDDEN, HUMAN_RESOURCES, SALES_ROLE } from '../day.ts';
import { endOfImport, startImport } from '../member-import.ts';

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

/** The enterprise administrator imports the directory from the HR department. */
export async function importDirectory(day: Day): Promise<Cast> {
  const { report, administrator } = day;
  report.step('The enterprise administrator imports the directory of 312 people');
  const began = performance.now();
  const result = await endOfImport(administrator, await startImport(administrator, await readDirectoryWorkbook()));
  const { addedCount, changedCount, unchangedCount, departmentsAddedCount } = result;
  const figures = { addedCount, changedCount, unchangedCount, departmentsAddedCount };
  report.figure('import', `${JSON.stringify(figures)} in ${Math.round(performance.now() - began)} ms`);
  const taken = addedCount + changedCount + unchangedCount;
  report.check(
    `all ${DIRECTORY_ROWS} rows are imported`,
    result.state === 'IMPORTED' && taken === DIRECTORY_ROWS,
    result,
  );
  const people = await listPeople(administrator);
  const { departments } = await administrator.run('{ departments { id } }');
  report.check(
    `the tree has ${DIRECTORY_DEPARTMENTS} departments`,
    departments.length === DIRECTORY_DEPARTMENTS,
    departments.length,
  );
  const inTwo = people.filter((person) => person.departments.length > 1).length;
  // One of the workbook's 14 rows with two departments names the same one twice.
  report.check('13 people are in two departments', inTwo === 13, inTwo);
  const own = new Set(day.signIns.people.map(({ accountNumber }) => accountNumber));
  const cast = castOf(people.filter(({ accountNumber }) => !own.has(accountNumber)));
  report.check('the sales people hold the custom role', cast.sales.length >= 28, cast.sales.length);
  report.figure('people in the directory', people.length);
  return cast;
}
