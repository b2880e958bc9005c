/**
 * Finds words of the product where the code serves any product: the gateway and what carries its callers. What identity
 * says about somebody beyond kind, subject and permissions travels as claims, which nothing here reads.
 */
import { readFile } from 'node:fs/promises';
import { runScript } from './lib/script.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';

const SEARCHED = ['gateway/src/**/*.{ts,graphql}', 'packages/{cache,caller,formats,tracing}/src/**/*.ts'];

/** In the singular; they are also found in the plural and within names, such as `memberId` and `MEMBER_ID`. */
const WORDS: ReadonlySet<string> = new Set([
  'attendance',
  'company',
  'department',
  'employee',
  'enterprise',
  'member',
  'messaging',
  'operator',
  'payroll',
  'punch',
  'role',
  'sms',
]);

/** What others have named. */
const FOREIGN = /\brealm_access\.roles\b/g;

/** The word of the product that a word of a line is, if any. */
const wordOf = (found: string): string[] => {
  const lower = found.toLowerCase();
  return [lower, lower.replace(/s$/, '')].filter((word) => WORDS.has(word)).slice(0, 1);
};

/** Lines of a file with words of the product, as `<line>: <words>`. */
export const findWords = (text: string): string[] =>
  text.split('\n').flatMap((line, index) => {
    const words = line.replaceAll(FOREIGN, '').match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? [];
    const found = new Set(words.flatMap(wordOf));
    return found.size > 0 ? [`${index + 1}: ${[...found].join(', ')}`] : [];
  });

async function main(): Promise<void> {
  const found: string[] = [];
  for (const file of await listFiles(SEARCHED))
    found.push(...findWords(await readFile(fromRoot(file), 'utf8')).map((place) => `${file}:${place}`));
  if (found.length === 0) return;
  console.error(
    `Say it in words of any graph, or let it travel as a claim (packages/claims); the code here serves any product:\n${found.join('\n')}`,
  );
  process.exitCode = 1;
}

if (import.meta.main) await runScript(main);
