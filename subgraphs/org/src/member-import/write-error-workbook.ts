import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DomainError, type Logger } from '@account-center/kit';
import { asReadingError } from '@account-center/workbook';
import { markMemberList, openMemberList } from '../member-list/index.ts';
import type { Judgement, UploadedFile } from './judgement.rules.ts';

/** The uploaded workbook with its problems marked; null if it cannot be marked. */
async function markUpload(log: Logger, { path }: UploadedFile, { place, problems }: Judgement): Promise<Buffer | null> {
  if (!place) return null;
  try {
    return await markMemberList(path, place, problems);
  } catch (error) {
    // Marking reads more parts of the file than importing: a damaged part must not fail the import.
    if (!(asReadingError(error) instanceof DomainError)) throw error;
    log.warn({ err: error }, 'an uploaded workbook could not be marked');
    return null;
  }
}

/** Only the list with its problems marked, in a new workbook. */
async function markWritten({ rows, problems, judging }: Judgement): Promise<Buffer> {
  const list = openMemberList(judging.language);
  for (const { number, cells } of rows) list.addRow(cells, number);
  await list.finish();
  const marked = await markMemberList(await buffer(list.content), list.place, problems);
  if (!marked) throw new Error('A workbook of our own could not be marked');
  return marked;
}

/**
 * The uploaded workbook with invalid cells in red, missing ones in orange, and the reason as a note (ORG-32). A new
 * workbook if the upload was not one, or cannot be marked.
 */
export const writeErrorWorkbook = async (log: Logger, file: UploadedFile, judgement: Judgement): Promise<Readable> =>
  Readable.from([(await markUpload(log, file, judgement)) ?? (await markWritten(judgement))]);
