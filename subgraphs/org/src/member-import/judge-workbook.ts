import type { JobRun } from '@account-center/kit/jobs';
import { type MemberList, readMemberList } from '../member-list/index.ts';
import { judgeAccounts } from './judge-accounts.ts';
import { judgeStanding } from './judge-standing.ts';
import {
  addProblems,
  type ImportWork,
  type Judgement,
  neededDepartments,
  type UploadedFile,
} from './judgement.rules.ts';
import { judgingOf } from './judging.rules.ts';
import { ImportPlan } from './plan.rules.ts';
import type { Facts } from './read-facts.ts';
import { parseRow } from './row.rules.ts';

const ROWS_PER_PROGRESS = 500;

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

/** Reads a workbook and validates every row: its cells, other rows, the enterprise, and identity's checks. */
export async function judgeWorkbook(file: UploadedFile, facts: Facts, work: ImportWork): Promise<Judgement> {
  const judgement = await readMemberList(file, (list) => judgeRows(list, facts, work.run));
  await judgeStanding(work.context, judgement);
  await judgeAccounts(work, judgement);
  judgement.departments = neededDepartments(judgement);
  return judgement;
}
