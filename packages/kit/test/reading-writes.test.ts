import { withTenant } from '@account-center/kit/database';
import { publish } from '@account-center/kit/events';
import type { BaseContext } from '@account-center/kit';
import { buildSchema } from 'graphql';
import { expect, onTestFinished, test } from 'vitest';
import { guardMutations } from '../src/graphql/mutations.ts';
import { startSample } from './sample.ts';

const sdl = 'type Query { open: String } type Mutation { patient: Boolean  hasty: Boolean }';

async function write(_: unknown, _args: unknown, context: BaseContext): Promise<boolean> {
  const { enterpriseId } = context.caller;
  await withTenant(context, (tx) => publish(tx, { type: 'a.b', enterpriseId: enterpriseId ?? '', payload: {} }));
  return true;
}
const resolvers = { Mutation: { patient: write, hasty: write } };
const lists = { unaudited: ['patient', 'hasty'], answersAtOnce: ['hasty'] };

/** A sample whose consumer takes nothing until it is let. */
async function startGated() {
  const open = Promise.withResolvers<void>();
  const arrived = Promise.withResolvers<void>();
  const sample = await startSample({
    sdl,
    resolvers,
    ...lists,
    settleMilliseconds: 60_000,
    async deliver() {
      arrived.resolve();
      await open.promise;
    },
  });
  onTestFinished(sample.stop);
  const run = (mutation: string) => sample.run(`mutation { ${mutation} }`, { enterpriseId: sample.enterpriseId });
  return { run, open: open.resolve, arrived: arrived.promise };
}

test('a mutation waits until siblings have applied its events', async () => {
  const { run, open, arrived } = await startGated();
  let isOpen = false;
  const answer = run('patient').then(({ data }) => ({ data, isOpen }));
  await arrived;
  isOpen = true;
  open();
  expect(await answer).toEqual({ data: { patient: true }, isOpen: true });
});

test('one that answers at once does not wait, and its events are on their way all the same', async () => {
  const { run, open, arrived } = await startGated();
  expect((await run('hasty')).data).toEqual({ hasty: true });
  await arrived;
  open();
});

test('a mutation that is not there cannot answer at once', () => {
  const options = { afterwards: async () => {}, unaudited: new Set<string>(), answersAtOnce: new Set(['lost']) };
  expect(() => guardMutations(buildSchema(sdl), options)).toThrow('No mutation lost');
});
