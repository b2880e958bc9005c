import { fileURLToPath } from 'node:url';
import { readRunArguments } from '../own-system/arguments.ts';
import { type Flood, flood, signInAll } from './flood.ts';
import { memoryOf, type ProcessMemory } from './processes.ts';
import { startOwnSystem, type TopologyName, topologies } from '../own-system/system.ts';

const USAGE = 'Usage: pnpm soak memory [--seconds 300] [--topology all-in-one|distributed]';
const PARALLEL = 16;
const SAMPLE_MS = 1_000;
const HEAP_MEBIBYTES = 512;
const NODE_OPTIONS = [
  `--max-old-space-size=${HEAP_MEBIBYTES}`,
  '--require',
  fileURLToPath(new URL('./report-heap.cjs', import.meta.url)),
];

/** The report of a topology, printed as a line of JSON. */
interface Soaked extends Flood {
  topology: TopologyName;
  seconds: number;
  processes: ProcessMemory[];
  verdict: 'passed' | 'failed';
  /** Why it failed. */
  problems: string[];
}

/**
 * Floods a system that has a heap of 512 MiB with valid requests that all differ. It passes if every
 * process survives and every request was answered.
 */
async function soak(topology: TopologyName, seconds: number): Promise<Soaked> {
  const system = await startOwnSystem({ topology, nodeOptions: NODE_OPTIONS });
  const launcher = system.launcherPid();
  try {
    const tokens = await signInAll(system.url, system.signIns);
    const before = await memoryOf(launcher);
    const latest = new Map(before.map((one) => [one.pid, one]));
    const end = performance.now() + seconds * 1_000;
    const timer = setInterval(async () => {
      for (const one of await memoryOf(launcher)) {
        const known = latest.get(one.pid)?.peakHeapMebibytes ?? 0;
        // A process may be writing its figure right now.
        latest.set(one.pid, { ...one, peakHeapMebibytes: Math.max(known, one.peakHeapMebibytes) });
      }
    }, SAMPLE_MS);
    const flooded = await flood({
      url: system.url,
      tokens,
      parallel: PARALLEL,
      isOver: () => performance.now() > end || !system.isReady(),
    });
    clearInterval(timer);
    const after = new Set((await memoryOf(launcher)).map(({ pid }) => pid));
    const ended = before.filter(({ pid }) => !after.has(pid)).map(({ name }) => `${name} ended`);
    const lost = flooded.answers['none'] ?? 0;
    const problems = [...ended, ...(lost > 0 ? [`${lost} requests were not answered`] : [])];
    const verdict = problems.length === 0 ? 'passed' : 'failed';
    return { topology, seconds, ...flooded, processes: [...latest.values()], verdict, problems };
  } finally {
    await system.stop();
  }
}

function readArguments(): { topologies: TopologyName[]; seconds: number } | null {
  const given = readRunArguments('memory', 'topology');
  if (given === null) return null;
  const chosen = topologies.filter((topology) => topology === (given.chosen ?? topology));
  return chosen.length === 0 ? null : { topologies: chosen, seconds: given.seconds };
}

const asked = readArguments();
if (asked === null) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  // Both within the requested time.
  const seconds = Math.ceil(asked.seconds / asked.topologies.length);
  for (const topology of asked.topologies) {
    const soaked = await soak(topology, seconds);
    console.log(JSON.stringify(soaked));
    if (soaked.verdict === 'failed') process.exitCode = 1;
  }
}
