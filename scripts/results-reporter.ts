import { readFile } from 'node:fs/promises';
import type { Reporter, TestCase, TestModule, TestSuite } from 'vitest/node';
import { digestOf, type RanTest, recordTestRuns, type TestRuns } from './lib/last-run.ts';

const SLOWEST = 10;

function titlesOf(test: TestCase): string[] {
  const titles = [test.name];
  for (let at: TestSuite | TestModule = test.parent; at.type === 'suite'; at = at.parent) titles.unshift(at.name);
  return titles;
}

/** If a filter left out tests of a file, the file is not recorded: that would lose the earlier results of these tests. */
const isWhole = (module: TestModule) =>
  [...module.children.allTests()].every((test) => test.options.mode !== 'skip' || test.result().state === 'skipped') &&
  [...module.children.allTests()].some((test) => test.result().state !== 'skipped');

const testsOf = (module: TestModule): RanTest[] =>
  [...module.children.allTests()].map((test) => ({ titles: titlesOf(test), passed: test.result().state === 'passed' }));

const refusalsOf = (module: TestModule): string[] => [
  ...new Set([...module.children.allTests()].flatMap((test) => test.meta().refusals ?? [])),
];

const secondsOf = (module: TestModule) => {
  const { duration, setupDuration, collectDuration } = module.diagnostic();
  return (duration + setupDuration + collectDuration) / 1_000;
};

function printSlowest(modules: readonly TestModule[]): void {
  const slowest = modules.toSorted((a, b) => secondsOf(b) - secondsOf(a)).slice(0, SLOWEST);
  const lines = slowest.map((module) => `${secondsOf(module).toFixed(1).padStart(7)} s  ${module.relativeModuleId}`);
  process.stdout.write(`\n The slowest files\n${lines.join('\n')}\n`);
}

/** Stores the results of each test file for `pnpm requirements`, and prints the slowest files. */
export default class ResultsReporter implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[]): Promise<void> {
    const runs: TestRuns = {};
    for (const module of modules.filter(isWhole)) {
      const digest = digestOf(await readFile(module.moduleId, 'utf8'));
      runs[module.relativeModuleId] = { digest, tests: testsOf(module), refusals: refusalsOf(module) };
    }
    await recordTestRuns(runs);
    if (modules.length > SLOWEST) printSlowest(modules);
  }
}
