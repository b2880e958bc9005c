import type { BaseContext } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import type { FileLink } from '../member-list/index.ts';
import { ERRORS_PURPOSE, type FoundImport, IMPORT_PERMISSIONS } from './member-import.rules.ts';

/** Download URL of the error workbook, valid for ten minutes. Each query returns a new one. */
export async function readErrorFile(
  context: BaseContext,
  { row: { errorFileId } }: FoundImport,
): Promise<FileLink | null> {
  if (!errorFileId) return null;
  const { runtime, caller } = context;
  const file = await withTenant(context, (tx) => runtime.files.find(tx, errorFileId, ERRORS_PURPOSE));
  const link = runtime.files.downloadUrl(file, { caller, requires: IMPORT_PERMISSIONS });
  return { ...link, fileName: file.fileName };
}
