/**
 * The starts of `pnpm bench start`: starts the whole system several times on one initialised data directory, and the
 * bare database on it as often, in turns.
 *
 * Usage: `node standalone/bench/start.ts <starts> [<package manager>]`. The last line of stdout has all times, as JSON.
 * Without a package manager, Node.js runs the program directly.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '@account-center/system/machine';
import {
  makeDataDirectory,
  removeDataDirectory,
  removeLeftovers,
  startPostgres,
} from '@account-center/system/postgres';
import { z } from 'zod';
import { inheritedEnvironment } from '../src/environment.ts';
import { type Stage, stages } from '../src/stages.ts';

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const ROOT = fromHere('../..');
const PROGRAM = ['--require', fromHere('../preload.cjs'), fromHere('../src/main.ts')];
const REPORT = fromHere('report-marks.cjs');

const [starts = '5', packageManager] = process.argv.slice(2);

const reportSchema = z.object({ processStarted: z.number(), ended: z.record(z.enum(stages), z.number()) });

/** Milliseconds of one start, from the call of the command. */
interface Start {
  total: number;
  /** Until Node.js runs: the package manager. */
  packageManager: number;
  stages: Record<Stage, number>;
}

const say = (stream: NodeJS.WriteStream, line: string) => stream.write(`${line}\n`);
const now = () => performance.timeOrigin + performance.now();

function startProgram(dataDir: string, port: number, report: string) {
  const [file, parameters] = packageManager ? [packageManager, ['--silent', 'start']] : [process.execPath, PROGRAM];
  const settings = { DATA_DIR: dataDir, PORT: String(port), REPORT_MARKS_TO: report };
  return spawn(file, parameters, {
    cwd: ROOT,
    env: { ...inheritedEnvironment, ...settings, NODE_OPTIONS: `--require=${REPORT}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** How long each stage took; the first one begins with the process. */
function durationsOf({ processStarted, ended }: z.infer<typeof reportSchema>): Record<Stage, number> {
  let before = processStarted;
  const durations = stages.map((stage) => {
    const duration = ended[stage] - before;
    before = ended[stage];
    return [stage, duration];
  });
  return Object.fromEntries(durations) as Record<Stage, number>;
}

/** Starts the system, and stops it as soon as it is ready. @throws if it does not become ready */
async function startOnce(dataDir: string): Promise<Start> {
  const report = join(dataDir, 'marks.json');
  await rm(report, { force: true });
  const port = await findFreePort();
  const began = now();
  const child = startProgram(dataDir, port, report);
  // Its output stays open until the system has stopped, also if the package manager ends before.
  const closed = once(child, 'close');
  let readyAt: number | null = null;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('ready ')) return;
    readyAt = now();
    child.kill('SIGTERM');
  });
  await closed;
  if (readyAt === null) throw new Error('The system did not become ready');
  const marks = reportSchema.parse(JSON.parse(await readFile(report, 'utf8')));
  return { total: readyAt - began, packageManager: marks.processStarted - began, stages: durationsOf(marks) };
}

/** Milliseconds until the bare database of the data directory has answered a query. */
async function startDatabase(dataDir: string): Promise<number> {
  const began = performance.now();
  // It returns once the server has answered a query.
  const postgres = await startPostgres({ dataDir });
  const took = performance.now() - began;
  await postgres.stop();
  return took;
}

await removeLeftovers();
const dataDir = await makeDataDirectory();
try {
  say(process.stderr, 'initialising a data directory with the demo company');
  await startOnce(dataDir);
  const system: Start[] = [];
  const database: number[] = [];
  for (let index = 0; index < Number(starts); index += 1) {
    system.push(await startOnce(dataDir));
    database.push(await startDatabase(dataDir));
    say(process.stderr, `${index + 1}/${starts} ${system.at(-1)?.total.toFixed(0)} ms`);
  }
  say(process.stdout, JSON.stringify({ system, database }));
} finally {
  await removeDataDirectory(dataDir);
}
