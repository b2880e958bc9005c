import { type BaseContext, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { XLSX } from '@account-center/workbook';
import { z } from 'zod';
import { CSV } from '../member-list/index.ts';
import { IMPORT_PERMISSIONS, UPLOAD_PURPOSE } from './member-import.rules.ts';

const MAXIMUM_UPLOAD_BYTES = 20 * 2 ** 20;

const inputSchema = z.object({
  fileName: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/\.(xlsx|csv)$/i, 'must end with .xlsx or .csv'),
});

/** Upload URL for a workbook (ORG-31). */
export async function requestUpload(context: BaseContext, rawInput: unknown) {
  const { fileName } = parseInput(inputSchema, rawInput);
  const { caller, runtime } = context;
  return withTenant(context, async (tx) => {
    const file = {
      enterpriseId: enterpriseIdOf(caller),
      purpose: UPLOAD_PURPOSE,
      fileName,
      contentType: /\.csv$/i.test(fileName) ? CSV : XLSX,
      createdBy: caller.subject,
    };
    const taker = { caller, requires: IMPORT_PERMISSIONS };
    const { id, url, expiresAt } = await runtime.files.requestUpload(tx, file, MAXIMUM_UPLOAD_BYTES, taker);
    await recordAudit(tx, context, { action: 'requestMemberImportUpload', detail: { fileId: id, fileName } });
    return { fileId: id, url, expiresAt, maximumBytes: MAXIMUM_UPLOAD_BYTES };
  });
}
