import { expect, it } from 'vitest';
import { chooseTransport } from '../src/transport/choose-transport.ts';

const parts = { settings: {}, developmentOutbox: null };

it('[SMS-30] the transport that the settings name carries messages', async () => {
  const transport = chooseTransport('simulator', parts);
  await transport.start(async () => []);
  const reference = { enterpriseId: 'e', partId: 'p' };
  const submission = {
    reference,
    purpose: 'MESSAGE',
    to: '+8613912340000',
    text: 'Hello',
    concatenation: null,
  } as const;
  expect(await transport.submit(submission)).toEqual({ outcome: 'REFUSED', reason: 'UNKNOWN_SUBSCRIBER' });
  await transport.stop();
});

it.each(['pigeon', '', 'toString'])(
  '[SMS-30] there is no transport "%s", and the refusal names those that there are',
  (name) => {
    expect(() => chooseTransport(name, parts)).toThrow(`There is no SMS transport "${name}". There are: simulator.`);
  },
);
