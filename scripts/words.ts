/**
 * Finds words of the product in domain-free code: the gateway and the packages below it. Beyond kind, subject and
 * permissions, what identity says about a caller travels as claims, which this code must not read.
 */
import { readFile } from 'node:fs/promises';
import { runScript } from './lib/script.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';

const SEARCHED = ['gateway/src/**/*.{ts,graphql}', 'packages/{cache,caller,formats,merkle,tracing}/src/**/*.ts'];

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

/** Names that others chose. */
const FOREIGN = /\brealm_access\.roles\b/g;

/** The word of the product that equals this word of a line, if any. */
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
    `This code is domain-free. Use general words, or pass the value as a claim (packages/claims):\n${found.join('\n')}`,
  );
  process.exitCode = 1;
}

if (import.meta.main) await runScript(main);
