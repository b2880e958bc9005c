/**
 * Writes `docs/errors.md`, the list of all codes for whoever writes a client, from the table of codes (`packages/errors`).
 *
 * Usage: `pnpm errors [--check]`. With `--check` nothing is written; a stale page is named, exit code 1.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type ErrorGroup, errorGroups } from '@account-center/errors';
import { reportFreshness } from './lib/fresh.ts';
import { fromRoot } from './lib/workspace.ts';

const PAGE = 'docs/errors.md';
const HEAD = `<!-- Written from packages/errors by \`pnpm errors\`. Do not edit. -->

# Errors

Every error has a stable \`extensions.code\`, and a \`message\` that says what to do next. Descriptions of the graph tell which codes
a field refuses with, but for those of the first two tables, which any field may have.
`;

const tableOf = ({ title, codes }: ErrorGroup): string => `
## ${title}

| code | meaning | 含义 |
|---|---|---|
${Object.entries(codes)
  .map(([code, { en, zh }]) => `| \`${code}\` | ${en} | ${zh} |\n`)
  .join('')}`;

function main(): void {
  const page = `${HEAD}${errorGroups.map(tableOf).join('')}`;
  const file = fromRoot(PAGE);
  const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== page;
  if (process.argv.includes('--check')) reportFreshness('error codes', isStale ? [PAGE] : [], 'pnpm errors');
  else if (isStale) writeFileSync(file, page);
}

main();
