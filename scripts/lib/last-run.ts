import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromRoot } from './workspace.ts';

/** Results of the last run of each test file and each bench. Not committed: they belong to one machine. */
const FOLDER = fromRoot('node_modules/.cache/account-center');
const TESTS = path.join(FOLDER, 'tests.json');
const FIGURES = path.join(FOLDER, 'figures.json');

export interface RanTest {
  /** Titles of the surrounding suites, outermost first, then the test's title. */
  titles: string[];
  passed: boolean;
}

export interface TestFileRun {
  /** Hash of the file's content when it ran: a file that has changed since counts as not run. */
  digest: string;
  tests: RanTest[];
  /** Root fields that refused, each with its code: `Mutation.addMember PHONE_TAKEN`. Absent in results of older versions. */
  refusals?: string[] | undefined;
}

/** By the file's path from the root, with forward slashes. */
export type TestRuns = Record<string, TestFileRun>;

/** Latest figure of the bench, by the requirement that sets its goal. */
export type Figures = Record<string, { printedAt: string; figure: unknown }>;

export const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

async function read<T extends object>(file: string): Promise<T> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return {} as T;
  }
}

/** Replaces the file atomically, so that a killed run leaves the older one. */
async function write(file: string, content: object): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(content));
  await rename(draft, file);
}

export const readTestRuns = (): Promise<TestRuns> => read<TestRuns>(TESTS);
export const readFigures = (): Promise<Figures> => read<Figures>(FIGURES);

/** Stores the results of these files; results of other files stay. */
export async function recordTestRuns(runs: TestRuns): Promise<void> {
  await write(TESTS, { ...(await readTestRuns()), ...runs });
}

export async function recordFigure(requirement: string, figure: unknown): Promise<void> {
  const printedAt = new Date().toISOString();
  await write(FIGURES, { ...(await readFigures()), [requirement]: { printedAt, figure } });
}
