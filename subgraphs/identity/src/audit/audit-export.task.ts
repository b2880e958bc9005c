import { defineExport, type JobRun } from '@account-center/kit/jobs';
import { z } from 'zod';
import { isReadable, readEntries } from './audit.queries.ts';
import type { AuditEntryRow } from './audit.table.ts';
import { auditFile, auditFormats, CONTENT_TYPES } from './file.rules.ts';

const instant = z.iso.datetime({ offset: true }).nullish();

/** Plain JSON, so that a job can store it. */
export const inputSchema = z.object({
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

async function* counted(run: JobRun, pages: AsyncIterable<AuditEntryRow[]>): AsyncGenerator<AuditEntryRow[]> {
  let done = 0;
  for await (const rows of pages) {
    yield rows;
    done += rows.length;
    await run.progress(done, done);
  }
}

/** The log as a file, the oldest entry first (ID-59). */
export const auditExport = defineExport({
  kind: 'audit-export',
  type: 'AuditExport',
  field: 'auditExport',
  requires: ['identity:audit:read'],
  input: inputSchema,
  async open(tx, { run, input: { filter, format } }) {
    const content = auditFile(format, counted(run, readEntries(tx, isReadable(run.caller, filter))));
    return { fileName: `audit-log.${format.toLowerCase()}`, contentType: CONTENT_TYPES[format], content };
  },
});
