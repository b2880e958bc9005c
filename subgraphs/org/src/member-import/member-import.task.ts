import type { Runtime } from '@account-center/kit';
import { newId, withEnterprise } from '@account-center/kit/database';
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

async function findImport({ initiator, run }: ImportWork): Promise<{ row: MemberImportRow; file: UploadedFile }> {
  const { runtime, enterpriseId } = initiator;
  return withEnterprise(runtime.db, enterpriseId, async (tx) => {
    const [row] = await tx.select().from(memberImport).where(eq(memberImport.id, run.id));
    if (!row) throw new Error('The job has no import');
    const { fileName } = await runtime.files.find(tx, row.fileId, UPLOAD_PURPOSE);
    return { row, file: { path: runtime.files.localPath({ enterpriseId, id: row.fileId }), name: fileName } };
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
  const judgement = await judgeWorkbook(file, facts, work);
  await noteIgnored(work, judgement);
  const total = 2 * judgement.rows.length;
  await run.progress(judgement.rows.length, total);
  const refused = judgement.problems.size > 0 && !row.partial;
  if (judgement.problems.size > 0) await keepProblems(work, file, { judgement, refused });
  if (!refused) await applyJudgement({ initiator, run, audited: runtime.contextFor(caller, requestId) }, judgement);
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
