import { open } from 'node:fs/promises';

/** Enough for the last lines; the log itself may have any size. */
const TAIL_BYTES = 16_384;

/** The end of PostgreSQL's log, line by line; empty if there is none. */
export async function tailOf(logFile: string): Promise<string[]> {
  const file = await open(logFile, 'r').catch(() => null);
  if (!file) return [];
  try {
    const { size } = await file.stat();
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await file.read(buffer, 0, buffer.length, size - buffer.length);
    return buffer
      .toString()
      .split('\n')
      .filter((line) => line.trim() !== '');
  } finally {
    await file.close();
  }
}

/** The line of a PostgreSQL program's output that says why it ended. */
export const reasonIn = (lines: readonly string[]): string =>
  lines.findLast((line) => /FATAL|PANIC|error|could not/.test(line)) ?? lines.at(-1) ?? 'it said nothing';

export const lastWords = async (logFile: string): Promise<string> => reasonIn(await tailOf(logFile));
