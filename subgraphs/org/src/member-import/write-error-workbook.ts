import { Readable } from 'node:stream';
import { DomainError, type Logger } from '@account-center/kit';
import { asReadingError } from '@account-center/workbook';
import { markMemberList, openWorkbook } from '../member-list/index.ts';
import type { Judgement, UploadedFile } from './judgement.rules.ts';

/** The uploaded workbook with its problems marked; null where that cannot be done. */
async function markUpload(log: Logger, { path }: UploadedFile, { place, problems }: Judgement): Promise<Buffer | null> {
  if (!place) return null;
  try {
    return await markMemberList(path, place, problems);
  } catch (error) {
    // Marking reads parts that reading the list does not: a damaged one must not fail the import.
    if (!(asReadingError(error) instanceof DomainError)) throw error;
    log.warn({ err: error }, 'an uploaded workbook could not be marked');
    return null;
  }
}

/**
 * The uploaded workbook with wrong cells in red, missing ones in orange, and why as a comment (ORG-32); a workbook of its
 * own where the upload was none, or cannot be marked.
 */
export async function writeErrorWorkbook(log: Logger, file: UploadedFile, judgement: Judgement): Promise<Readable> {
  const { rows, problems, judging } = judgement;
  const marked = await markUpload(log, file, judgement);
  if (marked) return Readable.from([marked]);
  const workbook = openWorkbook(judging.language);
  for (const { number, cells } of rows) workbook.addRow(cells, { number, problems: problems.get(number) ?? [] });
  await workbook.finish();
  return workbook.content;
}
