import { type Client, present, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addReadyMember, codesOf, openEnterprise, ownPassword, run, signIn, signInOperator } from './support.ts';

const REFRESH =
  'mutation R($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken } }';
/** A field of every subgraph that an ordinary member may ask for. */
const EVERYWHERE = '{ viewer { id } members(first: 1) { nodes { id } } departments { id } }';
const REFRESH_ROUNDS = 12;

const clock = { ahead: 0 };
let system: TestSystem;
let ordinary: Awaited<ReturnType<typeof addReadyMember>>;
beforeAll(async () => {
  system = await shareTestSystem({ now: () => new Date(Date.now() + clock.ahead) });
  const { administrator } = await openEnterprise(system, await signInOperator(system), 'Acme');
  ordinary = await addReadyMember(system, administrator, { name: 'Olga' });
});
afterAll(() => system.stop());

const refresh = (refreshToken: string | null) =>
  system.anonymous.query(REFRESH, { input: { refreshToken: present(refreshToken) } });
const isRefused = async (client: Client) => {
  const answer = await client.query(EVERYWHERE);
  return answer.status === 401 && codesOf(answer)[0] === 'UNAUTHENTICATED';
};

describe('a refresh token', () => {
  test('[ID-19, ID-62] that is used again after ten seconds ends the whole session', async () => {
    const first = await signIn(system, { accountNumber: ordinary.number, password: ownPassword });
    const second = (await refresh(first.refreshToken)).data?.refreshSession;
    const client = system.withToken(second?.accessToken ?? '');
    expect(codesOf(await client.query(EVERYWHERE))).toEqual([]);
    clock.ahead += 11_000;
    expect(codesOf(await refresh(first.refreshToken))).toEqual(['UNAUTHENTICATED']);
    expect(await isRefused(client)).toBe(true);
    expect(codesOf(await refresh(second?.refreshToken ?? ''))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await refresh('made-up'))).toEqual(['UNAUTHENTICATED']);
  });

  test('[ID-62, S12] is shared by tabs that refresh at once, round after round: all stay signed in, each with tokens of its own', async () => {
    const { refreshToken } = await signIn(system, { accountNumber: ordinary.number, password: ownPassword });
    let open = [refreshToken ?? ''];
    for (let round = 0; round < REFRESH_ROUNDS; round += 1) {
      const [shared = ''] = open;
      // All tabs but the first go on with what they got in the round before; a few have what the first one has.
      const parallel = [shared, ...open.slice(1, 4), ...Array.from({ length: 1 + (round % 4) }, () => shared)];
      const answers = await Promise.all(parallel.map(refresh));
      expect(answers.flatMap(codesOf)).toEqual([]);
      open = answers.map(({ data }) => data?.refreshSession?.refreshToken ?? '');
      expect(new Set(open).size).toBe(parallel.length);
      const last = system.withToken(answers.at(-1)?.data?.refreshSession?.accessToken ?? '');
      expect(codesOf(await last.query('{ viewer { id } }'))).toEqual([]);
    }
    const [lost = ''] = open;
    expect(codesOf(await refresh(lost))).toEqual([]);
    clock.ahead += 11_000;
    expect(codesOf(await refresh(lost))).toEqual(['UNAUTHENTICATED']);
    for (const token of open) expect(codesOf(await refresh(token))).toEqual(['UNAUTHENTICATED']);
  });

  test('[ID-19, ID-62, S18] of a platform operator serves alike, and no longer than 12 hours after the sign-in', async () => {
    const { name, password } = system.operator;
    const signInAnew = () => signIn(system, { operator: name, password });
    const first = await signInAnew();
    const [second, parallel] = await Promise.all([refresh(first.refreshToken), refresh(first.refreshToken)]);
    expect([second, parallel].flatMap(codesOf)).toEqual([]);
    const client = system.withToken(second.data?.refreshSession?.accessToken ?? '');
    expect(await run(client, '{ viewer { kind } }')).toEqual({ viewer: { kind: 'OPERATOR' } });
    clock.ahead += 11_000;
    expect(codesOf(await refresh(first.refreshToken))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await client.query('{ viewer { kind } }'))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await refresh(parallel.data?.refreshSession?.refreshToken ?? ''))).toEqual(['UNAUTHENTICATED']);

    let { refreshToken } = await signInAnew();
    for (const hours of [6, 5.9]) {
      clock.ahead += hours * 3_600_000;
      refreshToken = present((await refresh(refreshToken)).data?.refreshSession?.refreshToken);
    }
    clock.ahead += 0.2 * 3_600_000;
    expect(codesOf(await refresh(refreshToken))).toEqual(['UNAUTHENTICATED']);
    const left = await signInAnew();
    await run(left.client, 'mutation { signOut { signedOut } }');
    expect(codesOf(await refresh(left.refreshToken))).toEqual(['UNAUTHENTICATED']);
  });
});
