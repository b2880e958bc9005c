/**
 * Lists every suppressed check without a reason. The reason follows two dashes on the same line:
 * `// oxlint-disable-next-line no-console -- the launcher talks to a person`.
 */
import { readFile } from 'node:fs/promises';
import { fromRoot, listFiles } from './lib/workspace.ts';

const SOURCES = '{gateway,subgraphs,packages,standalone,playground,scripts,bench}/**/*.{ts,tsx}';
const SUPPRESSION = /(?:\/\/|\/\*)\s*(?:(?:ox|es)lint-disable|biome-ignore)/;
const REASON = /(?: --|:) \S+/;

const unexplained: string[] = [];
for (const file of await listFiles(SOURCES)) {
  const lines = (await readFile(fromRoot(file), 'utf8')).split('\n');
  lines.forEach((line, index) => {
    if (SUPPRESSION.test(line) && !REASON.test(line)) unexplained.push(`${file}:${index + 1} ${line.trim()}`);
  });
}
if (unexplained.length > 0) {
  console.error(`Say why, after \`--\`:\n${unexplained.join('\n')}`);
  process.exitCode = 1;
}
