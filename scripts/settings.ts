/**
 * Writes the README's table of variables from the schema that the launcher reads them by.
 *
 * Usage: `pnpm settings`; `--check` fails when the table is not what the schema says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { settingsTable } from '../standalone/src/settings/table.ts';
import { runScript } from './lib/script.ts';
import { fromRoot } from './lib/workspace.ts';

const README = fromRoot('README.md');
const TABLE = /(?<=^\| variable \| default \| meaning \|\n\|---\|---\|---\|\n)(\|.*\n)*/m;

async function main(): Promise<void> {
  const text = readFileSync(README, 'utf8');
  if (!TABLE.test(text))
    throw new Error('README.md has no table with the columns "variable", "default" and "meaning".');
  const fresh = text.replace(TABLE, settingsTable);
  if (fresh === text) return;
  if (process.argv.includes('--check'))
    throw new Error('The README does not tell the settings as they are: run "pnpm settings".');
  writeFileSync(README, fresh);
}

await runScript(main);
