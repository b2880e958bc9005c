import type { Readable } from 'node:stream';
import type { BaseContext } from '@account-center/kit';
import { inPieces, type Transaction } from '@account-center/kit/database';
import { streamWorkbook } from '@account-center/workbook';
import { listPunches } from '../punch/index.ts';
import { judgeMonth, type MemberMonth, punchTimeOf } from '../report/index.ts';
import { type MonthWorkbook, openMonthWorkbook } from './open-month-workbook.ts';

/** Number of members whose punches are read at once. */
const CHUNK = 200;

interface AskedMonth {
  month: string;
  departmentId: string | null;
  progress: (done: number, total: number) => Promise<void>;
}

/** Adds the punches of the members' days, without those of the neighbouring days. */
async function addMembers(
  tx: Transaction,
  book: MonthWorkbook,
  members: readonly MemberMonth[],
  time: { from: Date; until: Date },
) {
  const memberIds = members.map(({ memberId }) => memberId);
  const punches = new Map((await listPunches(tx, { memberIds, ...time })).map((row) => [row.id, row]));
  for (const member of members) {
    const own = member.days.flatMap((day) => day.punches).map(({ id }) => punches.get(id));
    book.addMember(
      member,
      own.filter((row) => row !== undefined),
    );
  }
}

/** Opens the workbook of a month for the members in the caller's scope. Rows are written while it is read. */
export async function writeMonth(tx: Transaction, ctx: BaseContext, asked: AskedMonth): Promise<Readable> {
  const report = await judgeMonth(tx, ctx, asked.departmentId, asked.month);
  const { zone, lock } = report;
  const book = openMonthWorkbook(zone, lock?.createdAt ?? ctx.runtime.now());
  return streamWorkbook(book, async () => {
    let done = 0;
    for (const members of inPieces(report.members, CHUNK)) {
      await addMembers(tx, book, members, punchTimeOf(report, zone));
      done += members.length;
      await asked.progress(done, report.members.length);
    }
  });
}
