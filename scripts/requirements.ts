/**
 * Lists every requirement of `docs/requirements.md` with what proves it, and counts. Tests count that passed in the last
 * run of their file as it stands; figures count that their bench printed. A row with parts is covered when each part is.
 *
 * Then it tells which codes the SDL promises ("Errors: …") and no test of the last runs was refused with, for information:
 * that each code which tests meet is promised is proven by the tests themselves.
 *
 * Usage: `pnpm requirements [--json]`. `--json` prints `{"total": …, "covered": …, "missing": [rows that are not whole]}`.
 * Exit code 1 when a test names an id that the list does not know, so that a mistyped id is not a silent gap.
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

/** What speaks for a promise. */
interface Proof {
  text: string;
  /** Of a test: whether it passed in the last run of its file, or null when the file has not run as it stands. */
  passed: boolean | null;
}
type Proofs = Map<string, Proof[]>;

function add(proofs: Proofs, id: string, proof: Proof): void {
  const known = proofs.get(id);
  if (known) known.push(proof);
  else proofs.set(id, [proof]);
}

/** Tests as they ran, or as the source has them where they did not. */
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

/** Every id that tests name and the list does not know. The id of a row with parts may be named, and proves none of them. */
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

/** Root fields with a code that they promise and no test has seen. */
async function collectUnseen(): Promise<{ told: number; unseen: string[] }> {
  const runs = await readTestRuns();
  const seen = new Set(Object.values(runs).flatMap(({ refusals = [] }) => refusals));
  const told = await readToldRefusals();
  return { told: told.length, unseen: told.filter((refusal) => !seen.has(refusal)) };
}

function printUnseen({ told, unseen }: { told: number; unseen: readonly string[] }): void {
  const byField = Map.groupBy(unseen, (refusal) => refusal.split(' ', 1).join(''));
  console.log('\nCodes that the SDL tells and no test was refused with');
  for (const [field, refusals] of byField)
    console.log(`· ${field}: ${refusals.map((refusal) => refusal.slice(field.length + 1)).join(', ')}`);
  console.log(`\n${told - unseen.length} of ${told} codes that the SDL tells of root fields were seen by tests.`);
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
    console.log(`\n${covered} of ${rows.length} requirements are whole, by the last run of each test file and bench.`);
  }
  const strangers = strangersOf(rows, proofs);
  if (strangers.length > 0) {
    console.error(`Tests name ids that ${LIST} does not list:\n${strangers.map((line) => `  ${line}`).join('\n')}`);
    process.exitCode = 1;
  }
}

await runScript(main);
