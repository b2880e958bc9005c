import type { BaseContext, BlobRow, Transaction } from '@account-center/kit';
import { listPunches } from '../punch/punch.queries.ts';
import { punchTimeOf } from '../report/judgement.ts';
import { judgeMonth, type MemberMonth } from '../report/report.service.ts';
import { findZone } from '../zone/enterprise-zone.ts';
import { openWorkbook, type Workbook } from './workbook.ts';

/** Members whose punches are read at a time. */
const CHUNK = 200;
const MAXIMUM_BYTES = 200 * 1024 * 1024;

export interface MonthFile {
  month: string;
  departmentId: string | null;
  fileName: string;
  progress: (done: number, total: number) => Promise<void>;
}

/** The punches of the members' days; those that only lent themselves to neighbouring days are left out. */
async function addMembers(
  tx: Transaction,
  book: Workbook,
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

/** Writes a month of the members within the caller's scope into a workbook, and keeps it as a file. */
export async function writeMonth(tx: Transaction, ctx: BaseContext, file: MonthFile): Promise<BlobRow> {
  const { caller, runtime } = ctx;
  const zone = await findZone(tx);
  const report = await judgeMonth(tx, ctx, file.departmentId, file.month);
  const book = openWorkbook(zone);
  const newFile = {
    enterpriseId: caller.enterpriseId ?? '',
    purpose: 'attendance-export',
    fileName: file.fileName,
    contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    createdBy: caller.subject,
  };
  const saved = runtime.files.save(tx, newFile, book.content, MAXIMUM_BYTES);
  const fill = async () => {
    for (let start = 0; start < report.members.length; start += CHUNK) {
      await addMembers(tx, book, report.members.slice(start, start + CHUNK), punchTimeOf(report, zone));
      await file.progress(Math.min(start + CHUNK, report.members.length), report.members.length);
    }
    await book.finish();
  };
  const filled = fill().catch((error: unknown) => {
    // Whoever stores the content would wait for its end.
    book.content.destroy(error instanceof Error ? error : new Error('The workbook was not written'));
    throw error;
  });
  const [row] = await Promise.all([saved, filled]);
  return row;
}
