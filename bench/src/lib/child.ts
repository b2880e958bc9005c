import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathVariable } from './environment.ts';

export interface ChildOptions {
  /** Its name in messages. */
  name: string;
  /** Program file and its arguments, run by this Node. */
  program: readonly string[];
  environment?: Record<string, string>;
  /** Core that it may run on. */
  core: number | null;
  /** Whether a debugger can be attached. */
  inspect?: boolean;
  /** How long it may take until it is ready; a minute unless set. */
  readyMilliseconds?: number;
}

export interface Child {
  readonly pid: number;
  /** The JSON object of the line with `"msg":"ready"`. */
  readonly ready: Record<string, unknown>;
  /** URL for a debugger; null unless requested. */
  readonly inspectorUrl: string | null;
  stop(): Promise<void>;
}

const READY_MILLISECONDS = 60_000;
/** A system that has its own database server stops that as well. */
const STOP_MILLISECONDS = 15_000;
const INSPECTOR = /^Debugger listening on (ws:\S+)/;

const running = new Set<ChildProcess>();

/** Ends a process when this one exits, unless it has already ended. */
export function track<One extends ChildProcess>(child: One): One {
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/**
 * Starts a Node process and waits until it reports that it is ready.
 * @throws with its last output if it ends before, or takes too long
 */
export async function startChild(options: ChildOptions): Promise<Child> {
  const { name, program, environment, core, inspect, readyMilliseconds = READY_MILLISECONDS } = options;
  const command = [process.execPath, ...(inspect ? ['--inspect=127.0.0.1:0'] : []), ...program];
  const [file, ...parameters] = core === null ? command : ['taskset', '-c', String(core), ...command];
  const child = track(
    spawn(file as string, parameters, {
      env: { PATH: pathVariable(), NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  );

  const lastLines: string[] = [];
  let inspectorUrl: string | null = null;
  createInterface({ input: child.stderr }).on('line', (line) => {
    inspectorUrl ??= INSPECTOR.exec(line)?.[1] ?? null;
    lastLines.push(line);
    lastLines.splice(0, lastLines.length - 20);
  });
  const ready = await firstReadyLine(child, readyMilliseconds, () => {
    return new Error(`${name} did not start:\n${lastLines.join('\n')}`);
  });
  return { pid: child.pid as number, ready, inspectorUrl, stop: () => stop(child) };
}

/** Ends whatever is still running. */
export async function stopAllChildren(): Promise<void> {
  await Promise.all([...running].map(stop));
}

function firstReadyLine(
  child: ChildProcess,
  milliseconds: number,
  failure: () => Error,
): Promise<Record<string, unknown>> {
  const { promise, resolve, reject } = Promise.withResolvers<Record<string, unknown>>();
  const timer = setTimeout(() => reject(failure()), milliseconds);
  child.once('error', reject);
  child.once('exit', () => reject(failure()));
  createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
    const entry = parseObject(line);
    if (entry?.msg === 'ready') resolve(entry);
  });
  return promise.finally(() => clearTimeout(timer));
}

function parseObject(line: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MILLISECONDS);
  await ended;
  clearTimeout(timer);
}

process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(1));
