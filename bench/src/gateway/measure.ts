import { type Child, startChild } from '../lib/child.ts';
import { type Cores, createProcessorClock } from '../lib/processor.ts';
import type { Contender, ContenderName } from './contenders.ts';
import { type Client, createClient, requests, seconds } from './load.ts';
import type { Operation } from './operations.ts';
import type { BenchOptions } from './options.ts';
import { profileWhile } from '../lib/profile.ts';

/** One gateway under one operation in one round. */
export interface Measurement {
  round: number;
  contender: ContenderName;
  operation: string;
  /** Processor time of the gateway's process, user and system, in milliseconds. */
  processorPerRequest: number;
  requestsPerSecond: number;
}

interface Gateway {
  contender: Contender;
  client: Client;
  child: Child;
}

/** Gateways take turns this often, so that other load on the machine affects all of them. */
const TURN_SECONDS = 1;

/** Starts gateways, passes them to a function, and always stops them. */
export async function withGateways<T>(
  contenders: readonly Contender[],
  { core, inspect = false }: { core: number | null; inspect?: boolean },
  use: (gateways: readonly Gateway[]) => Promise<T>,
): Promise<T> {
  const gateways: Gateway[] = [];
  try {
    for (const contender of contenders) {
      const child = await startChild({ name: contender.name, ...contender.start, core, inspect });
      gateways.push({ contender, child, client: createClient(String(child.ready.url), contender.headers) });
    }
    return await use(gateways);
  } finally {
    for (const { client, child } of gateways) {
      await client.close();
      await child.stop();
    }
  }
}

/** Measures every operation with freshly started gateways, each after its own warm-up. */
export async function measureRound(
  round: number,
  contenders: readonly Contender[],
  { operations, measuredSeconds, warmUpRequests }: BenchOptions,
  cores: Cores,
): Promise<Measurement[]> {
  return withGateways(contenders, { core: cores.measured }, async (gateways) => {
    const measurements: Measurement[] = [];
    for (const operation of operations) {
      for (const { client } of gateways) await client.load(operation, requests(warmUpRequests));
      const totals = await takeTurns(gateways, operation, measuredSeconds);
      gateways.forEach(({ contender }, index) => {
        const { answered, processor, elapsed } = totals[index] as Totals;
        measurements.push({
          round,
          contender: contender.name,
          operation: operation.name,
          processorPerRequest: processor / answered,
          requestsPerSecond: (answered / elapsed) * 1_000,
        });
      });
    }
    return measurements;
  });
}

/** Measured milliseconds, and the requests in them. */
interface Totals {
  answered: number;
  processor: number;
  elapsed: number;
}

async function takeTurns(
  gateways: readonly Gateway[],
  operation: Operation,
  measuredSeconds: number,
): Promise<Totals[]> {
  const processorTime = createProcessorClock();
  const totals = gateways.map((): Totals => ({ answered: 0, processor: 0, elapsed: 0 }));
  for (let turn = 0; turn < measuredSeconds; turn += TURN_SECONDS) {
    for (const [index, { client, child }] of gateways.entries()) {
      const total = totals[index] as Totals;
      const [began, usedBefore] = [performance.now(), processorTime(child.pid)];
      total.answered += await client.load(operation, seconds(TURN_SECONDS));
      total.elapsed += performance.now() - began;
      total.processor += processorTime(child.pid) - usedBefore;
    }
  }
  return totals;
}

/** Writes a processor profile of a warm gateway under this operation. */
export async function profileOperation(
  contender: Contender,
  operation: Operation,
  { measuredSeconds, warmUpRequests }: BenchOptions,
  { file, core }: { file: string; core: number | null },
): Promise<void> {
  await withGateways([contender], { core, inspect: true }, async ([gateway]) => {
    const { client, child } = gateway as Gateway;
    const { inspectorUrl } = child;
    if (inspectorUrl === null) throw new Error('The gateway did not open its debugger');
    await client.load(operation, requests(warmUpRequests));
    await profileWhile(inspectorUrl, file, () => client.load(operation, seconds(measuredSeconds)));
  });
}
