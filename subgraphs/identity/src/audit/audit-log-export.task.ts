import { defineExport, type JobRun } from '@account-center/kit/jobs';
import { z } from 'zod';
import { countEntries, isReadable, readEntries } from './audit.queries.ts';
import type { AuditEntryRow } from './audit.table.ts';
import { auditFile, auditFormats, CONTENT_TYPES } from './file.rules.ts';

const instant = z.iso.datetime({ offset: true }).nullish();

/** Plain JSON, so that a job can store it. */
const inputSchema = z.object({
  filter: z
    .object({
      from: instant,
      to: instant,
      actorMemberId: z.string().nullish(),
      action: z.string().nullish(),
      result: z.string().nullish(),
      service: z.string().nullish(),
      objectId: z.string().nullish(),
    })
    .nullish(),
  format: z.enum(auditFormats),
});

async function* reported(
  run: JobRun,
  total: number,
  pages: AsyncIterable<AuditEntryRow[]>,
): AsyncGenerator<AuditEntryRow[]> {
  let done = 0;
  for await (const rows of pages) {
    yield rows;
    done += rows.length;
    await run.progress(done, total);
  }
}

/** The log as a file, the oldest entry first (ID-59). */
export const auditLogExport = defineExport({
  name: 'auditLogExport',
  kind: 'audit-export',
  requires: ['identity:audit:read'],
  input: inputSchema,
  check: (_tx, { caller }, { filter }) => void isReadable(caller, filter),
  async open(tx, { run, input: { filter, format } }) {
    const readable = isReadable(run.caller, filter);
    const pages = reported(run, await countEntries(tx, readable), readEntries(tx, readable));
    const fileName = `audit-log.${format.toLowerCase()}`;
    return { fileName, contentType: CONTENT_TYPES[format], content: auditFile(format, pages) };
  },
});
