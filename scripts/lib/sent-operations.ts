import { readFile } from 'node:fs/promises';
import { type OperationString, operationStrings } from './operation-strings.ts';
import { fromRoot, listFiles } from './workspace.ts';

/** The TypeScript that sends operations, and the package whose client sends them. */
const SENDERS = {
  testing: ['subgraphs/**/test/**/*.ts', 'packages/{directory,testing}/**/*.ts'],
  standalone: ['{standalone,playground}/test/**/*.ts', 'standalone/{src,bench}/**/*.ts'],
} as const;
export type Sender = keyof typeof SENDERS;
export const senders = Object.keys(SENDERS) as Sender[];

/** Generated files repeat the texts; files with a schema of their own send them to that. */
const IGNORED_FILE = /\/generated\//;
const OWN_SCHEMA = /\bbuildSchema\(/;

export interface SentOperation extends OperationString {
  file: string;
}

/** The operations in the source of tests and launchers. */
export async function listSentOperations(sender: Sender): Promise<SentOperation[]> {
  const files = (await listFiles(SENDERS[sender])).filter((file) => !IGNORED_FILE.test(file));
  const sources = await Promise.all(files.map((file) => readFile(fromRoot(file), 'utf8')));
  return files.flatMap((file, index) => {
    const source = sources[index] ?? '';
    return OWN_SCHEMA.test(source) ? [] : operationStrings(file, source).map((found) => ({ ...found, file }));
  });
}
