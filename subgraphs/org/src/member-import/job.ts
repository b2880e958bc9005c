import { Readable } from 'node:stream';
import { DomainError, type JobDefinition, type Logger, newId, type Runtime, withEnterprise } from '@account-center/kit';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { asReadingError } from '@account-center/workbook';
import { undoProvisioning } from '../member/member.provisioning.ts';
import { columns } from '../workbook/columns.ts';
import { markList } from '../workbook/mark-list.ts';
import { createWorkbookWriter, XLSX } from '../workbook/write.ts';
import { apply } from './apply.ts';
import { readFacts } from './facts.ts';
import { type ImportWork, type Judgement, judge, type UploadedFile } from './judge.ts';
import { memberImport, type MemberImportRow } from './member-import.table.ts';

export const IMPORT_JOB = 'member-import';
export const UPLOAD_PURPOSE = 'member-import';
export const ERRORS_PURPOSE = 'member-import-errors';
/** What whoever imports must hold, from the first link to the last row. */
export const IMPORT_PERMISSIONS = ['org:member:import'];
const MAXIMUM_ERROR_FILE_BYTES = 50 * 2 ** 20;
/** Problems that are told beside the workbook, which has them all. */
const TOLD_PROBLEMS = 200;

const jobInput = z.object({ requestId: z.string() });

async function findImport({ initiator, run }: ImportWork): Promise<{ row: MemberImportRow; file: UploadedFile }> {
  const { runtime, enterpriseId } = initiator;
  return withEnterprise(runtime.db, enterpriseId, async (tx) => {
    const [row] = await tx.select().from(memberImport).where(eq(memberImport.id, run.id));
    if (!row) throw new Error('The job has no import');
    const { fileName } = await runtime.files.find(tx, row.fileId, UPLOAD_PURPOSE);
    return { row, file: { path: runtime.files.localPath({ enterpriseId, id: row.fileId }), name: fileName } };
  });
}

/** The uploaded workbook with its problems marked; null where that cannot be done. */
async function markUpload(log: Logger, { path }: UploadedFile, { place, problems }: Judgement): Promise<Buffer | null> {
  if (!place) return null;
  try {
    return await markList(path, place, problems);
  } catch (error) {
    // Marking reads parts that reading the list does not: a damaged one must not fail the import.
    if (!(asReadingError(error) instanceof DomainError)) throw error;
    log.warn({ err: error }, 'an uploaded workbook could not be marked');
    return null;
  }
}

/**
 * The uploaded workbook with wrong cells in red, missing ones in orange, and why as a comment (ORG-32); a workbook of its
 * own where the upload was none, or cannot be marked.
 */
async function writeErrorWorkbook(log: Logger, file: UploadedFile, judgement: Judgement): Promise<Readable> {
  const { rows, problems, judging } = judgement;
  const marked = await markUpload(log, file, judgement);
  if (marked) return Readable.from([marked]);
  const workbook = createWorkbookWriter(judging.language);
  for (const { number, cells } of rows) workbook.addRow(cells, { number, problems: problems.get(number) ?? [] });
  await workbook.finish();
  return workbook.content;
}

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

async function keepProblems(
  { initiator, run }: ImportWork,
  file: UploadedFile,
  { judgement, refused }: { judgement: Judgement; refused: boolean },
): Promise<void> {
  const { runtime, enterpriseId, caller } = initiator;
  const content = await writeErrorWorkbook(runtime.log, file, judgement);
  await withEnterprise(runtime.db, enterpriseId, async (tx) => {
    const description = {
      enterpriseId,
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

/** What was left out of the file is told whatever becomes of it. */
async function noteIgnored(
  { initiator, run }: ImportWork,
  { ignoredColumns, ignoredSheets }: Judgement,
): Promise<void> {
  if (ignoredColumns.length + ignoredSheets.length === 0) return;
  await withEnterprise(initiator.runtime.db, initiator.enterpriseId, (tx) =>
    tx.update(memberImport).set({ ignoredColumns, ignoredSheets }).where(eq(memberImport.id, run.id)),
  );
}

/** All rows good, or `partial`: written. Else nothing is. */
async function importMembers(work: ImportWork): Promise<void> {
  const { initiator, run } = work;
  const { runtime, enterpriseId, caller, requestId } = initiator;
  const { row, file } = await findImport(work);
  // A worker that was lost after everything had been written has nothing left to do.
  if (row.outcome !== 'RUNNING') return;
  if (row.provisioningId) await undoProvisioning(initiator, row.provisioningId);
  const facts = await readFacts({ runtime, enterpriseId, caller, requestId });
  const judgement = await judge(file, facts, work);
  await noteIgnored(work, judgement);
  const total = 2 * judgement.rows.length;
  await run.progress(judgement.rows.length, total);
  const refused = judgement.problems.size > 0 && !row.partial;
  if (judgement.problems.size > 0) await keepProblems(work, file, { judgement, refused });
  if (!refused) await apply({ initiator, run, audited: runtime.contextFor(caller, requestId) }, judgement);
  await run.progress(total, total);
}

/** The job behind an import. Resumable: what a lost worker had begun is undone first. */
export const memberImportJob = (runtime: Runtime): JobDefinition => ({
  requires: IMPORT_PERMISSIONS,
  async run(run, input) {
    const { requestId } = jobInput.parse(input ?? { requestId: newId() });
    await importMembers({ initiator: { runtime, enterpriseId: run.enterpriseId, caller: run.caller, requestId }, run });
  },
});
