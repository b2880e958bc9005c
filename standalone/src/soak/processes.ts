import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listProcesses, readProcessFile, type SystemProcess } from '../own-system/processes.ts';

export interface ProcessMemory extends SystemProcess {
  peakRssMebibytes: number;
  peakHeapMebibytes: number;
}

const KIBIBYTES = 1024;
const MEBIBYTE = 1024 * 1024;
/** Where report-heap.cjs writes. */
const HEAP_FOLDER = join(tmpdir(), 'account-center-soak');

async function withMemory(one: SystemProcess): Promise<ProcessMemory> {
  const peak = Number(/^VmHWM:\s+(\d+)/m.exec(await readProcessFile(one.pid, 'status'))?.[1] ?? 0);
  const heap = Number(await readFile(join(HEAP_FOLDER, String(one.pid)), 'utf8').catch(() => 0));
  return { ...one, peakRssMebibytes: Math.round(peak / KIBIBYTES), peakHeapMebibytes: Math.round(heap / MEBIBYTE) };
}

/** The launcher and its descendants, with the peak memory of each. */
export const memoryOf = async (root: number): Promise<ProcessMemory[]> =>
  Promise.all((await listProcesses(root)).map(withMemory));
