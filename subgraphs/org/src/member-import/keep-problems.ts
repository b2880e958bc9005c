import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { XLSX } from '@account-center/workbook';
import { eq } from 'drizzle-orm';
import { columns } from '../member-list/index.ts';
import type { ImportWork, Judgement, UploadedFile } from './judgement.rules.ts';
import { ERRORS_PURPOSE } from './member-import.rules.ts';
import { memberImport } from './member-import.table.ts';
import { writeErrorWorkbook } from './write-error-workbook.ts';

const MAXIMUM_ERROR_FILE_BYTES = 50 * 2 ** 20;

/** Maximum number of problems returned with the import; the error workbook has all of them. */
const TOLD_PROBLEMS = 200;

function toldProblems({ problems, judging }: Judgement) {
  const all = [...problems].flatMap(([row, found]) =>
    found.map(({ column, reason, code }) => ({
      row,
      column: columns[column].header[judging.language],
      reason,
      ...(code && { code }),
    })),
  );
  return all.sort((one, other) => one.row - other.row).slice(0, TOLD_PROBLEMS);
}

/** Stores the error workbook, and the first problems for display. */
export async function keepProblems(
  { context, run }: ImportWork,
  file: UploadedFile,
  { judgement, refused }: { judgement: Judgement; refused: boolean },
): Promise<void> {
  const { runtime, caller } = context;
  const content = await writeErrorWorkbook(context.log, file, judgement);
  await withTenant(context, async (tx) => {
    const description = {
      enterpriseId: enterpriseIdOf(caller),
      purpose: ERRORS_PURPOSE,
      fileName: judgement.judging.say('errorsName'),
      contentType: XLSX,
      createdBy: caller.subject,
    };
    const { id: errorFileId } = await runtime.files.save(tx, description, content, MAXIMUM_ERROR_FILE_BYTES);
    const figures = { rows: judgement.rows.length, unchanged: judgement.unchanged, refused: judgement.problems.size };
    await tx
      .update(memberImport)
      .set({
        errorFileId,
        problems: toldProblems(judgement),
        ...figures,
        ...(refused && { outcome: 'REFUSED' as const }),
      })
      .where(eq(memberImport.id, run.id));
  });
}
