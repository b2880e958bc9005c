import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ProcessMemory {
  name: string;
  pid: number;
  peakRssMebibytes: number;
  peakHeapMebibytes: number;
}

const KIBIBYTES = 1024;
const MEBIBYTE = 1024 * 1024;
/** Where report-heap.cjs writes. */
const HEAP_FOLDER = join(tmpdir(), 'account-center-soak');

const read = (...path: string[]) => readFile(join(...path), 'utf8').catch(() => '');

/** What a Node.js process of the system is for; null for any other, such as those of PostgreSQL. */
function nameOf(commandLine: string): string | null {
  const [, program, argument] = /\/([\w-]+)\.ts\0?([\w-]*)/.exec(commandLine) ?? [];
  if (program === undefined) return null;
  return program === 'subgraph-process' ? (argument ?? program) : program;
}

/** The process and all below it, with the most memory that each has had. Linux tells that in /proc. */
export async function memoryOf(root: number): Promise<ProcessMemory[]> {
  const below = new Map<number, number[]>();
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const parent = Number(/^PPid:\s+(\d+)/m.exec(await read('/proc', entry, 'status'))?.[1]);
    below.set(parent, [...(below.get(parent) ?? []), Number(entry)]);
  }
  const found: ProcessMemory[] = [];
  const open = [root];
  for (let pid = open.pop(); pid !== undefined; pid = open.pop()) {
    open.push(...(below.get(pid) ?? []));
    const name = nameOf(await read('/proc', String(pid), 'cmdline'));
    if (name === null) continue;
    const peak = Number(/^VmHWM:\s+(\d+)/m.exec(await read('/proc', String(pid), 'status'))?.[1] ?? 0);
    found.push({
      name,
      pid,
      peakRssMebibytes: Math.round(peak / KIBIBYTES),
      peakHeapMebibytes: Math.round(Number(await read(HEAP_FOLDER, String(pid))) / MEBIBYTE),
    });
  }
  return found;
}
