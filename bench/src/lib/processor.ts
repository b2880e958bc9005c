import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

export interface Cores {
  /** For the measured process. */
  measured: number | null;
  /** For the load and the subgraphs. */
  load: number | null;
}

/** Two cores to pin processes to; without `taskset`, or on a single core, nothing is pinned and a warning is printed. */
export function chooseCores(): Cores {
  try {
    if (availableParallelism() < 2) throw new Error('there is one core only');
    execFileSync('taskset', ['-pc', String(process.pid)], { stdio: 'ignore' });
    return { measured: 1, load: 0 };
  } catch (error) {
    console.error(`nothing is pinned to a core: ${error instanceof Error ? error.message : String(error)}`);
    return { measured: null, load: null };
  }
}

/** Pins this process, with all its threads, to one core. */
export function pinThisProcess(core: number | null): void {
  if (core !== null) execFileSync('taskset', ['-apc', String(core), String(process.pid)], { stdio: 'ignore' });
}

const ticksPerSecond = () => Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
const USER_TICKS = 11;
const SYSTEM_TICKS = 12;

/** The processor time of a process and its threads, user and system, in milliseconds, as Linux counts it. */
export function createProcessorClock(): (pid: number) => number {
  const millisecondsPerTick = 1_000 / ticksPerSecond();
  return (pid) => {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets, which may contain anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[USER_TICKS]) + Number(fields[SYSTEM_TICKS])) * millisecondsPerTick;
  };
}
