import { withEnterprise } from '@account-center/kit/database';
import { type Client, type InputOf, shareTestSystem, type TestSystem, textsSentTo } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addMember,
  addProvenMember,
  addReadyMember,
  codesOf,
  initialPassword,
  openEnterprise,
  ownPassword,
  roleIdOf,
  rootOf,
  run,
  secretsSentTo,
  signIn,
  signInOperator,
  superPassword,
  trySignIn,
} from './support.ts';

const UPDATE = `mutation U($input: UpdateMemberInput!) {
  updateMember(input: $input) { member { phone } bindingsBroken }
}`;
const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const ASK = 'mutation A($input: RequestContactCodeInput!) { requestContactCode(input: $input) { expiresAt } }';
const CONFIRM = `mutation C($input: ConfirmContactInput!) {
  confirmContact(input: $input) { viewer { contacts { kind address signsIn } } }
}`;
const CONTACTS = '{ viewer { contacts { kind address signsIn } } }';
const SET_FIRST =
  'mutation S($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }';
const RESET = 'mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { code } } }';
const MINUTE = 60_000;

const clock = { ahead: 0 };
let system: TestSystem;
let acme: Awaited<ReturnType<typeof openEnterprise>>;
let globex: Awaited<ReturnType<typeof openEnterprise>>;
// The simulated centre treats numbers that end in 0000 to 0004 its own way.
let digits = 100;
beforeAll(async () => {
  system = await shareTestSystem({ now: () => new Date(Date.now() + clock.ahead) });
  const operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  globex = await openEnterprise(system, operator, 'Globex');
});
afterAll(() => system.stop());

/** A number that no other test uses. */
const newPhone = () => `+86139127${String((digits += 1)).padStart(5, '0')}`;
const edit = async (memberId: string, changes: { phone?: string | null; email?: string | null }) =>
  (
    await run(acme.administrator, UPDATE, {
      input: { memberId, ...changes },
    })
  ).updateMember.bindingsBroken;
const lastCodeTo = (phone: string) =>
  /\b(\d{6})\b/.exec(textsSentTo(system, phone).findLast((text) => text.includes('code')) ?? '')?.[1] ?? '';
const codesSentTo = (phone: string) => textsSentTo(system, phone).filter((text) => text.includes('code is')).length;

async function receive(
  phone: string,
  ask: () => Promise<{ errors: { extensions: { code: string } }[] }>,
): Promise<string> {
  clock.ahead += 2 * MINUTE;
  const before = codesSentTo(phone);
  expect(codesOf(await ask())).toEqual([]);
  await expect.poll(() => codesSentTo(phone)).toBe(before + 1);
  return lastCodeTo(phone);
}
const receiveSignInCode = (phone: string) =>
  receive(phone, () => system.anonymous.query(REQUEST, { input: { phone } }));
const receiveProof = (client: Client, phone: string) => receive(phone, () => client.query(ASK, { input: { phone } }));
const signInBy = async (phone: string, code: string) => codesOf(await trySignIn(system.anonymous, { phone, code }));

/** Asks for codes, and for one to a phone that surely gets its own: once that came, the others would have come, too. */
async function expectNoCode(...phones: string[]): Promise<void> {
  clock.ahead += 2 * MINUTE;
  const before = phones.map(codesSentTo);
  for (const phone of phones) expect(codesOf(await system.anonymous.query(REQUEST, { input: { phone } }))).toEqual([]);
  const witness = newPhone();
  await addMember(acme.administrator, { name: 'Witness', phone: witness });
  await receiveSignInCode(witness);
  expect(phones.map(codesSentTo)).toEqual(before);
}

