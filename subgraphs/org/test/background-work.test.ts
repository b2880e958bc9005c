import { serviceNames } from '@account-center/events';
import { startTestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCompany } from './support/company.ts';
import { type Ground, PHONES } from './support/walk.ts';
import { sellCredit, walksOf } from './support/walks.ts';

/**
 * Walks over every task that the running services work on. Each one fails 20 times, then what it stands for must have
 * happened, once. A new task has to be added to the walks: they are compared with what the services have registered.
 */

const FAILURES = 20;
const WALK_MILLISECONDS = 240_000;
const DAY_MILLISECONDS = 86_400_000;

/** How often each task has failed, by `service/task`. */
const failures = new Map<string, number>();
const failuresOf = (key: string) => failures.get(key) ?? 0;
/** Nothing fails while the ground is prepared. */
let walking = false;
let ground: Ground;

beforeAll(async () => {
  const system = await startTestSystem({
    clocks: { messaging: () => new Date(Date.now() + (ground?.monthsAhead ?? 0) * 31 * DAY_MILLISECONDS) },
    background: {
      firstDelayMilliseconds: 10,
      longestDelayMilliseconds: 10,
      async intercept({ service, name }, work) {
        const key = `${service}/${name}`;
        if (!walking || failuresOf(key) >= FAILURES) return work();
        failures.set(key, failuresOf(key) + 1);
        throw new Error('No space left on device');
      },
    },
  });
  const acme = await openCompany(system, 'Acme');
  ground = { system, acme, monthsAhead: 0, isMended: (key) => failuresOf(key) >= FAILURES };
});
afterAll(() => ground.system.stop());

const registered = () =>
  serviceNames
    .flatMap((service) =>
      ground.system.subgraphs[service].runtime.queue.tasks().map(({ name }) => `${service}/${name}`),
    )
    .toSorted();

describe('every task of every service', () => {
  test(
    '[R1] that failed 20 times has its effect once what was broken is mended, and has it once',
    async () => {
      const walks = walksOf(ground);
      expect(registered()).toEqual(Object.keys(walks).toSorted());
      await ground.acme.addMember('Coded', { phone: PHONES.code });
      await sellCredit(ground);
      walking = true;
      for (const walk of Object.values(walks)) await walk.begin();
      for (const [key, walk] of Object.entries(walks)) {
        await expect.poll(() => failuresOf(key), { message: key }).toBe(FAILURES);
        await expect.poll(() => walk.effects(), { message: key }).toBe(1);
      }
      for (const [key, walk] of Object.entries(walks)) expect([key, await walk.effects()]).toEqual([key, 1]);
    },
    WALK_MILLISECONDS,
  );
});
