import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addReadyMember,
  codesOf,
  openEnterprise,
  ownPassword,
  run,
  signIn,
  signInOperator,
  superPassword,
  trySignIn,
} from './support.ts';

const UNBLOCK =
  'mutation U($input: UnblockSignInInput!) { unblockSignIn(input: $input) { results { memberId ok code } } }';
const RESET = 'mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { ok } } }';
const ENTRIES =
  'query E($id: ID!) { auditEntries(filter: { objectId: $id, action: "unblockSignIn" }) { nodes { result } } }';

type Ready = Awaited<ReturnType<typeof addReadyMember>>;

let system: TestSystem;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
let foreigner: Client;
beforeAll(async () => {
  system = await shareTestSystem();
  const operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  foreigner = (await openEnterprise(system, operator, 'Globex')).administrator;
});
afterAll(() => system.stop());

const tryRight = async ({ number }: Ready) =>
  codesOf(await trySignIn(system.anonymous, { accountNumber: number, password: ownPassword }));
const unblock = (client: Client, ...members: Ready[]) =>
  client.query(UNBLOCK, {
    input: { memberIds: members.map(({ id }) => id) },
  });

/** Adds a member, and guesses the password until even the right one has to wait. */
async function addGuessed(name: string): Promise<Ready> {
  const member = await addReadyMember(system, acme.administrator, { name });
  for (let tries = 0; tries < 5; tries += 1)
    await trySignIn(system.anonymous, { accountNumber: member.number, password: 'wrong-password' });
  expect(await tryRight(member)).toEqual(['TOO_MANY_ATTEMPTS']);
  return member;
}

describe('somebody whom failed attempts make wait', () => {
  test('[ID-18] signs in at once when an administrator says so, and is put on record', async () => {
    const member = await addGuessed('Mia');
    const other = await addGuessed('Nora');
    const answer = await unblock(acme.administrator, member);
    expect(answer.data?.unblockSignIn?.results).toEqual([{ memberId: member.id, ok: true, code: null }]);
    await signIn(system, { accountNumber: member.number, password: ownPassword });
    expect(await tryRight(other)).toEqual(['TOO_MANY_ATTEMPTS']);
    const results = async () => {
      const found = await run(acme.administrator, ENTRIES, { id: member.id });
      return found.auditEntries.nodes;
    };
    await expect.poll(results).toEqual([{ result: 'SUCCEEDED' }]);
  });

  test('[ID-18] goes on waiting when somebody else says so', async () => {
    const member = await addGuessed('Olga');
    const colleague = await addReadyMember(system, acme.administrator, { name: 'Pia' });
    expect(codesOf(await unblock(colleague.client, member))).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    const stranger = await unblock(foreigner, member);
    expect(stranger.data?.unblockSignIn?.results).toEqual([{ memberId: member.id, ok: false, code: 'NOT_FOUND' }]);
    const roles = ['INFORMATION_ADMINISTRATOR'];
    const above = await addReadyMember(system, acme.administrator, { name: 'Quinn', roles });
    const manager = await addReadyMember(system, acme.administrator, { name: 'Rita', roles: ['SYSTEM_ADMINISTRATOR'] });
    const refused = await unblock(manager.client, above);
    expect(refused.data?.unblockSignIn?.results).toEqual([{ memberId: above.id, ok: false, code: 'ROLE_ABOVE_YOURS' }]);
    expect(await tryRight(member)).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});

describe('the super password that is asked for again', () => {
  test('[ID-4, ID-18] cannot be guessed either', async () => {
    const { id } = await addReadyMember(system, acme.administrator, { name: 'Sara' });
    const reset = async (guess: string) =>
      codesOf(await acme.administrator.query(RESET, { input: { memberIds: [id], superPassword: guess } }));
    for (let tries = 0; tries < 5; tries += 1) expect(await reset('Wrong-Password-1')).toEqual(['STEP_UP_FAILED']);
    expect(await reset(superPassword)).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});
