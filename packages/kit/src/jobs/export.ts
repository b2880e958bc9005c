import type { Readable } from 'node:stream';
import { and, count, eq, inArray, sql } from 'drizzle-orm';
import { z } from 'zod';
import { recordAudit } from '../audit.ts';
import { recordRefusal } from '../audited-read.ts';
import type { BaseContext, Runtime } from '../context.ts';
import { enterpriseIdOf, type Transaction, withEnterprise, withTenant } from '../database/database.ts';
import { readTenant } from '../database/shared-reads.ts';
import { DomainError, limitReached, notFound, parseInput } from '../errors.ts';
import { isId } from '../ids.ts';
import { scopeMark } from '../principals.ts';
import { cancelJob, findJob, type JobDefinition, type JobRun, startJob } from './job.ts';
import { job, type JobRow } from './job.table.ts';

const MAXIMUM_BYTES = 200 * 2 ** 20;
/** Maximum number of a caller's unfinished exports of a kind. */
const UNFINISHED_EXPORTS = 5;

const startedBySchema = z.object({ subject: z.string().nullable() });
const resultSchema = z.object({ blobId: z.string(), scope: z.string() });
const outOfScope = () =>
  new DomainError('EXPORT_OUT_OF_SCOPE', 'Your information scope has changed since this was written. Start it again.');

/** A file to write. */
export interface OpenedFile {
  fileName: string;
  contentType: string;
  /** Generated while it is read, in the transaction that opened it. */
  content: Readable;
}

interface ExportWork<Input> {
  context: BaseContext;
  run: JobRun;
  input: Input;
}

interface ExportDefinition<Input, Prepared> {
  /** The root field that returns it, such as `memberExport`: its mutations are `startMemberExport` and `cancelMemberExport`. */
  name: string;
  /** Kind of the job, and purpose of the file. Stored. */
  kind: string;
  /** Permissions that the starter needs at the start, while it is written, and for the download. */
  requires: readonly string[];
  /** The input of the start, and of the job, which stores it as plain JSON. */
  input: z.ZodType<Input>;
  /** Refuses input that the job could not carry out, in the transaction that starts the job. */
  check?(tx: Transaction, context: BaseContext, input: Input): Promise<void> | void;
  /** Gets what siblings know, before `open`, so that no transaction is open while waiting for them. */
  prepare?(work: ExportWork<Input>): Promise<Prepared>;
  /** Opens the file with the rows that its starter may see, and reports the rows. All reads in `tx` see one snapshot. */
  open(tx: Transaction, work: ExportWork<Input> & { prepared: Prepared }): Promise<OpenedFile>;
}

/** The file of a finished export, with a link for ten minutes. */
interface ExportFile {
  name: string;
  bytes: number;
  url: string;
  expiresAt: Date;
}

/** An export of a service: a file that is written in the background, for the caller who started it. */
export interface FileExport {
  /** The root field that returns it. */
  name: string;
  kind: string;
  /** @throws BAD_USER_INPUT, LIMIT_REACHED and what the definition's `check` throws */
  start(context: BaseContext, rawInput: unknown): Promise<JobRow>;
  /** Reads an export that the caller started. A refusal is audited. @throws NOT_FOUND */
  read(context: BaseContext, id: string): Promise<JobRow>;
  /** Cancels an export that the caller started; a finished one stays unchanged. @throws NOT_FOUND */
  cancel(context: BaseContext, id: string): Promise<JobRow>;
  /**
   * The file; null until it is written. Each call is audited (ID-59).
   * @throws EXPORT_OUT_OF_SCOPE when the caller's information scope has changed
   */
  handOut(context: BaseContext, row: JobRow): Promise<ExportFile | null>;
  /** Its job. A repeated run writes the file again. */
  job(runtime: Runtime): JobDefinition;
}

const objectsOf = (id: string) => [{ type: 'Export', id }];

async function readOwn(context: BaseContext, kind: string, id: string): Promise<JobRow> {
  const row = isId(id) ? await readTenant(context, (tx) => findJob(tx, id)) : undefined;
  const startedBy = startedBySchema.safeParse(row?.caller).data?.subject;
  if (row?.kind !== kind || startedBy !== context.caller.subject) throw notFound('export', id);
  return row;
}

