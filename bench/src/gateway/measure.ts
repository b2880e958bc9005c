import { type Child, startChild } from '../lib/child.ts';
import { type Cores, createProcessorClock } from '../lib/processor.ts';
import type { Contender, ContenderName } from './contenders.ts';
import { type Client, createClient, requests, seconds } from './load.ts';
import type { Operation } from './operations.ts';
import type { BenchOptions } from './options.ts';
import { profileWhile } from './profile.ts';

/** One gateway under one operation in one round. */
export interface Measurement {
  round: number;
  contender: ContenderName;
  operation: string;
  /** Processor time of the gateway's process, user and system, in milliseconds. */
  processorPerRequest: number;
  requestsPerSecond: number;
}

/** Starts a gateway, hands its client over, and stops it whatever happens. */
export async function withGateway<T>(
  contender: Contender,
  { core, inspect = false }: { core: number | null; inspect?: boolean },
  use: (client: Client, child: Child) => Promise<T>,
): Promise<T> {
  const child = await startChild({ name: contender.name, ...contender.start, core, inspect });
  const client = createClient(String(child.ready.url), contender.headers);
  try {
    return await use(client, child);
  } finally {
    await client.close();
    await child.stop();
  }
}

/** Every operation against a freshly started gateway, each after a warm-up of its own. */
export async function measureRound(
  round: number,
  contender: Contender,
  { operations, measuredSeconds, warmUpRequests }: BenchOptions,
  cores: Cores,
): Promise<Measurement[]> {
  const processorTime = createProcessorClock();
  return withGateway(contender, { core: cores.measured }, async (client, { pid }) => {
    const measurements: Measurement[] = [];
    for (const operation of operations) {
      await client.load(operation, requests(warmUpRequests));
      const [began, usedBefore] = [performance.now(), processorTime(pid)];
      const answered = await client.load(operation, seconds(measuredSeconds));
      const [elapsed, used] = [performance.now() - began, processorTime(pid) - usedBefore];
      measurements.push({
        round,
        contender: contender.name,
        operation: operation.name,
        processorPerRequest: used / answered,
        requestsPerSecond: (answered / elapsed) * 1_000,
      });
    }
    return measurements;
  });
}

/** Writes where a warm gateway spends its time under this operation. */
export async function profileOperation(
  contender: Contender,
  operation: Operation,
  { measuredSeconds, warmUpRequests }: BenchOptions,
  { file, core }: { file: string; core: number | null },
): Promise<void> {
  await withGateway(contender, { core, inspect: true }, async (client, { inspectorUrl }) => {
    if (inspectorUrl === null) throw new Error('The gateway did not open its debugger');
    await client.load(operation, requests(warmUpRequests));
    await profileWhile(inspectorUrl, file, () => client.load(operation, seconds(measuredSeconds)));
  });
}
