import { Readable } from 'node:stream';
import {
  type Caller,
  cancelJob,
  DomainError,
  enterpriseIdOf,
  findJob,
  idSchema,
  isId,
  lockJob,
  type JobRow,
  notFound,
  parseInput,
  recordAudit,
  startJob,
  type Transaction,
  withTenant,
} from '@account-center/kit';
import { and, desc, eq, isNotNull } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { listDepartments } from '../department/department.queries.ts';
import { PATH_SEPARATOR } from '../workbook/columns.ts';
import { type Language, say } from '../workbook/texts.ts';
import { CSV, writeTemplate, XLSX } from '../workbook/write.ts';
import { pathNames } from './departments.ts';
import { listRoles } from './identity.ts';
import { ERRORS_PURPOSE, IMPORT_JOB, IMPORT_PERMISSIONS, UPLOAD_PURPOSE } from './job.ts';
import { type BrokenBinding, memberImport, type MemberImportRow } from './member-import.table.ts';

export const MAXIMUM_UPLOAD_BYTES = 20 * 2 ** 20;
const MAXIMUM_TEMPLATE_BYTES = 20 * 2 ** 20;

const uploadInput = z.object({
  fileName: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/\.(xlsx|csv)$/i, 'must end with .xlsx or .csv'),
});
const startInput = z.object({ fileId: idSchema, partial: z.boolean().nullish() });

/** An import with its job. */
export interface FoundImport {
  row: MemberImportRow;
  job: JobRow;
}

export interface FileLink {
  url: string;
  expiresAt: Date;
  fileName: string;
}

/** Imports are seen by whoever started them, and by whoever sees the whole enterprise. */
const maySee = (caller: Caller, row: MemberImportRow) => caller.scope.everything || row.createdBy === caller.subject;

async function withJob(tx: Transaction, caller: Caller, row: MemberImportRow | undefined): Promise<FoundImport | null> {
  if (!row || !maySee(caller, row)) return null;
  const job = await findJob(tx, row.id);
  return job ? { row, job } : null;
}

/** Makes the template with the roles and departments of the moment (ORG-30). */
export async function createTemplate(context: Context, language: Language): Promise<FileLink> {
  const { caller, requestId, runtime } = context;
  const enterpriseId = enterpriseIdOf(caller);
  const roles = await listRoles({ runtime, enterpriseId, caller, requestId });
  const assignable = roles.filter(({ kind }) => kind !== 'ENTERPRISE_ADMINISTRATOR').map(({ name }) => name);
  return withTenant(context, async (tx) => {
    const departments = [...pathNames(await listDepartments(tx, caller)).values()].map((names) =>
      names.join(PATH_SEPARATOR),
    );
    const content = Readable.from([await writeTemplate(language, { roles: assignable, departments })]);
    const file = {
      enterpriseId,
      purpose: 'member-template',
      fileName: say(language, 'templateName'),
      contentType: XLSX,
      createdBy: caller.subject,
    };
    const saved = await runtime.files.save(tx, file, content, MAXIMUM_TEMPLATE_BYTES);
    await recordAudit(tx, context, { action: 'createMemberImportTemplate' });
    return { ...runtime.files.downloadUrl(saved, { caller, requires: IMPORT_PERMISSIONS }), fileName: saved.fileName };
  });
}

export async function requestUpload(context: Context, rawInput: unknown) {
  const { fileName } = parseInput(uploadInput, rawInput);
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

/** Starts the job that imports an uploaded workbook. @throws NOT_FOUND, FILE_NOT_UPLOADED, FILE_USED */
export async function startImport(context: Context, rawInput: unknown): Promise<FoundImport> {
  const { fileId, partial } = parseInput(startInput, rawInput);
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

export async function importById(context: Context, id: string): Promise<FoundImport | null> {
  if (!isId(id)) return null;
  return withTenant(context, async (tx) => {
    const [row] = await tx.select().from(memberImport).where(eq(memberImport.id, id));
    return withJob(tx, context.caller, row);
  });
}

/** Ends an import before it has written anything. @throws NOT_FOUND for whoever may not see it, or did not start it */
export async function cancelImport(context: Context, id: string): Promise<FoundImport> {
  const { caller } = context;
  const found = await importById(context, id);
  if (found?.row.createdBy !== caller.subject) throw notFound('import', id);
  return withTenant(context, async (tx) => {
    // An import holds its job while it writes: whether it has written is certain once the job is ours.
    const job = await lockJob(tx, id);
    const [row = found.row] = await tx.select().from(memberImport).where(eq(memberImport.id, id));
    const isOver = row.outcome !== 'RUNNING';
    await recordAudit(tx, context, {
      action: 'cancelMemberImport',
      objects: [{ type: 'MemberImport', id }],
      detail: { isOver },
    });
    return { row, job: isOver ? job : await cancelJob(tx, id) };
  });
}

/** The last import whose problems nobody has corrected yet (ORG-32). */
export async function unresolvedImport(context: Context): Promise<FoundImport | null> {
  const { caller } = context;
  return withTenant(context, async (tx) => {
    const own = caller.scope.everything ? undefined : eq(memberImport.createdBy, caller.subject ?? '');
    const [row] = await tx
      .select()
      .from(memberImport)
      .where(and(eq(memberImport.resolved, false), isNotNull(memberImport.errorFileId), own))
      .orderBy(desc(memberImport.createdAt))
      .limit(1);
    return withJob(tx, caller, row);
  });
}

const pageInput = z.object({
  first: z.number().int().min(1).max(1_000).nullish(),
  afterRow: z.number().int().min(0).nullish(),
});
const BINDINGS_TOLD = 200;

/** Rows that broke a sign-in by contact. @throws BAD_USER_INPUT */
export function pageOfBindings({ row }: FoundImport, rawPage: unknown): BrokenBinding[] {
  const { first, afterRow } = parseInput(pageInput, rawPage);
  return row.bindingsBroken.filter((one) => one.row > (afterRow ?? 0)).slice(0, first ?? BINDINGS_TOLD);
}

/** Where the error workbook can be had, for ten minutes; asked again, again. */
export async function errorFile(context: Context, { row: { errorFileId } }: FoundImport): Promise<FileLink | null> {
  if (!errorFileId) return null;
  const { runtime, caller } = context;
  const file = await withTenant(context, (tx) => runtime.files.find(tx, errorFileId, ERRORS_PURPOSE));
  const link = runtime.files.downloadUrl(file, { caller, requires: IMPORT_PERMISSIONS });
  return { ...link, fileName: file.fileName };
}
