import { askStanding } from '@account-center/directory';
import type { JobRun } from '@account-center/kit';
import {
  type AccountRequest,
  ACCOUNTS_PER_COMMAND,
  accountRequest,
  type Initiator,
  requestAccounts,
} from '../member/member.provisioning.ts';
import type { ColumnKey } from '../workbook/columns.ts';
import { type MemberList, readMemberList, type SheetRow } from '../workbook/read.ts';
import type { Language } from '../workbook/texts.ts';
import type { CellProblem } from '../workbook/write.ts';
import type { PlannedDepartment } from './departments.ts';
import type { Facts } from './facts.ts';
import { type Addition, type Change, ImportPlan } from './plan.ts';
import { parseRow } from './row.ts';

const ROWS_PER_PROGRESS = 500;

/** What a workbook would do, and what is wrong with it. */
export interface Judgement {
  /** Of the file's headers; what is said about its cells is said in it. */
  language: Language;
  /** Headers of columns that were not read. */
  ignoredColumns: string[];
  /** Names of sheets whose lists were not read. */
  ignoredSheets: string[];
  rows: SheetRow[];
  additions: Addition[];
  changes: Change[];
  unchanged: number;
  departments: PlannedDepartment[];
  /** By number of the row. */
  problems: Map<number, CellProblem[]>;
}

/** Fields of identity's requests and the columns that they come from. */
const columnOfField: Readonly<Record<string, ColumnKey>> = {
  accountNumber: 'accountNumber',
  phone: 'phone',
  email: 'email',
  roleIds: 'roles',
  roleNames: 'roles',
  scopeDepartmentIds: 'scope',
};

/** Names the account's requests of additions. */
export const accountsOf = (additions: readonly Addition[]): AccountRequest[] =>
  additions.map(({ id, profile, places, access }) => accountRequest({ id, profile, places }, access));

async function judgeRows(
  { language, ignoredColumns, ignoredSheets, rows }: MemberList,
  facts: Facts,
  run: JobRun,
): Promise<Judgement> {
  const plan = new ImportPlan(facts);
  const judgement: Judgement = {
    language,
    ignoredColumns,
    ignoredSheets,
    rows: [],
    additions: [],
    changes: [],
    unchanged: 0,
    departments: [],
    problems: new Map(),
  };
  for await (const sheetRow of rows()) {
    judgement.rows.push(sheetRow);
    const { row, problems } = parseRow(sheetRow, language);
    const decision = problems.length > 0 ? { problems } : plan.decide(row);
    if ('problems' in decision) judgement.problems.set(row.number, decision.problems);
    else if ('addition' in decision) judgement.additions.push(decision.addition);
    else if ('change' in decision) judgement.changes.push(decision.change);
    else judgement.unchanged += 1;
    const read = judgement.rows.length;
    if (read % ROWS_PER_PROGRESS === 0) await run.progress(read, 2 * read);
  }
  judgement.departments = plan.departments;
  return judgement;
}

/** Asks identity what it would refuse, and takes those rows out. */
async function judgeAccounts(initiator: Initiator, judgement: Judgement, batchKey: string): Promise<void> {
  const numbers = new Map(judgement.additions.map(({ id, number }) => [id, number]));
  for (let start = 0; start < judgement.additions.length; start += ACCOUNTS_PER_COMMAND) {
    const accounts = accountsOf(judgement.additions.slice(start, start + ACCOUNTS_PER_COMMAND));
    for (const { memberId, field, message } of await requestAccounts(initiator, { batchKey, accounts, dryRun: true })) {
      const number = numbers.get(memberId) ?? 0;
      const problem: CellProblem = { column: columnOfField[field] ?? 'name', kind: 'WRONG', reason: message };
      judgement.problems.set(number, [...(judgement.problems.get(number) ?? []), problem]);
    }
  }
  judgement.additions = judgement.additions.filter(({ number }) => !judgement.problems.has(number));
}

/** Nobody changes who stands above them, neither by a list (ID-43): takes those rows out. */
async function judgeStanding(initiator: Initiator, judgement: Judgement): Promise<void> {
  const standing = await askStanding(
    initiator,
    judgement.changes.map(({ present }) => present.row.id),
  );
  for (const { number, present } of judgement.changes) {
    if (!standing.isAbove(present.row.id)) continue;
    const reason = '该成员拥有您没有的权限，您不能修改其资料。';
    judgement.problems.set(number, [{ column: 'name', kind: 'WRONG', reason }]);
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

/** A file as it was uploaded. */
export interface UploadedFile {
  path: string;
  name: string;
}

/** Reads a workbook and judges every row: its cells, its neighbours, the enterprise, and what identity would refuse. */
export async function judge(
  file: UploadedFile,
  facts: Facts,
  work: { initiator: Initiator; run: JobRun },
): Promise<Judgement> {
  const judgement = await readMemberList(file, (list) => judgeRows(list, facts, work.run));
  await judgeStanding(work.initiator, judgement);
  await judgeAccounts(work.initiator, judgement, work.run.id);
  judgement.departments = neededDepartments(judgement);
  return judgement;
}
