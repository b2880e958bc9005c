import { askStanding } from '@account-center/directory';
import { inPieces, type JobRun } from '@account-center/kit';
import {
  type AccountRequest,
  ACCOUNTS_PER_COMMAND,
  accountRequest,
  type Initiator,
  requestAccounts,
} from '../member/member.provisioning.ts';
import { type ColumnKey, columnKeys } from '../workbook/columns.ts';
import { type ListPlace, type MemberList, readMemberList, type SheetRow } from '../workbook/read.ts';
import { keyOfCode } from '../workbook/texts.ts';
import type { CellProblem } from '../workbook/write.ts';
import type { PlannedDepartment } from './departments.ts';
import type { Facts } from './facts.ts';
import { type Judging, judgingOf } from './judging.ts';
import { type Addition, type Change, ImportPlan } from './plan.ts';
import { parseRow, withoutRepetition } from './row.ts';

const ROWS_PER_PROGRESS = 500;

/** A row with wrong cells: whom it would add, or change and in which cells, as far as that is clear. */
export interface Doubtful {
  number: number;
  addition: Addition | null;
  edit: Pick<Change, 'present' | 'columns'> | null;
}

/** What a workbook would do, and what is wrong with it. */
export interface Judgement {
  judging: Judging;
  /** Where the list stands in the workbook; null in a file of another kind. */
  place: ListPlace | null;
  /** Headers of columns that were not read. */
  ignoredColumns: string[];
  /** Names of sheets whose lists were not read. */
  ignoredSheets: string[];
  rows: SheetRow[];
  additions: Addition[];
  /** Rows with wrong cells. */
  doubtful: Doubtful[];
  changes: Change[];
  unchanged: number;
  departments: PlannedDepartment[];
  /** By number of the row. */
  problems: Map<number, CellProblem[]>;
}

