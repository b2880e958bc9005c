import { codesOf, present, until } from '../../demo/client.ts';
import type { DataOf } from '../../generated/operation-types.ts';
import { signInMember } from '../company.ts';
import type { Cast, Day } from '../day.ts';
import { readMainBalance } from './share-credit.ts';

const RECEIPT = `
  finishedAt
  steps {
    kind state finishedAt problem accountNumber numberState sessionsEnded creditReturned scheduledCancelled
    conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft
  }`;
const OFFBOARD = `mutation Offboard($input: OffboardMemberInput!) {
  offboardMember(input: $input) { offboarding { ${RECEIPT} } }
}`;
const READ = `query Offboarding($memberId: ID!) { offboarding(memberId: $memberId) { ${RECEIPT} } }`;
const CREDIT = `query Credit($id: ID!) { member(id: $id) { smsAccount { balance } } }`;
const DELETED = '{ deletedAccounts(first: 50) { nodes { id name messageCount } } }';

const LEDGER = '{ smsLedger { sum dealers main members pending spent } }';

/** A field of each subgraph: all must refuse a member who has left. */
const ONE_FIELD_EACH = {
  identity: '{ viewer { name } }',
  org: '{ viewer { profile { name } } }',
  sms: '{ viewer { smsAccount { balance } } }',
  messaging: `query { conversationPartners(memberId: "00000000-0000-7000-8000-000000000000",
    range: { from: "2026-01-01T00:00:00Z", to: "2026-01-02T00:00:00Z" }) { nodes { messageCount } } }`,
  attendance: '{ viewer { attendanceToday { statuses } } }',
} as const;

type Receipt = DataOf<typeof READ>['offboarding'];

async function checkToken(day: Day, leaver: Awaited<ReturnType<typeof signInMember>>): Promise<void> {
  for (const [subgraph, query] of Object.entries(ONE_FIELD_EACH)) {
    const answer = await leaver.ask(query);
    const refused = answer.status === 401 && codesOf(answer).join() === 'UNAUTHENTICATED' && answer.data === null;
    day.report.check(`the leaver's token is refused for ${subgraph}`, refused, answer);
  }
}

/** A member leaves: one call revokes everything, and returns a receipt. */
export async function offboard(day: Day, cast: Cast): Promise<void> {
  const { report, administrator, url, signIns } = day;
  const { leaver, salesperson } = cast;
  report.step(`${leaver.name} leaves`);
  const token = await signInMember(url, signIns.initialPassword, leaver);
  const before = await readMainBalance(day);
  const held = present((await administrator.run(CREDIT, { id: leaver.id })).member.smsAccount).balance;
  const input = { memberId: leaver.id, successorMemberId: salesperson.id };
  const began = performance.now();
  const first = await administrator.run(OFFBOARD, { input });
  report.figure('answered after', `${Math.round(performance.now() - began)} ms`);
  await checkToken(day, token);
  const read = async () => (await administrator.run(READ, { memberId: leaver.id })).offboarding;
  const receipt = await until(read, ({ finishedAt }) => finishedAt !== null);
  for (const { kind, state, ...figures } of receipt.steps) {
    const told = Object.entries(figures).filter(([, value]) => value !== null);
    report.figure(kind, `${state} ${told.map(([name, value]) => `${name} ${value}`).join(', ')}`);
  }
  const account = first.offboardMember.offboarding.steps.find(({ kind }) => kind === 'ACCOUNT');
  report.check('the account was closed before the answer', account?.state === 'DONE', account);
  report.check(
    'every step is done',
    receipt.steps.every(({ state }) => state === 'DONE'),
    receipt,
  );
  const again = (await administrator.run(OFFBOARD, { input })).offboardMember.offboarding;
  report.check('a second call returns the same receipt', JSON.stringify(again) === JSON.stringify(receipt), again);
  const returned = receipt.steps.find(({ kind }) => kind === 'SMS_CREDIT')?.creditReturned;
  const after = await readMainBalance(day);
  report.check('the unspent credit is in the main account again', returned === held && after === before + held, {
    held,
    before,
    after,
  });
  await checkWhatRemains(day, leaver.id, receipt);
}

/** The leaver's messages are kept, and no credit is lost. */
async function checkWhatRemains({ report, administrator }: Day, leaverId: string, receipt: Receipt): Promise<void> {
  const { deletedAccounts } = await administrator.run(DELETED);
  const kept = deletedAccounts.nodes.find(({ id }) => id === leaverId);
  const moved = receipt.steps.find(({ kind }) => kind === 'MESSAGES')?.messagesMoved;
  report.check('the messages are under “deleted accounts”', Boolean(kept) && kept?.messageCount === moved, {
    kept,
    moved,
  });
  const { smsLedger } = await administrator.run(LEDGER);
  report.figure('the books', JSON.stringify(smsLedger));
  report.check(
    'the sum over all accounts is zero, and nothing is reserved',
    smsLedger.sum === '0' && smsLedger.pending === '0',
    smsLedger,
  );
}