async function requireFewUnfinished(tx: Transaction, kind: string, subject: string | null): Promise<void> {
  const isOwn = sql`${job.caller}->>'subject' = ${subject}`;
  const [row] = await tx
    .select({ unfinished: count() })
    .from(job)
    .where(and(eq(job.kind, kind), inArray(job.state, ['QUEUED', 'RUNNING']), isOwn));
  if (!row || row.unfinished < UNFINISHED_EXPORTS) return;
  const message = `At most ${UNFINISHED_EXPORTS} exports run at a time. Wait for one to finish, or cancel one.`;
  throw limitReached('unfinishedExports', UNFINISHED_EXPORTS, message);
}

async function findStarted(tx: Transaction, id: string): Promise<JobRow> {
  const row = await findJob(tx, id);
  if (!row) throw new Error('The export was not started');
  return row;
}

function jobOf<Input, Prepared>(definition: ExportDefinition<Input, Prepared>, runtime: Runtime): JobDefinition {
  const { kind, requires, input: schema, prepare, open } = definition;
  return {
    requires,
    async run(run, storedInput) {
      const { enterpriseId, caller } = run;
      const work = { context: runtime.contextFor(caller, run.id), run, input: schema.parse(storedInput) };
      const prepared = (await prepare?.(work)) as Prepared;
      const write = async (tx: Transaction) => {
        const { content, ...named } = await open(tx, { ...work, prepared });
        const file = { ...named, enterpriseId, purpose: kind, createdBy: caller.subject };
        return runtime.files.save(tx, file, content, MAXIMUM_BYTES);
      };
      const { id } = await withEnterprise(runtime.db, enterpriseId, write, { isolationLevel: 'repeatable read' });
      return { blobId: id, scope: scopeMark(caller.scope) };
    },
  };
}

/** Names of the mutations that start and cancel an export. */
export function mutationsOf(name: string): { start: string; cancel: string } {
  const stem = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  return { start: `start${stem}`, cancel: `cancel${stem}` };
}

/** Defines an export: what it writes. The `Export` of the SDL, its root fields and its job follow from that. */
export function defineExport<Input extends Record<string, unknown>, Prepared = undefined>(
  definition: ExportDefinition<Input, Prepared>,
): FileExport {
  const { name, kind, requires, input: schema, check } = definition;
  const mutations = mutationsOf(name);
  return {
    name,
    kind,
    async start(context, rawInput) {
      const input = parseInput(schema, rawInput);
      const { caller, runtime } = context;
      return withTenant(context, async (tx) => {
        await check?.(tx, context, input);
        await requireFewUnfinished(tx, kind, caller.subject);
        const id = await startJob(tx, runtime.queue, { kind, caller, enterpriseId: enterpriseIdOf(caller), input });
        await recordAudit(tx, context, { action: mutations.start, objects: objectsOf(id), detail: input });
        return findStarted(tx, id);
      });
    },
    async read(context, id) {
      try {
        return await readOwn(context, kind, id);
      } catch (error) {
        await recordRefusal(context, { action: name, objects: isId(id) ? objectsOf(id) : [] }, error);
        throw error;
      }
    },
    async cancel(context, id) {
      await readOwn(context, kind, id);
      return withTenant(context, async (tx) => {
        await recordAudit(tx, context, { action: mutations.cancel, objects: objectsOf(id) });
        return cancelJob(tx, id);
      });
    },
    async handOut(context, { enterpriseId, id, state, result }) {
      if (state !== 'DONE') return null;
      const written = resultSchema.parse(result);
      const { caller, runtime } = context;
      if (!caller.scope.everything && written.scope !== scopeMark(caller.scope)) throw outOfScope();
      const { fileName, size } = await withTenant(context, async (tx) => {
        await recordAudit(tx, context, { action: name, objects: objectsOf(id) });
        return runtime.files.find(tx, written.blobId, kind);
      });
      const link = runtime.files.downloadUrl({ enterpriseId, id: written.blobId }, { caller, requires });
      return { name: fileName, bytes: size, ...link };
    },
    job: (runtime) => jobOf(definition, runtime),
  };
}
