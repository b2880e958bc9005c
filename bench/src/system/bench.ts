import { availableParallelism, loadavg } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { printFigure } from '../lib/figure.ts';
import { rounded } from '../lib/median.ts';
import { profileWhile } from '../lib/profile.ts';
import { startContenders } from './company.ts';
import { figuresOf, type PageResult } from './figures.ts';
import { Bench, type Measurement } from './measure.ts';
import { readOptions, type SystemOptions } from './options.ts';
import type { PageName } from './pages.ts';

/** The whole system on PostgreSQL beside PostGraphile 5, with the same rows and policies on the same server. */
export async function benchSystem(parameters: string[]): Promise<void> {
  const options = readOptions(parameters);
  const contenders = await startContenders({ inspect: options.profile !== null });
  const bench = new Bench(contenders);
  try {
    await bench.signIn();
    for (const page of options.pages) await assertSameValues(bench, page);
    console.error('both answer the same values');
    if (options.profile === null) await measure(bench, options);
    else await profile(bench, contenders.ours.inspectorUrl, options.profile, options);
  } finally {
    await bench.close();
  }
}

/** @throws if the two answer a page with different values, since figures would not be comparable */
async function assertSameValues(bench: Bench, name: PageName): Promise<void> {
  const page = bench.page(name);
  const ours = leavesOf(page.valuesOfOurs((await bench.clients.ours.answer(page.ours)) as never));
  const theirs = leavesOf(page.valuesOfPeer((await bench.clients.peer.answer(page.peer)) as never));
  const at = ours.findIndex((value, index) => !isDeepStrictEqual(value, theirs[index]));
  if (at === -1 && ours.length > 1 && ours.length === theirs.length) return;
  throw new Error(`"${name}" differs: ${JSON.stringify(ours[at])} is ${JSON.stringify(theirs[at])} for the peer`);
}

const leavesOf = (values: unknown): unknown[] => [values].flat(Number.POSITIVE_INFINITY);

async function measure(bench: Bench, options: SystemOptions): Promise<void> {
  const before = loadavg()[0] ?? 0;
  const measurements: Measurement[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    await bench.signIn();
    for (const page of options.pages) {
      if (round === 0) await bench.warmUp(page);
      const measured = await bench.measureRound(round, page, options);
      measured.forEach((one) => tell(one, `${round + 1}/${options.rounds}`));
      measurements.push(...measured);
    }
  }
  await bench.signIn();
  for (const page of options.pages) {
    const counts = await bench.count(page);
    const result: PageResult = { page, measurements: measurements.filter((one) => one.page === page), counts };
    for (const figure of figuresOf(result)) await printFigure({ ...figure, ...machine(before) });
  }
}

/** Load of other work on the machine distorts the figures. */
const machine = (before: number) => ({
  cores: availableParallelism(),
  loadBefore: rounded(before),
  loadAfter: rounded(loadavg()[0] ?? 0),
});

function tell({ page, contender, connections, requestsPerSecond, p99, processor }: Measurement, round: string): void {
  const cost = `${processor.process.toFixed(2)} + ${processor.database.toFixed(2)} ms CPU`;
  const speed = `${requestsPerSecond.toFixed(0)} requests/s, p99 ${p99.toFixed(0)} ms`;
  console.error(`${round} ${contender} ${String(connections).padStart(2)} ${cost}, ${speed}  ${page}`);
}

async function profile(bench: Bench, inspectorUrl: string | null, file: string, options: SystemOptions) {
  if (inspectorUrl === null) throw new Error('The system did not open its debugger');
  for (const name of options.pages) {
    const suffix = options.pages.length > 1 ? `-${name.replaceAll(' ', '-')}` : '';
    const named = file.replace(/(\.cpuprofile)?$/, `${suffix}.cpuprofile`);
    await bench.warmUp(name);
    const { ours } = bench.page(name);
    await profileWhile(inspectorUrl, named, () =>
      bench.clients.ours.load(ours, { connections: 16, seconds: options.seconds }),
    );
    console.error(`${name}: ${named}`);
  }
}
