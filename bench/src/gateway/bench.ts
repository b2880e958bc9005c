import { isDeepStrictEqual } from 'node:util';
import { startChild } from '../lib/child.ts';
import { printFigure } from '../lib/figure.ts';
import { type Cores, chooseCores, pinThisProcess } from '../lib/processor.ts';
import { type Contender, createContenders } from './contenders.ts';
import { figuresOf } from './figures.ts';
import { createFixtures } from './fixtures.ts';
import { type Measurement, measureRound, profileOperation, withGateways } from './measure.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { serverProgram } from './paths.ts';

/** Gateways with the same supergraph and subgraphs: processor time per request, and requests per second. */
export async function benchGateway(parameters: string[]): Promise<void> {
  const options = readOptions(parameters);
  const cores = chooseCores();
  pinThisProcess(cores.load);
  const subgraphs = await startChild({
    name: 'the subgraphs',
    program: [serverProgram('subgraphs')],
    core: cores.load,
  });
  const contenders = createContenders(await createFixtures(subgraphs.ready.urls as Record<string, string>));
  const chosen = options.only.map((name) => contenders[name]);

  if (options.profile !== null) {
    await profile(contenders.ours, options.profile, options, cores);
    return;
  }
  await assertSameAnswers(chosen, options, cores);
  for (const figure of figuresOf(await measure(chosen, options, cores))) await printFigure(figure);
}

async function measure(chosen: readonly Contender[], options: BenchOptions, cores: Cores): Promise<Measurement[]> {
  const measurements: Measurement[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const measured = await measureRound(round, chosen, options, cores);
    for (const { contender, operation, processorPerRequest, requestsPerSecond } of measured) {
      const figures = `${processorPerRequest.toFixed(3)} ms CPU ${requestsPerSecond.toFixed(0).padStart(6)} requests/s`;
      console.error(`${round + 1}/${options.rounds} ${contender.padEnd(18)} ${figures}  ${operation}`);
    }
    measurements.push(...measured);
  }
  return measurements;
}

/** @throws if two gateways answer an operation differently, since figures would not be comparable */
async function assertSameAnswers(chosen: readonly Contender[], { operations }: BenchOptions, cores: Cores) {
  const answers = new Map<string, unknown>();
  for (const contender of chosen) {
    await withGateways([contender], { core: cores.measured }, async ([gateway]) => {
      const { client } = gateway as NonNullable<typeof gateway>;
      for (const operation of operations) {
        const answer = await client.answer(operation);
        if (!answers.has(operation.name)) answers.set(operation.name, answer);
        if (isDeepStrictEqual(answer, answers.get(operation.name))) continue;
        throw new Error(`${contender.name} answers "${operation.name}" differently from ${chosen[0]?.name}`);
      }
    });
  }
  console.error('all gateways answer the same');
}

async function profile(ours: Contender, file: string, options: BenchOptions, cores: Cores): Promise<void> {
  for (const operation of options.operations) {
    const suffix = options.operations.length > 1 ? `-${operation.name.replaceAll(' ', '-')}` : '';
    const named = file.replace(/(\.cpuprofile)?$/, `${suffix}.cpuprofile`);
    await profileOperation(ours, operation, options, { file: named, core: cores.measured });
    console.error(`${operation.name}: ${named}`);
  }
}
