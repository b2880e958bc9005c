import { anonymousCaller } from '@account-center/claims';
import type { GraphQLRequest } from '@account-center/kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sample, startSample } from './sample.ts';

let sample: Sample;
const asked: GraphQLRequest[] = [];
beforeAll(async () => {
  sample = await startSample({
    sibling: (request) => {
      asked.push(request);
      return new Promise(() => {});
    },
  });
});
afterAll(() => sample.stop());

test('a command that is not answered in time is told as an outage, and the sibling that nobody waits any more', async () => {
  const { enterpriseId } = sample;
  const options = { enterpriseId, actor: anonymousCaller, requestId: 'one', deadlineMilliseconds: 10 };
  const command = sample.subgraph.runtime.siblings.command({ service: 'identity', document: '{ late }' }, {}, options);
  await expect(command).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' });
  expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true]);
});
