import type { JobRow } from '@account-center/kit/jobs';
import type { MemberImportRow } from './member-import.table.ts';

export const IMPORT_JOB = 'member-import';
/** Permissions that every step of an import requires, from the upload link to the last row. */
export const IMPORT_PERMISSIONS = ['org:member:import'];

export const UPLOAD_PURPOSE = 'member-import';

export const ERRORS_PURPOSE = 'member-import-errors';

/** An import with its job. */
export interface FoundImport {
  row: MemberImportRow;
  job: JobRow;
}
