import { existsSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { pathVariable } from '../lib/environment.ts';
import { printFigure } from '../lib/figure.ts';
import { median, rounded } from '../lib/median.ts';
import { runProgram } from '../lib/program.ts';

const PROGRAM = fileURLToPath(new URL('../../../standalone/bench/start.ts', import.meta.url));
const GOAL_MILLISECONDS = 2_500;
const STARTS = '5';

interface Start {
  total: number;
  packageManager: number;
  stages: Record<string, number>;
}

interface Starts {
  system: Start[];
  /** The bare database of the same data directory. */
  database: number[];
}

/** From `pnpm start` to `ready` on an initialised data directory, and where the time goes. */
export async function benchStart(parameters: string[]): Promise<void> {
  const { values } = parseArgs({ args: parameters, options: { starts: { type: 'string', default: STARTS } } });
  const packageManager = findPackageManager();
  const before = loadavg()[0] ?? 0;
  const { system, database } = await runProgram<Starts>(PROGRAM, [
    values.starts,
    ...(packageManager ? [packageManager] : []),
  ]);
  const milliseconds = median(system.map(({ total }) => total));
  await printFigure({
    bench: 'start',
    figure: 'PERF-6',
    unit: 'ms from the command to ready',
    value: rounded(milliseconds),
    goal: GOAL_MILLISECONDS,
    met: milliseconds <= GOAL_MILLISECONDS,
    command: packageManager ? 'pnpm start' : 'node, because there is no pnpm on the path',
    stages: stagesOf(system),
    peers: { 'bare database': rounded(median(database)) },
    // Within the same turn, so that other load on the machine affects both.
    ratio: { 'bare database': rounded(median(system.map(({ total }, turn) => total / (database[turn] as number)))) },
    starts: system.length,
    cores: availableParallelism(),
    loadBefore: rounded(before),
    loadAfter: rounded(loadavg()[0] ?? 0),
  });
}

/** Median of each stage in milliseconds. What is left to the total is the time until the line was read. */
function stagesOf(system: readonly Start[]): Record<string, number> {
  const names = Object.keys(system[0]?.stages ?? {});
  return Object.fromEntries([
    ['package manager', rounded(median(system.map(({ packageManager }) => packageManager)))],
    ...names.map((name) => [name, rounded(median(system.map(({ stages }) => stages[name] as number)))]),
  ]);
}

/** The pnpm that runs this bench; null if it was started without one. */
function findPackageManager(): string | null {
  const places = pathVariable().split(path.delimiter);
  return places.map((place) => path.join(place, 'pnpm')).find((file) => existsSync(file)) ?? null;
}
