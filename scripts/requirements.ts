/**
 * Lists every requirement of `docs/requirements.md` with the tests whose titles carry its id, and counts. What asks for a
 * figure counts where a bench measures it.
 *
 * Usage: `pnpm requirements [--json]`. `--json` prints `{"total": …, "covered": …, "missing": [ids without a test]}`.
 * Exit code 1 when a test names an id that the list does not know, so that a mistyped id is not a silent gap.
 */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { runScript } from './lib/script.ts';
import { findTracedTests } from './lib/titles.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';

const LIST = 'docs/requirements.md';
const TEST_FILES = ['gateway', 'subgraphs', 'packages', 'standalone', 'playground', 'scripts'].map(
  (folder) => `${folder}/**/*.test.ts`,
);
const BENCH_FILES = ['bench/src/**/*.ts'];
/** The figures of a bench are named by the requirement that sets their goal. */
const FIGURE = /'(?<id>PERF-\d+)'/g;
const ROW = /^- \*\*(?<id>[A-Z]+-\d+)\*\* (?<text>.+)$/;

interface Requirement {
  id: string;
  area: string;
  text: string;
  /** `file: title` of every test that carries the id. */
  tests: string[];
}

async function readRequirements(): Promise<Map<string, Requirement>> {
  const requirements = new Map<string, Requirement>();
  let area = '';
  for (const line of (await readFile(fromRoot(LIST), 'utf8')).split('\n')) {
    if (line.startsWith('## ')) area = line.slice(3);
    const { id, text } = ROW.exec(line)?.groups ?? {};
    if (!id || !text) continue;
    if (requirements.has(id)) throw new Error(`${LIST} lists ${id} twice`);
    requirements.set(id, { id, area, text, tests: [] });
  }
  return requirements;
}

/** Adds each traced test to its requirements. Returns the mentions of ids that the list does not know. */
async function attachTests(requirements: Map<string, Requirement>): Promise<string[]> {
  const unknown: string[] = [];
  for (const file of await listFiles(TEST_FILES)) {
    for (const { ids, text } of findTracedTests(await readFile(fromRoot(file), 'utf8'))) {
      for (const id of ids) {
        const requirement = requirements.get(id);
        if (requirement) requirement.tests.push(`${file}: ${text}`);
        else unknown.push(`${id} in ${file}: ${text}`);
      }
    }
  }
  return unknown;
}

async function attachBenches(requirements: Map<string, Requirement>): Promise<void> {
  for (const file of await listFiles(BENCH_FILES)) {
    const source = await readFile(fromRoot(file), 'utf8');
    for (const id of new Set([...source.matchAll(FIGURE)].map(({ groups }) => groups?.['id'] ?? ''))) {
      requirements.get(id)?.tests.push(`${file}: measured and compared with its goal`);
    }
  }
}

function printList(requirements: readonly Requirement[]): void {
  let area = '';
  for (const requirement of requirements) {
    if (requirement.area !== area) console.log(`\n${requirement.area}`);
    area = requirement.area;
    console.log(`${requirement.tests.length > 0 ? '✓' : '·'} ${requirement.id} ${requirement.text}`);
    for (const test of requirement.tests) console.log(`    ${test}`);
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const requirements = await readRequirements();
  const unknown = await attachTests(requirements);
  await attachBenches(requirements);
  const all = [...requirements.values()];
  const missing = all.filter((requirement) => requirement.tests.length === 0).map((requirement) => requirement.id);
  const covered = all.length - missing.length;

  if (values.json) {
    console.log(JSON.stringify({ total: all.length, covered, missing }));
  } else {
    printList(all);
    console.log(`\n${covered} of ${all.length} requirements have tests.`);
  }
  if (unknown.length > 0) {
    console.error(`Tests name ids that ${LIST} does not list:\n${unknown.map((mention) => `  ${mention}`).join('\n')}`);
    process.exitCode = 1;
  }
}

await runScript(main);
