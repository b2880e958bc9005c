import { Readable } from 'node:stream';
import type { AuditEntryRow } from './audit.table.ts';

export const auditFormats = ['CSV', 'JSONL'] as const;

export type AuditFormat = (typeof auditFormats)[number];

export const CONTENT_TYPES: Readonly<Record<AuditFormat, string>> = {
  CSV: 'text/csv; charset=utf-8',
  JSONL: 'application/x-ndjson',
};

const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS: readonly { header: string; cell: (row: AuditEntryRow) => string | null }[] = [
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

/** Text that a spreadsheet would run as a formula is shown as text. */
const defuse = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quote = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

const csvLine = (cells: readonly string[]) => `${cells.map((cell) => quote(defuse(cell))).join(',')}\r\n`;

const lineOf: Readonly<Record<AuditFormat, (row: AuditEntryRow) => string>> = {
  CSV: (row) => csvLine(COLUMNS.map(({ cell }) => cell(row) ?? '')),
  JSONL: ({ enterpriseId: _, seq, ...row }) => `${JSON.stringify({ position: seq, ...row })}\n`,
};

async function* lines(format: AuditFormat, pages: AsyncIterable<AuditEntryRow[]>): AsyncGenerator<string> {
  if (format === 'CSV') yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(({ header }) => header));
  for await (const rows of pages) yield rows.map(lineOf[format]).join('');
}

/** The file, made while it is read. */
export const auditFile = (format: AuditFormat, pages: AsyncIterable<AuditEntryRow[]>): Readable =>
  Readable.from(lines(format, pages));
