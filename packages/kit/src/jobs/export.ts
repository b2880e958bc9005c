import type { Readable } from 'node:stream';
import { z } from 'zod';
import { recordAudit } from '../audit.ts';
import { recordRefusal } from '../audited-read.ts';
import type { BaseContext, Runtime } from '../context.ts';
import { enterpriseIdOf, type Transaction, withEnterprise, withTenant } from '../database/database.ts';
import { DomainError, notFound } from '../errors.ts';
import { isId } from '../ids.ts';
import { scopeMark } from '../principals.ts';
import { cancelJob, findJob, type JobDefinition, type JobRun, startJob } from './job.ts';
import type { JobRow } from './job.table.ts';

const MAXIMUM_BYTES = 200 * 2 ** 20;

const startedBySchema = z.object({ subject: z.string().nullable() });
const resultSchema = z.object({ blobId: z.string(), fileName: z.string(), scope: z.string() });
const outOfScope = () =>
  new DomainError('EXPORT_OUT_OF_SCOPE', 'Your information scope has changed since this was written. Start it again.');

export interface ExportFile {
  fileName: string;
  contentType: string;
  /** Generated while it is read, in the transaction that opened it. */
  content: Readable;
}

interface ExportDefinition<Input> {
  /** Kind of the job, and purpose of the file. */
  kind: string;
  /** The export's type in the graph, and the root field that returns it, for audit entries. */
  type: string;
  field: string;
  /** Permissions that the starter needs at the start, while it is written, and for the download. */
  requires: readonly string[];
  /** The stored input of the job, as plain JSON. */
  input: z.ZodType<Input>;
  /** Opens the file with the rows that its starter may see. All reads in `tx` see one snapshot. */
  open(tx: Transaction, work: { context: BaseContext; run: JobRun; input: Input }): Promise<ExportFile>;
}

/** A file of up to 200 MiB that is written in the background. Only the caller who started it can follow and download it. */
export interface FileExport<Input> {
  kind: string;
  /** Starts the export. @returns the id of the job, which is also the export's. */
  start(tx: Transaction, context: BaseContext, input: Input): Promise<string>;
  /** Reads an export that the caller started. A refusal is audited. @throws NOT_FOUND */
  read(context: BaseContext, id: string): Promise<JobRow>;
  /** Cancels an export that the caller started; a finished one stays unchanged. @throws NOT_FOUND */
  cancel(context: BaseContext, id: string): Promise<JobRow>;
  /**
   * Download link of the file; null until it is written. Each call is audited (ID-59).
   * @throws EXPORT_OUT_OF_SCOPE when the caller's information scope has changed
   */
  handOut(context: BaseContext, row: JobRow): Promise<{ fileName: string; url: string; expiresAt: Date } | null>;
  /** Its job definition, by kind. A repeated run writes the file again. */
  jobs(runtime: Runtime): Record<string, JobDefinition>;
}

async function readOwn(context: BaseContext, kind: string, id: string): Promise<JobRow> {
  const row = isId(id) ? await withTenant(context, (tx) => findJob(tx, id)) : undefined;
  const startedBy = startedBySchema.safeParse(row?.caller).data?.subject;
  if (row?.kind !== kind || startedBy !== context.caller.subject) throw notFound('export', id);
  return row;
}

const jobOf = <Input>(
  { kind, requires, input: schema, open }: ExportDefinition<Input>,
  runtime: Runtime,
): JobDefinition => ({
  requires,
  async run(run, rawInput) {
    const { enterpriseId, caller } = run;
    const input = schema.parse(rawInput);
    const context = runtime.contextFor(caller, run.id);
    const write = async (tx: Transaction) => {
      const { content, ...named } = await open(tx, { context, run, input });
      const file = { ...named, enterpriseId, purpose: kind, createdBy: caller.subject };
      return runtime.files.save(tx, file, content, MAXIMUM_BYTES);
    };
    const { id, fileName } = await withEnterprise(runtime.db, enterpriseId, write, {
      isolationLevel: 'repeatable read',
    });
    return { blobId: id, fileName, scope: scopeMark(caller.scope) };
  },
});

export function defineExport<Input extends object>(definition: ExportDefinition<Input>): FileExport<Input> {
  const { kind, type, field: action, requires } = definition;
  return {
    kind,
    start: (tx, { caller, runtime }, input) =>
      startJob(tx, runtime.queue, { kind, caller, enterpriseId: enterpriseIdOf(caller), input }),
    async read(context, id) {
      try {
        return await readOwn(context, kind, id);
      } catch (error) {
        await recordRefusal(context, { action, objects: isId(id) ? [{ type, id }] : [] }, error);
        throw error;
      }
    },
    async cancel(context, id) {
      await readOwn(context, kind, id);
      return withTenant(context, async (tx) => {
        await recordAudit(tx, context, { action: `cancel${type}`, objects: [{ type, id }] });
        return cancelJob(tx, id);
      });
    },
    async handOut(context, { enterpriseId, id, result }) {
      const { data: file } = resultSchema.safeParse(result);
      if (!file) return null;
      const { caller } = context;
      if (!caller.scope.everything && file.scope !== scopeMark(caller.scope)) throw outOfScope();
      await withTenant(context, (tx) => recordAudit(tx, context, { action, objects: [{ type, id }] }));
      const link = context.runtime.files.downloadUrl({ enterpriseId, id: file.blobId }, { caller, requires });
      return { fileName: file.fileName, ...link };
    },
    jobs: (runtime) => ({ [kind]: jobOf(definition, runtime) }),
  };
}
