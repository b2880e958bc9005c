import { type BaseContext, DomainError, idOf, notFound, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { startJob } from '@account-center/kit/jobs';
import { z } from 'zod';
import { type FoundImport, IMPORT_JOB, UPLOAD_PURPOSE } from './member-import.rules.ts';
import { memberImport } from './member-import.table.ts';
import { withJob } from './with-job.ts';

const inputSchema = z.object({ fileId: idOf('file'), partial: z.boolean().nullish() });

/** Starts the job that imports an uploaded workbook. @throws NOT_FOUND, FILE_NOT_UPLOADED, FILE_USED */
export async function startImport(context: BaseContext, rawInput: unknown): Promise<FoundImport> {
  const { fileId, partial } = parseInput(inputSchema, rawInput);
  const { caller, requestId, runtime } = context;
  const enterpriseId = enterpriseIdOf(caller);
  return withTenant(context, async (tx) => {
    const file = await runtime.files.find(tx, fileId, UPLOAD_PURPOSE);
    if (file.createdBy !== caller.subject) throw notFound('file', fileId);
    const id = await startJob(tx, runtime.queue, { kind: IMPORT_JOB, caller, enterpriseId, input: { requestId } });
    const values = { enterpriseId, id, fileId, createdBy: caller.subject, partial: partial ?? false };
    const [row] = await tx.insert(memberImport).values(values).returning();
    await recordAudit(tx, context, {
      action: 'startMemberImport',
      objects: [{ type: 'MemberImport', id }],
      detail: { fileId, partial: values.partial },
    });
    const started = await withJob(tx, caller, row);
    if (!started) throw new DomainError('TRY_AGAIN', 'The import was not started. Try again.');
    return started;
  });
}
