import { type Client, type DataOf, type InputOf, shareTestSystem, type TestSystem } from '@account-center/testing';
import { DomainError } from '@account-center/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, type Company, openCompany, type Person, succeed } from './support/company.ts';
import { without, withSiblings } from './support/siblings.ts';

const RECEIPT = `id startedAt finishedAt successor { name } steps {
  kind state attempts problem finishedAt accountNumber numberState sessionsEnded creditReturned scheduledCancelled
  conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft
}`;
const OFFBOARD = `mutation($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { ${RECEIPT} } } }`;
const FIND = `query($memberId: ID!) { offboarding(memberId: $memberId) { ${RECEIPT} } }`;
const VIEWER = '{ viewer { id } departments { id } }';

type Receipt = DataOf<typeof FIND>['offboarding'];

let system: TestSystem;
let acme: Company;
let globex: Company;
let information: Person;
beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  information = await acme.addPerson('Ines', 'Information administrator');
});
afterAll(() => system.stop());

const offboard = async (client: Client, input: InputOf<typeof OFFBOARD>) =>
  (await succeed(client, OFFBOARD, { input })).offboardMember.offboarding;
const receiptOf = async (client: Client, memberId: string) => (await succeed(client, FIND, { memberId })).offboarding;

/** Lets the receipt come to its end. */
async function finished(memberId: string): Promise<Receipt> {
  await expect
    .poll(async () => (await receiptOf(acme.administrator, memberId))?.finishedAt)
    .toEqual(expect.any(String));
  const receipt = await receiptOf(acme.administrator, memberId);
  if (!receipt) throw new Error('There is no receipt');
  return receipt;
}

