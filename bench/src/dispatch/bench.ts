import { availableParallelism, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { rounded } from '../lib/median.ts';
import { runProgram } from '../lib/program.ts';

const PROGRAM = fileURLToPath(new URL('../../../standalone/bench/dispatch.ts', import.meta.url));
const GOAL = 500;
const MESSAGES = '5000';

/** Messages a second, from accepted to delivered, for a backlog and the simulated message centre. */
export async function benchDispatch(parameters: string[]): Promise<void> {
  const { values } = parseArgs({
    args: parameters,
    options: { messages: { type: 'string', default: MESSAGES }, profile: { type: 'string' } },
  });
  const before = loadavg()[0] ?? 0;
  const { messages, seconds, processorSeconds } = await runProgram<Record<string, number>>(PROGRAM, [
    values.messages,
    ...(values.profile ? [values.profile] : []),
  ]);
  const perSecond = Number(messages) / Number(seconds);
  console.log(
    JSON.stringify({
      bench: 'dispatch',
      figure: 'messages per second, accepted to delivered',
      value: rounded(perSecond),
      goal: GOAL,
      met: perSecond >= GOAL,
      messages,
      seconds: rounded(Number(seconds)),
      // Memory of the system's process, without its database.
      processorSeconds: rounded(Number(processorSeconds)),
      cores: availableParallelism(),
      // Load of other work on the machine distorts the figure.
      loadBefore: rounded(before),
      loadAfter: rounded(loadavg()[0] ?? 0),
    }),
  );
}
