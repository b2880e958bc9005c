import { open } from 'node:fs/promises';
import { DomainError } from '@account-center/kit';
import { Container } from './container.ts';
import { openCsv } from './csv.ts';
import type { Deadline } from './deadline.ts';
import { notReadable } from './file-errors.ts';
import { findParts } from './package-parts.ts';
import { readSharedStrings, readStyles } from './shared-parts.ts';
import { readSheet } from './sheet.ts';
import type { CountNames, Table } from './table.ts';

/** The tables of a file, in display order. */
export interface Tables {
  tables: Table[];
  close(): void;
}

const ZIP = Buffer.from('PK');
/** A compound file: an old Excel workbook, or a password-protected one. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

async function compoundFile(path: string): Promise<DomainError> {
  const file = await open(path);
  try {
    const content = await file.readFile();
    return notReadable(content.includes(ENCRYPTED_STREAM) ? 'fileEncrypted' : 'fileOldExcel');
  } finally {
    await file.close();
  }
}

async function openWorkbook(path: string): Promise<Tables> {
  const container = await Container.open(path).catch((error: unknown) => {
    throw asReadingError(error);
  });
  try {
    if (container.has('content.xml') && container.has('mimetype')) throw notReadable('fileOpenDocument');
    const { sheets, sharedStrings, styles } = await findParts(container);
    const shared = {
      strings: await readSharedStrings(container, sharedStrings),
      formats: await readStyles(container, styles),
    };
    const tables = sheets.map(
      ({ name, part }): Table => ({
        name,
        part,
        rows: () => withReadingErrors(readSheet(container, part, shared)),
      }),
    );
    return { tables, close: () => container.close() };
  } catch (error) {
    container.close();
    throw asReadingError(error);
  }
}

/** Converts a library's error for an unreadable file. Domain errors and system errors are returned unchanged. */
export function asReadingError(error: unknown): unknown {
  const isOurs = error instanceof DomainError || (error instanceof Error && 'syscall' in error);
  return isOurs ? error : notReadable();
}

async function* withReadingErrors<T>(source: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* source;
  } catch (error) {
    throw asReadingError(error);
  }
}

/**
 * Detects the type of a file (.xlsx or CSV) by its first bytes and opens it.
 * @param countNames identifies the header of a CSV, and so its delimiter
 * @throws FILE_NOT_READABLE with the detected type, LIMIT_REACHED
 */
export async function openTables(
  { path, name }: { path: string; name: string },
  deadline: Deadline,
  countNames: CountNames,
): Promise<Tables> {
  return deadline.within(async () => {
    const start = await readStart(path);
    if (start.length === 0) throw notReadable('fileEmpty');
    if (start.equals(COMPOUND)) throw await compoundFile(path);
    if (start.subarray(0, 2).equals(ZIP)) return openWorkbook(path);
    if (/\.csv$/i.test(name)) return openCsv(path, countNames);
    throw notReadable('fileNoWorkbook');
  });
}
