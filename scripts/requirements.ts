/**
 * Lists every requirement of `docs/requirements.md` with its proofs, and counts them. A test counts if it passed in the last
 * run of its current file; a figure counts if its bench printed it. A row with parts is covered if each part is.
 *
 * For information it also lists the codes that the SDL documents ("Errors: …") but no test of the last runs received. The
 * reverse, that every received code is documented, is checked by the tests' client.
 *
 * Usage: `pnpm requirements [--json]`. `--json` prints `{"total": …, "covered": …, "missing": [rows that are not whole]}`.
 * Exit code 1 if a test names an id that is not in the list, so that a mistyped id is noticed.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { digestOf, readFigures, readTestRuns } from './lib/last-run.ts';
import { parseRequirements, type Promised, type Row } from './lib/requirement-list.ts';
import { runScript } from './lib/script.ts';
import { readToldRefusals } from './lib/told-refusals.ts';
import { findTracedTests, idsOfTitle } from './lib/titles.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';

const LIST = 'docs/requirements.md';
const TEST_FILES = ['gateway', 'subgraphs', 'packages', 'standalone', 'playground', 'scripts'].map(
  (folder) => `${folder}/**/*.test.ts`,
);

/** A proof of a requirement. */
interface Proof {
  text: string;
  /** Of a test: whether it passed in the last run of its file; null if the current file has not run. */
  passed: boolean | null;
}
type Proofs = Map<string, Proof[]>;

function add(proofs: Proofs, id: string, proof: Proof): void {
  const known = proofs.get(id);
  if (known) known.push(proof);
  else proofs.set(id, [proof]);
}

/** Tests of the last run; for files that did not run, the tests in the source. */
async function collectTests(): Promise<Proofs> {
  const proofs: Proofs = new Map();
  const runs = await readTestRuns();
  for (const file of await listFiles(TEST_FILES)) {
    const source = await readFile(fromRoot(file), 'utf8');
    const run = runs[file];
    if (run?.digest === digestOf(source)) {
      for (const { titles, passed } of run.tests) {
        for (const id of new Set(titles.flatMap(idsOfTitle))) {
          add(proofs, id, { text: `${file}: ${titles.join(' > ')}`, passed });
        }
      }
    } else {
      for (const { ids, text } of findTracedTests(source)) {
        for (const id of ids) add(proofs, id, { text: `${file}: ${text}`, passed: null });
      }
    }
  }
  return proofs;
}

async function collectFigures(proofs: Proofs): Promise<void> {
  for (const [id, { printedAt, figure }] of Object.entries(await readFigures())) {
    proofs.set(id, [{ text: `${printedAt}: ${JSON.stringify(figure)}`, passed: true }]);
  }
}

const isFigure = (id: string) => id.startsWith('PERF-');

/** Every id that tests name and that is not in the list. Tests may name a row with parts, but that proves none of the parts. */
function strangersOf(rows: readonly Row[], proofs: Proofs): string[] {
  const known = new Set(rows.flatMap(({ id, parts }) => [id, ...parts.map((part) => part.id)]));
  return [...proofs].flatMap(([id, list]) => (known.has(id) ? [] : list.map(({ text }) => `${id}: ${text}`)));
}

function isCovered(promise: Promised, proofs: Proofs): boolean {
  const own = proofs.get(promise.id) ?? [];
  return own.some(({ passed }) => passed === true) && own.every(({ passed }) => passed !== false);
}

const isWhole = ({ parts, ...row }: Row, proofs: Proofs): boolean =>
  parts.length > 0 ? parts.every((part) => isCovered(part, proofs)) : isCovered(row, proofs);

function printPromise(promise: Promised, proofs: Proofs, indent: string, whole: boolean): void {
  console.log(`${indent}${whole ? '✓' : '·'} ${promise.id} ${promise.text}`);
  const marks = new Map([
    [true, ''],
    [false, 'FAILED OR SKIPPED '],
    [null, 'not run '],
  ]);
  for (const { text, passed } of proofs.get(promise.id) ?? []) console.log(`${indent}    ${marks.get(passed)}${text}`);
}

function printList(rows: readonly Row[], proofs: Proofs): void {
  let area = '';
  for (const row of rows) {
    if (row.area !== area) console.log(`\n${row.area}`);
    area = row.area;
    printPromise(row, proofs, '', isWhole(row, proofs));
    for (const part of row.parts) printPromise(part, proofs, '  ', isCovered(part, proofs));
  }
}

/** Root fields with a documented code that no test has received. */
async function collectUnseen(): Promise<{ told: number; unseen: string[] }> {
  const runs = await readTestRuns();
  const seen = new Set(Object.values(runs).flatMap(({ refusals = [] }) => refusals));
  const told = await readToldRefusals();
  return { told: told.length, unseen: told.filter((refusal) => !seen.has(refusal)) };
}

function printUnseen({ told, unseen }: { told: number; unseen: readonly string[] }): void {
  const byField = Map.groupBy(unseen, (refusal) => refusal.split(' ', 1).join(''));
  console.log('\nCodes that the SDL documents and no test received');
  for (const [field, refusals] of byField)
    console.log(`· ${field}: ${refusals.map((refusal) => refusal.slice(field.length + 1)).join(', ')}`);
  console.log(
    `\n${told - unseen.length} of ${told} codes that the SDL documents at root fields were received by tests.`,
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const rows = parseRequirements(await readFile(fromRoot(LIST), 'utf8'), LIST);
  const proofs = await collectTests();
  for (const id of proofs.keys()) if (isFigure(id)) proofs.delete(id);
  await collectFigures(proofs);
  const missing = rows.filter((row) => !isWhole(row, proofs)).map(({ id }) => id);
  const covered = rows.length - missing.length;
  if (values.json) console.log(JSON.stringify({ total: rows.length, covered, missing }));
  else {
    printList(rows, proofs);
    printUnseen(await collectUnseen());
    console.log(
      `\n${covered} of ${rows.length} requirements are covered, by the last run of each test file and bench.`,
    );
  }
  const strangers = strangersOf(rows, proofs);
  if (strangers.length > 0) {
    console.error(`Tests name ids that are not in ${LIST}:\n${strangers.map((line) => `  ${line}`).join('\n')}`);
    process.exitCode = 1;
  }
}

await runScript(main);
