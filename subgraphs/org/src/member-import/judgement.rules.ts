import type { BaseContext } from '@account-center/kit';
import type { JobRun } from '@account-center/kit/jobs';
import type { AccountRequest } from '../account/index.ts';
import { type CellProblem, columnKeys, type ListPlace, type SheetRow } from '../member-list/index.ts';
import { accountRequest } from '../member/index.ts';
import type { PlannedDepartment } from './department-plan.rules.ts';
import type { Judging } from './judging.rules.ts';
import type { Addition, Change } from './plan.rules.ts';
import { withoutRepetition } from './row.rules.ts';

/** A row with invalid cells: the member that it would add, or the member and cells that it would change, if known. */
export interface Doubtful {
  number: number;
  addition: Addition | null;
  edit: Pick<Change, 'present' | 'columns'> | null;
}

/** The changes that a workbook would make, and its problems. */
export interface Judgement {
  judging: Judging;
  /** Position of the list in the workbook; null for a file of another kind. */
  place: ListPlace | null;
  /** Headers of columns that were not read. */
  ignoredColumns: string[];
  /** Names of sheets whose lists were not read. */
  ignoredSheets: string[];
  rows: SheetRow[];
  additions: Addition[];
  /** Rows with invalid cells. */
  doubtful: Doubtful[];
  changes: Change[];
  unchanged: number;
  departments: PlannedDepartment[];
  /** By number of the row. */
  problems: Map<number, CellProblem[]>;
}

/** Account requests for the additions. */
export const accountsOf = (additions: readonly Addition[]): AccountRequest[] =>
  additions.map(({ id, profile, places, access }) => accountRequest({ id, profile, places }, access));

/** Adds problems to a row's existing ones, in the order of the columns. */
export function addProblems(judgement: Judgement, number: number, found: readonly CellProblem[]): void {
  const problems = withoutRepetition([...(judgement.problems.get(number) ?? []), ...found]);
  const place = ({ column }: CellProblem) => columnKeys.indexOf(column);
  judgement.problems.set(
    number,
    problems.toSorted((one, other) => place(one) - place(other)),
  );
}

/** Departments that the valid rows need, with their ancestors; parents before children. */
export function neededDepartments({ departments, additions, changes }: Judgement): PlannedDepartment[] {
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

/** A running import and its caller. */
export interface ImportWork {
  context: BaseContext;
  run: JobRun;
}

/** A file as it was uploaded. */
export interface UploadedFile {
  path: string;
  name: string;
}