describe('off-boarding', () => {
  // Two sessions: one with the first password, one with the leaver's own.
  test('[ORG-40a] takes everything back in one call, and answers the same receipt again', async () => {
    const leaver = await acme.addPerson('Leo', 'Ordinary member');
    const successor = await acme.addMember('Sue');
    await succeed(leaver.client, VIEWER);
    await offboard(acme.administrator, { memberId: leaver.memberId, successorMemberId: successor.id });
    expect(await codesOf(leaver.client, VIEWER)).toContain('UNAUTHENTICATED');
    const receipt = await finished(leaver.memberId);
    expect(receipt.steps.map(({ kind, state, problem }) => [kind, state, problem])).toEqual(
      ['ACCOUNT', 'SMS_CREDIT', 'MESSAGES', 'ATTENDANCE', 'DIRECTORY'].map((kind) => [kind, 'DONE', null]),
    );
    const [account, credit, messages, attendance, directory] = receipt.steps;
    expect(account).toMatchObject({ accountNumber: leaver.accountNumber, numberState: 'RETIRED', sessionsEnded: 2 });
    expect(credit).toMatchObject({ creditReturned: 0, scheduledCancelled: 0 });
    expect(messages).toMatchObject({ conversationsMoved: 0, messagesMoved: 0, groupsHandedOver: 0 });
    expect(attendance).toMatchObject({ closedFrom: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(directory).toMatchObject({ departmentsLeft: 1 });
    expect(receipt.successor).toEqual({ name: 'Sue' });
    expect(await offboard(acme.administrator, { memberId: leaver.memberId })).toEqual(receipt);
  });

  test('[ORG-40a] frees the seat, keeps the name for records, and keeps the number when told', async () => {
    const company = await openCompany(system, 'Tiny', { seats: 1 });
    const { id } = await company.addMember('Only');
    const ADD = 'mutation($input: AddMemberInput!) { addMember(input: $input) { member { id } } }';
    const next = {
      name: 'Next',
      departments: [{ departmentId: company.rootId }],
      roleIds: [company.roleIdOf('Ordinary member')],
    };
    expect(await codesOf(company.administrator, ADD, { input: next })).toEqual(['LIMIT_REACHED']);
    await offboard(company.administrator, { memberId: id, keepNumber: true });
    await expect.poll(async () => (await receiptOf(company.administrator, id))?.finishedAt).toEqual(expect.any(String));
    expect((await receiptOf(company.administrator, id))?.steps[0]).toMatchObject({ numberState: 'KEPT' });
    expect(await codesOf(company.administrator, ADD, { input: next })).toEqual([]);
    const LEFT = 'query($id: ID!) { member(id: $id) { name status departments { main } } members { nodes { name } } }';
    expect(await succeed(company.administrator, LEFT, { id })).toEqual({
      member: { name: 'Only', status: 'LEFT', departments: [] },
      members: { nodes: [{ name: 'Next' }] },
    });
  });

  test('[ORG-40a, S11] names the leaver and the successor as systems outside know them', async () => {
    const leaver = await acme.addMember('Lou', { employeeNumber: 'L-1' });
    const successor = await acme.addMember('Sid', { employeeNumber: 'S-1' });
    const input = { member: { employeeNumber: 'L-1' }, successor: { accountNumber: successor.accountNumber } };
    const both = { ...input, successorMemberId: successor.id };
    expect(await codesOf(acme.administrator, OFFBOARD, { input: both })).toEqual(['BAD_USER_INPUT']);
    await offboard(acme.administrator, input);
    const receipt = await finished(leaver.id);
    expect(receipt.successor).toEqual({ name: 'Sid' });
    expect(await offboard(acme.administrator, { member: { accountNumber: leaver.accountNumber } })).toEqual(receipt);
    // A repetition needs no successor, whatever became of that one.
    const gone = { memberId: leaver.id, successor: { employeeNumber: 'of nobody' } };
    expect(await offboard(acme.administrator, gone)).toEqual(receipt);
    // The number is given to another: who is there goes before who has left.
    const next = await acme.addMember('Lin', { employeeNumber: 'L-1' });
    await offboard(acme.administrator, { member: { employeeNumber: 'L-1' } });
    await finished(next.id);
    expect(await codesOf(acme.administrator, OFFBOARD, { input: { member: { employeeNumber: 'L-1' } } })).toEqual([
      'MEMBER_AMBIGUOUS',
    ]);
  });

  test('[ORG-40a] is refused to the wrong role, to another enterprise, and for a successor who is none', async () => {
    const { id: memberId } = await acme.addMember('Stays');
    const foreign = await globex.addMember('Foreign');
    expect(await codesOf(information.client, OFFBOARD, { input: { memberId } })).toEqual([
      'UNAUTHORIZED_FIELD_OR_TYPE',
    ]);
    expect(await codesOf(globex.administrator, OFFBOARD, { input: { memberId } })).toEqual(['NOT_FOUND']);
    expect(await codesOf(acme.administrator, OFFBOARD, { input: { memberId, successorMemberId: foreign.id } })).toEqual(
      ['NOT_FOUND'],
    );
    expect(await codesOf(acme.administrator, OFFBOARD, { input: { memberId, successorMemberId: memberId } })).toEqual([
      'BAD_USER_INPUT',
    ]);
    const missing = async (input: object) => {
      const { errors } = await acme.administrator.query(OFFBOARD, { input });
      return errors.map(({ extensions: { code, what, ids } }) => ({ code, what, ids }));
    };
    const both = { code: 'NOT_FOUND', what: 'member or successor' };
    expect(await missing({ memberId: foreign.id, successorMemberId: 'nobody' })).toEqual([
      { ...both, ids: [foreign.id, 'nobody'] },
    ]);
    const keys = { member: { employeeNumber: 'of nobody' }, successor: { id: foreign.id } };
    expect(await missing(keys)).toEqual([{ ...both, ids: ['of nobody', foreign.id] }]);
    expect(await receiptOf(acme.administrator, memberId)).toBeNull();
    const self = await acme.addPerson('Sys', 'System administrator');
    expect(await codesOf(self.client, OFFBOARD, { input: { memberId: self.memberId } })).toEqual(['FORBIDDEN']);
    await offboard(acme.administrator, { memberId });
    expect(await receiptOf(globex.administrator, memberId)).toBeNull();
  });

  test('[ORG-40a] goes on by itself when a service was down or the process was lost', async () => {
    const { id: memberId } = await acme.addMember('Resumed');
    // SMS does not answer: neither does the step, and nobody sees more than its delay.
    const receipt = await without(system, 'sms', () => offboard(acme.administrator, { memberId }));
    const states = ({ steps }: Receipt) => Object.fromEntries(steps.map(({ kind, state }) => [kind, state]));
    expect(states(receipt)).toEqual({
      ACCOUNT: 'DONE',
      SMS_CREDIT: 'PENDING',
      MESSAGES: 'DONE',
      ATTENDANCE: 'DONE',
      DIRECTORY: 'PENDING',
    });
    expect(receipt.steps[1]).toMatchObject({ problem: expect.any(String) });
    expect(receipt.finishedAt).toBeNull();
    const done = await finished(memberId);
    expect(new Set(Object.values(states(done)))).toEqual(new Set(['DONE']));
    expect(done.steps[0]).toEqual(receipt.steps[0]);
  });

  test('[ORG-40a] begins with the sign-in: without identity nothing else is done', async () => {
    const { id: memberId } = await acme.addMember('Waits');
    const asked: string[] = [];
    const refuse = ({ service }: { service: string }) => {
      asked.push(service);
      return Promise.reject(new DomainError('SUBGRAPH_UNAVAILABLE', 'down'));
    };
    const refused = () => codesOf(acme.administrator, OFFBOARD, { input: { memberId } });
    expect(await withSiblings(system, () => refuse, refused)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(new Set(asked)).toEqual(new Set(['identity']));
    // Nothing was begun: who stands above whom could not be asked.
    expect(await codesOf(acme.administrator, OFFBOARD, { input: { memberId } })).toEqual([]);
    expect((await finished(memberId)).steps.every(({ state }) => state === 'DONE')).toBe(true);
  });
});