/** Fields of identity's requests and the columns that they come from. */
const columnOfField: ReadonlyMap<string, ColumnKey> = new Map([
  ['accountNumber', 'accountNumber'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['roleIds', 'roles'],
  ['roleNames', 'roles'],
  ['scopeDepartmentIds', 'scope'],
]);
/** Stands for a name that is missing where identity wants one. */
const NAMELESS = '-';

/** Names the account's requests of additions. */
export const accountsOf = (additions: readonly Addition[]): AccountRequest[] =>
  additions.map(({ id, profile, places, access }) => accountRequest({ id, profile, places }, access));

/** Adds what is wrong with a row to what is known, in the order of the columns. */
function addProblems(judgement: Judgement, number: number, found: readonly CellProblem[]): void {
  const problems = withoutRepetition([...(judgement.problems.get(number) ?? []), ...found]);
  const place = ({ column }: CellProblem) => columnKeys.indexOf(column);
  judgement.problems.set(
    number,
    problems.toSorted((one, other) => place(one) - place(other)),
  );
}

async function judgeRows(list: MemberList, facts: Facts, run: JobRun): Promise<Judgement> {
  const { language, ignoredColumns, ignoredSheets, place } = list;
  const judging = judgingOf(language, facts);
  const plan = new ImportPlan(facts, judging);
  const judgement: Judgement = {
    judging,
    place,
    ignoredColumns,
    ignoredSheets,
    rows: [],
    additions: [],
    doubtful: [],
    changes: [],
    unchanged: 0,
    departments: [],
    problems: new Map(),
  };
  for await (const sheetRow of list.rows()) {
    judgement.rows.push(sheetRow);
    const { number } = sheetRow;
    const decision = plan.decide(parseRow(sheetRow, judging));
    if ('problems' in decision) {
      addProblems(judgement, number, decision.problems);
      judgement.doubtful.push({ number, addition: decision.addition, edit: decision.edit });
    } else if ('addition' in decision) judgement.additions.push(decision.addition);
    else if ('change' in decision) judgement.changes.push(decision.change);
    else judgement.unchanged += 1;
    const read = judgement.rows.length;
    if (read % ROWS_PER_PROGRESS === 0) await run.progress(read, 2 * read);
  }
  judgement.departments = plan.departments;
  return judgement;
}

/** What a wrong row would ask of identity with the cells that are right. */
function askableRequest({ number, addition }: Doubtful, { problems }: Judgement): AccountRequest[] {
  if (!addition) return [];
  const wrong = new Set(problems.get(number)?.map(({ column }) => column));
  const [request] = accountsOf([addition]);
  if (!request) return [];
  return [
    {
      ...request,
      name: request.name || NAMELESS,
      accountNumber: wrong.has('accountNumber') ? null : request.accountNumber,
      roleIds: wrong.has('roles') ? [] : request.roleIds,
      scopeDepartmentIds: wrong.has('scope') ? [] : request.scopeDepartmentIds,
    },
  ];
}

/** Asks identity what it would refuse. @returns problems by number of the row. */
async function askIdentity(
  { initiator, run }: ImportWork,
  requests: readonly (readonly [number, AccountRequest])[],
  { say }: Judging,
): Promise<Map<number, CellProblem[]>> {
  const numbers = new Map(requests.map(([number, { memberId }]) => [memberId, number]));
  const found = new Map<number, CellProblem[]>();
  for (const some of inPieces(requests, ACCOUNTS_PER_COMMAND)) {
    const accounts = some.map(([, request]) => request);
    for (const { memberId, field, code, message } of await requestAccounts(initiator, {
      batchKey: run.id,
      accounts,
      dryRun: true,
    })) {
      const key = keyOfCode(code);
      const column = columnOfField.get(field) ?? 'name';
      const number = numbers.get(memberId) ?? 0;
      const problem = { column, kind: 'WRONG' as const, reason: key ? say(key) : message, code };
      found.set(number, [...(found.get(number) ?? []), problem]);
    }
  }
  return found;
}

/** Takes out the rows that identity would refuse, and tells what it has against those that are wrong already. */
async function judgeAccounts(work: ImportWork, judgement: Judgement): Promise<void> {
  const { additions, doubtful, judging } = judgement;
  const good = accountsOf(additions).map((request, index) => [additions[index]?.number ?? 0, request] as const);
  for (const [number, problems] of await askIdentity(work, good, judging)) addProblems(judgement, number, problems);
  const wrong = doubtful.flatMap((one) =>
    askableRequest(one, judgement).map((request) => [one.number, request] as const),
  );
  for (const [number, problems] of await askIdentity(work, wrong, judging)) {
    const told = new Set(judgement.problems.get(number)?.map(({ column }) => column));
    // Seats are counted for rows that can be added, and what a cell lacks is told already.
    addProblems(
      judgement,
      number,
      problems.filter(({ column }) => column !== 'name' && !told.has(column)),
    );
  }
  judgement.additions = additions.filter(({ number }) => !judgement.problems.has(number));
}

/**
 * Nobody changes who stands above them, neither by a list (ID-43): takes those rows out, and marks every cell that would
 * change something, in rows that are wrong besides as well.
 */
async function judgeStanding(initiator: Initiator, judgement: Judgement): Promise<void> {
  const doubtful = judgement.doubtful.flatMap(({ number, edit }) => (edit ? [{ number, ...edit }] : []));
  const edits = [...judgement.changes, ...doubtful];
  const standing = await askStanding(
    initiator,
    edits.map(({ present }) => present.row.id),
  );
  const reason = judgement.judging.say('memberAbove');
  for (const { number, present, columns } of edits) {
    if (!standing.isAbove(present.row.id)) continue;
    const problems = columns.map((column) => ({ column, kind: 'WRONG' as const, reason, code: 'ROLE_ABOVE_YOURS' }));
    addProblems(judgement, number, problems);
  }
  judgement.changes = judgement.changes.filter(({ number }) => !judgement.problems.has(number));
}

/** Departments that the good rows need, with those above them; parents before children. */
function neededDepartments({ departments, additions, changes }: Judgement): PlannedDepartment[] {
  const byId = new Map(departments.map((planned) => [planned.id, planned]));
  const needed = new Set<string>();
  const need = (id: string): void => {
    const planned = byId.get(id);
    if (!planned || needed.has(id)) return;
    needed.add(id);
    need(planned.parentId);
  };
  for (const { places, access } of additions) {
    for (const { departmentId } of places) need(departmentId);
    for (const id of access.scopeDepartmentIds) need(id);
  }
  for (const { places } of changes) for (const { departmentId } of places ?? []) need(departmentId);
  return departments.filter(({ id }) => needed.has(id));
}

/** An import that is being worked on, and for whom. */
export interface ImportWork {
  initiator: Initiator;
  run: JobRun;
}

/** A file as it was uploaded. */
export interface UploadedFile {
  path: string;
  name: string;
}

/** Reads a workbook and judges every row: its cells, its neighbours, the enterprise, and what identity would refuse. */
export async function judge(file: UploadedFile, facts: Facts, work: ImportWork): Promise<Judgement> {
  const judgement = await readMemberList(file, (list) => judgeRows(list, facts, work.run));
  await judgeStanding(work.initiator, judgement);
  await judgeAccounts(work, judgement);
  judgement.departments = neededDepartments(judgement);
  return judgement;
}
