/**
 * Writes the READMEs' tables of settings from the zod schemas.
 *
 * Usage: `pnpm settings`; `--check` fails if a table is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { configTable, limitsTable } from '../gateway/src/command/tables.ts';
import { settingsTable } from '../standalone/src/settings/table.ts';
import { runScript } from './lib/script.ts';
import { fromRoot } from './lib/workspace.ts';

interface Table {
  file: string;
  columns: readonly string[];
  rows: () => string;
}

const TABLES: readonly Table[] = [
  { file: 'README.md', columns: ['variable', 'default', 'meaning'], rows: settingsTable },
  { file: 'gateway/README.md', columns: ['key', 'meaning', 'unless set'], rows: configTable },
  { file: 'gateway/README.md', columns: ['limit', 'unless set', 'what it holds'], rows: limitsTable },
];

function write({ file, columns, rows }: Table): void {
  const path = fromRoot(file);
  const text = readFileSync(path, 'utf8');
  const head = `| ${columns.join(' | ')} |\n|${'---|'.repeat(columns.length)}\n`;
  const begin = text.indexOf(head) + head.length;
  if (begin < head.length) throw new Error(`${file} has no table with the columns ${columns.join(', ')}.`);
  const [old = ''] = /^(\|.*\n)*/.exec(text.slice(begin)) ?? [];
  const fresh = text.slice(0, begin) + rows() + text.slice(begin + old.length);
  if (fresh === text) return;
  if (process.argv.includes('--check'))
    throw new Error(`The table of settings in ${file} is stale: run "pnpm settings".`);
  writeFileSync(path, fresh);
}

await runScript(async () => {
  for (const table of TABLES) write(table);
});
