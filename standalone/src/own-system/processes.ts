import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A Node.js process of a system. */
export interface SystemProcess {
  /** `main` or `distributed` for the launcher, `gateway-process`, or the name of a subgraph. */
  name: string;
  pid: number;
}

export const readProcessFile = (pid: number, file: string): Promise<string> =>
  readFile(join('/proc', String(pid), file), 'utf8').catch(() => '');

/** What a Node.js process of the system is for; null for any other, such as those of PostgreSQL. */
function nameOf(commandLine: string): string | null {
  const [, program, argument] = /\/([\w-]+)\.ts\0?([\w-]*)/.exec(commandLine) ?? [];
  if (program === undefined) return null;
  return program === 'subgraph-process' ? (argument ?? program) : program;
}

/** The Node.js processes of the system whose launcher is named, the launcher first. Linux tells them in /proc. */
export async function listProcesses(root: number): Promise<SystemProcess[]> {
  const below = new Map<number, number[]>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = Number(/^PPid:\s+(\d+)/m.exec(await readProcessFile(Number(entry), 'status'))?.[1]);
    below.set(parent, [...(below.get(parent) ?? []), Number(entry)]);
  }
  const found: SystemProcess[] = [];
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    open.push(...(below.get(pid) ?? []));
    const name = nameOf(await readProcessFile(pid, 'cmdline'));
    if (name !== null) found.push({ name, pid });
  }
  return found;
}

/** The number of one of them by its name; null while there is none. */
export const findProcess = async (root: number, name: string): Promise<number | null> =>
  (await listProcesses(root)).find((one) => one.name === name)?.pid ?? null;
