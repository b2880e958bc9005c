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

/** The role of a Node.js process of the system; null for other processes, such as PostgreSQL's. */
function nameOf(commandLine: string): string | null {
  const [, program, argument] = /\/([\w-]+)\.ts\0?([\w-]*)/.exec(commandLine) ?? [];
  if (program === undefined) return null;
  return program === 'subgraph-process' ? (argument ?? program) : program;
}

/** The Node.js processes of the system with this launcher, the launcher first. Reads Linux's /proc. */
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

/** The id of the process with that name; null if there is none. */
export const findProcess = async (root: number, name: string): Promise<number | null> =>
  (await listProcesses(root)).find((one) => one.name === name)?.pid ?? null;
