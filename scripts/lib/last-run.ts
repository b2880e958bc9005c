import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fromRoot } from './workspace.ts';

/** What the last run of each test file, and of each bench, showed. Not committed: it is a fact of one machine. */
const FOLDER = fromRoot('node_modules/.cache/account-center');
const TESTS = path.join(FOLDER, 'tests.json');
const FIGURES = path.join(FOLDER, 'figures.json');

export interface RanTest {
  /** Title with the titles of the suites around it, the outermost first. */
  titles: string[];
  passed: boolean;
}

export interface TestFileRun {
  /** Of the file's content when it ran: a file that was changed since has not run. */
  digest: string;
  tests: RanTest[];
  /** Root fields that refused, each with its code: `Mutation.addMember PHONE_TAKEN`. Runs of before have none. */
  refusals?: string[] | undefined;
}

/** By the file's path from the root, with forward slashes. */
export type TestRuns = Record<string, TestFileRun>;

/** By the requirement that sets the goal: what the bench printed last. */
export type Figures = Record<string, { printedAt: string; figure: unknown }>;

export const digestOf = (content: string): string => createHash('sha256').update(content).digest('hex');

async function read<T extends object>(file: string): Promise<T> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return {} as T;
  }
}

/** Replaces the file in one step, so that a run that is killed leaves the older one. */
async function write(file: string, content: object): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(content));
  await rename(draft, file);
}

export const readTestRuns = (): Promise<TestRuns> => read<TestRuns>(TESTS);
export const readFigures = (): Promise<Figures> => read<Figures>(FIGURES);

/** Adds runs of files to what is known; other files keep theirs. */
export async function recordTestRuns(runs: TestRuns): Promise<void> {
  await write(TESTS, { ...(await readTestRuns()), ...runs });
}

export async function recordFigure(requirement: string, figure: unknown): Promise<void> {
  const printedAt = new Date().toISOString();
  await write(FIGURES, { ...(await readFigures()), [requirement]: { printedAt, figure } });
}
