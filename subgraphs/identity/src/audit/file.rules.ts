import { Readable } from 'node:stream';
import { type CsvColumn, csvLines } from '@account-center/workbook';
import type { AuditEntryRow } from './audit.table.ts';

export const auditFormats = ['CSV', 'JSONL'] as const;

export type AuditFormat = (typeof auditFormats)[number];

export const CONTENT_TYPES: Readonly<Record<AuditFormat, string>> = {
  CSV: 'text/csv; charset=utf-8',
  JSONL: 'application/x-ndjson',
};

const COLUMNS: readonly CsvColumn<AuditEntryRow>[] = [
  { header: 'Position', cell: ({ seq }) => String(seq) },
  { header: 'Time', cell: ({ occurredAt }) => occurredAt.toISOString() },
  { header: 'Service', cell: ({ service }) => service },
  { header: 'Action', cell: ({ action }) => action },
  { header: 'Result', cell: ({ result }) => result },
  { header: 'Actor kind', cell: ({ actorKind }) => actorKind },
  { header: 'Actor', cell: ({ actorName }) => actorName },
  { header: 'Actor member', cell: ({ actorMemberId }) => actorMemberId },
  { header: 'Roles', cell: ({ actorRoles }) => actorRoles.join('; ') },
  { header: 'Address', cell: ({ ip }) => ip },
  { header: 'Client', cell: ({ userAgent }) => userAgent },
  { header: 'Objects', cell: ({ objects }) => objects.map(({ type, id }) => `${type} ${id}`).join('; ') },
  { header: 'Detail', cell: ({ detail }) => JSON.stringify(detail) },
  { header: 'Request', cell: ({ requestId }) => requestId },
  { header: 'Hash', cell: ({ hash }) => hash },
];

async function* jsonLines(pages: AsyncIterable<AuditEntryRow[]>): AsyncGenerator<string> {
  for await (const rows of pages)
    yield rows.map(({ enterpriseId: _, seq, ...row }) => `${JSON.stringify({ position: seq, ...row })}\n`).join('');
}

/** The file, generated while it is read. */
export const auditFile = (format: AuditFormat, pages: AsyncIterable<AuditEntryRow[]>): Readable =>
  Readable.from(format === 'CSV' ? csvLines(COLUMNS, pages) : jsonLines(pages));
