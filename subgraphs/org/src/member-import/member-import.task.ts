import type { Runtime } from '@account-center/kit';
import { newId, withTenant } from '@account-center/kit/database';
import type { BlobRow } from '@account-center/kit/files';
import type { JobDefinition } from '@account-center/kit/jobs';
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { undoProvisioning } from '../member/index.ts';
import { applyJudgement } from './apply-judgement.ts';
import { judgeWorkbook } from './judge-workbook.ts';
import type { ImportWork, Judgement, UploadedFile } from './judgement.rules.ts';
import { keepProblems } from './keep-problems.ts';
import { IMPORT_PERMISSIONS, UPLOAD_PURPOSE } from './member-import.rules.ts';
import { memberImport, type MemberImportRow } from './member-import.table.ts';
import { readFacts } from './read-facts.ts';

const jobInput = z.object({ requestId: z.string() });

async function findImport({ context, run }: ImportWork): Promise<{ row: MemberImportRow; upload: BlobRow }> {
  const { files } = context.runtime;
  return withTenant(context, async (tx) => {
    const [row] = await tx.select().from(memberImport).where(eq(memberImport.id, run.id));
    if (!row) throw new Error('The job has no import');
    return { row, upload: await files.find(tx, row.fileId, UPLOAD_PURPOSE) };
  });
}

/** Ignored columns and sheets are always reported, whatever the result. */
async function noteIgnored({ context, run }: ImportWork, { ignoredColumns, ignoredSheets }: Judgement): Promise<void> {
  if (ignoredColumns.length + ignoredSheets.length === 0) return;
  await withTenant(context, (tx) =>
    tx.update(memberImport).set({ ignoredColumns, ignoredSheets }).where(eq(memberImport.id, run.id)),
  );
}

/** Writes if all rows are valid, or if `partial` is set; otherwise writes nothing. */
async function importMembers(work: ImportWork): Promise<void> {
  const { context, run } = work;
  const { row, upload } = await findImport(work);
  // If a worker was lost after everything was written, nothing is left to do.
  if (row.outcome !== 'RUNNING') return;
  if (row.provisioningId) await undoProvisioning(context, row.provisioningId);
  await using copy = await context.runtime.files.localCopy(upload);
  const file: UploadedFile = { path: copy.path, name: upload.fileName };
  const facts = await readFacts(context);
  const judgement = await judgeWorkbook(file, facts, work);
  await noteIgnored(work, judgement);
  const total = 2 * judgement.rows.length;
  await run.progress(judgement.rows.length, total);
  const refused = judgement.problems.size > 0 && !row.partial;
  if (judgement.problems.size > 0) await keepProblems(work, file, { judgement, refused });
  if (!refused) await applyJudgement(work, judgement);
  await run.progress(total, total);
}

/** The job behind an import. Resumable: unfinished work of a lost worker is compensated first. */
export const memberImportJob = (runtime: Runtime): JobDefinition => ({
  requires: IMPORT_PERMISSIONS,
  async run(run, input) {
    const { requestId } = jobInput.parse(input ?? { requestId: newId() });
    await importMembers({ context: runtime.contextFor(run.caller, requestId), run });
  },
});