describe('a phone that is changed in the directory', () => {
  test('[ID-37, S23] ends sign-in by the old one and the new one until the member proves it, and tells both', async () => {
    const [old, next] = [newPhone(), newPhone()];
    const member = await addProvenMember(system, acme.administrator, {
      name: 'Sam',
      roles: ['SYSTEM_ADMINISTRATOR'],
      phone: old,
    });
    const early = await receiveSignInCode(old);
    expect(await edit(member.id, { phone: next })).toEqual(['PHONE']);
    expect(await signInBy(old, early)).toEqual(['INVALID_CREDENTIALS']);
    await expectNoCode(old, next);
    for (const phone of [old, next])
      await expect.poll(() => textsSentTo(system, phone).join()).toContain(`account ${member.number}`);
    await signIn(system, { accountNumber: member.number, password: ownPassword });
    expect(await run(member.client, CONTACTS)).toEqual({
      viewer: { contacts: [{ kind: 'PHONE', address: next, signsIn: false }] },
    });
    const code = await receiveProof(member.client, next);
    expect(await signInBy(next, code)).toEqual(['INVALID_CREDENTIALS']);
    const confirmed = await run(member.client, CONFIRM, { input: { phone: next, code } });
    expect(confirmed).toMatchObject({ confirmContact: { viewer: { contacts: [{ signsIn: true }] } } });
    expect(codesOf(await member.client.query(CONFIRM, { input: { phone: next, code } }))).toEqual(['CODE_INVALID']);
    expect(await signInBy(next, await receiveSignInCode(next))).toEqual([]);
    await expectNoCode(old);
  });

  test('[ID-37, S23] and back again binds nothing, nor does a code of before', async () => {
    const [own, foreign] = [newPhone(), newPhone()];
    const member = await addProvenMember(system, acme.administrator, { name: 'Ann', phone: own });
    const early = await receiveSignInCode(own);
    expect(await edit(member.id, { phone: foreign })).toEqual(['PHONE']);
    expect(await edit(member.id, { phone: own })).toEqual([]);
    expect(await signInBy(own, early)).toEqual(['INVALID_CREDENTIALS']);
    await expectNoCode(own);
    const code = await receiveProof(member.client, own);
    await run(member.client, CONFIRM, { input: { phone: own, code } });
    expect(await signInBy(own, early)).toEqual(['INVALID_CREDENTIALS']);
    expect(await signInBy(own, await receiveSignInCode(own))).toEqual([]);
  });

  test('[ID-37, S23] is proven by the member alone, for the phone that stands there, whatever its spelling', async () => {
    const [own, next, last] = [newPhone(), newPhone(), newPhone()];
    const member = await addProvenMember(system, acme.administrator, { name: 'Ben', phone: own });
    const other = await addProvenMember(system, acme.administrator, { name: 'Cat', phone: newPhone() });
    expect(await edit(member.id, { phone: own.replace('+86', '0086 ') })).toEqual([]);
    await edit(member.id, { phone: next });
    expect(codesOf(await other.client.query(ASK, { input: { phone: next } }))).toEqual(['CONTACT_NOT_YOURS']);
    expect(codesOf(await acme.administrator.query(ASK, { input: { phone: next } }))).toEqual(['CONTACT_NOT_YOURS']);
    const code = await receiveProof(member.client, next);
    expect(codesOf(await other.client.query(CONFIRM, { input: { phone: next, code } }))).toEqual(['CODE_INVALID']);
    await edit(member.id, { phone: last });
    expect(codesOf(await member.client.query(CONFIRM, { input: { phone: next, code } }))).toEqual(['CODE_INVALID']);
    await edit(member.id, { phone: next });
    expect(codesOf(await member.client.query(CONFIRM, { input: { phone: next, code } }))).toEqual(['CODE_INVALID']);
  });

  test('[ID-37, S23] in one enterprise leaves the same person’s account in another alone', async () => {
    const own = newPhone();
    const here = await addProvenMember(system, acme.administrator, { name: 'Dan', phone: own });
    const there = await addProvenMember(system, globex.administrator, { name: 'Dan', phone: own });
    await edit(here.id, { phone: newPhone() });
    const answer = await trySignIn(system.anonymous, { phone: own, code: await receiveSignInCode(own) });
    const client = system.withToken(answer.data?.signIn?.accessToken ?? '');
    expect(await run(client, '{ viewer { id } }')).toEqual({ viewer: { id: there.accountId } });
  });
});

test('[ID-37, R2] whoever looks at their own contacts waits for no change of them', async () => {
  const phone = newPhone();
  const member = await addProvenMember(system, acme.administrator, { name: 'Nia', phone });
  await withEnterprise(system.subgraphs.identity.runtime.db, acme.id, async (tx) => {
    await tx.execute(sql`select 1 from account where id = ${member.accountId} for update`);
    expect(await run(member.client, CONTACTS)).toEqual({
      viewer: { contacts: [{ kind: 'PHONE', address: phone, signsIn: true }] },
    });
  });
});

describe('the first sign-in', () => {
  const first = (accountNumber: string) => signIn(system, { accountNumber, password: initialPassword });
  const contactsOf = async (client: Client) => (await run(client, CONTACTS)).viewer.contacts;

  test('[ID-37, S23] with the shared initial password proves no contact: neither signs in until it is confirmed', async () => {
    const phone = newPhone();
    const member = await addReadyMember(system, acme.administrator, { name: 'Ida', phone, email: 'ida@acme.example' });
    expect(await contactsOf(member.client)).toEqual([
      { kind: 'PHONE', address: phone, signsIn: false },
      { kind: 'EMAIL', address: 'ida@acme.example', signsIn: false },
    ]);
    await expectNoCode(phone);
    expect(await edit(member.id, { email: null })).toEqual([]);
    const code = await receiveProof(member.client, phone);
    await run(member.client, CONFIRM, { input: { phone, code } });
    expect(await signInBy(phone, await receiveSignInCode(phone))).toEqual([]);
  });

  test('[ID-37, S23] voids the code that was asked for before by whoever has the phone', async () => {
    const phone = newPhone();
    const member = await addMember(acme.administrator, { name: 'Jon', phone });
    const code = await receiveSignInCode(phone);
    await first(member.number);
    expect(await signInBy(phone, code)).toEqual(['INVALID_CREDENTIALS']);
  });

  test('[ID-37, S23] with a code proves the phone that it came to, and nothing else', async () => {
    const phone = newPhone();
    const member = await addMember(acme.administrator, { name: 'Kim', phone, email: 'kim@acme.example' });
    const answer = await trySignIn(system.anonymous, { phone, code: await receiveSignInCode(phone) });
    const client = system.withToken(answer.data?.signIn?.accessToken ?? '');
    expect(await contactsOf(client)).toEqual([
      { kind: 'PHONE', address: phone, signsIn: true },
      { kind: 'EMAIL', address: 'kim@acme.example', signsIn: false },
    ]);
    await first(member.number);
    expect(await signInBy(phone, await receiveSignInCode(phone))).toEqual([]);
  });

  test('[ID-12, ID-37, S23] with a secret proves the phone that it went to, and not the email that it did not', async () => {
    const phone = newPhone();
    const member = await addProvenMember(system, acme.administrator, {
      name: 'Lea',
      phone,
      email: 'lea@acme.example',
    });
    expect(await contactsOf(member.client)).toEqual([
      { kind: 'PHONE', address: phone, signsIn: true },
      { kind: 'EMAIL', address: 'lea@acme.example', signsIn: false },
    ]);
    expect(await signInBy(phone, await receiveSignInCode(phone))).toEqual([]);
  });

  test('[ID-37, S23] leaves the phone of somebody else’s new account to whom it belongs', async () => {
    const own = newPhone();
    const here = await addProvenMember(system, acme.administrator, { name: 'Mia', phone: own });
    await addReadyMember(system, globex.administrator, { name: 'Mallory', phone: own });
    const answer = await trySignIn(system.anonymous, { phone: own, code: await receiveSignInCode(own) });
    const client = system.withToken(answer.data?.signIn?.accessToken ?? '');
    expect(await run(client, '{ viewer { id } }')).toEqual({ viewer: { id: here.accountId } });
  });
});

describe('a first password', () => {
  const tryFirst = async (accountNumber: string, password: string) =>
    codesOf(await trySignIn(system.anonymous, { accountNumber, password }));

  test('[ID-12, ID-37, S23] goes to the new phone before the first sign-in, and the one that was sent is void', async () => {
    await run(acme.administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
    const [old, next] = [newPhone(), newPhone()];
    const member = await addMember(acme.administrator, { name: 'Eve', phone: old });
    await expect.poll(() => secretsSentTo(system, old)).toHaveLength(1);
    expect(await edit(member.id, { phone: next })).toEqual([]);
    await expect.poll(() => secretsSentTo(system, next)).toHaveLength(1);
    await expect.poll(() => textsSentTo(system, old).join()).toContain('was replaced');
    expect(await tryFirst(member.number, secretsSentTo(system, old)[0] ?? '')).toEqual(['INVALID_CREDENTIALS']);
    expect(await tryFirst(member.number, secretsSentTo(system, next)[0] ?? '')).toEqual([]);
    expect(secretsSentTo(system, old)).toHaveLength(1);
  });

  test('[ID-15, ID-37, S23] is neither reset to nor kept for a phone that nobody has proven', async () => {
    await run(acme.administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
    const [old, next] = [newPhone(), newPhone()];
    const member = await addMember(acme.administrator, { name: 'Fay', phone: old });
    await expect.poll(() => secretsSentTo(system, old)).toHaveLength(1);
    const { client } = await signIn(system, {
      accountNumber: member.number,
      password: secretsSentTo(system, old)[0] ?? '',
    });
    expect(codesOf(await client.query(CONTACTS))).toEqual([]);
    const reset = () =>
      run(acme.administrator, RESET, {
        input: { memberIds: [member.id], superPassword },
      });
    expect((await reset()).resetPasswords.results).toEqual([{ code: null }]);
    await expect.poll(() => secretsSentTo(system, old)).toHaveLength(2);
    expect(await edit(member.id, { phone: next })).toEqual(['PHONE']);
    expect(await tryFirst(member.number, secretsSentTo(system, old)[1] ?? '')).toEqual(['INVALID_CREDENTIALS']);
    expect((await reset()).resetPasswords.results).toEqual([{ code: 'NO_CONTACT' }]);
    expect(secretsSentTo(system, next)).toEqual([]);
  });

  test('[ID-12, ID-15, S8] is told where it goes, and reset to nobody who cannot be reached', async () => {
    await run(acme.administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
    const roleIds = [await roleIdOf(acme.administrator, 'ORDINARY_MEMBER')];
    const departments = [{ departmentId: await rootOf(acme.administrator), main: true }];
    const document = 'mutation A($input: AddMemberInput!) { addMember(input: $input) { firstPassword member { id } } }';
    const add = async (name: string, more: Partial<InputOf<typeof document>>) => {
      return (await run(acme.administrator, document, { input: { name, roleIds, departments, ...more } })).addMember;
    };
    const reachable = await add('Gil', { phone: newPhone() });
    const unreachable = await add('Hal', {});
    expect([reachable.firstPassword, unreachable.firstPassword]).toEqual(['SMS', 'NO_CONTACT']);
    const input = { memberIds: [unreachable.member.id, reachable.member.id], superPassword };
    expect(await run(acme.administrator, RESET, { input })).toEqual({
      resetPasswords: { results: [{ code: 'NO_CONTACT' }, { code: null }] },
    });
  });
});
