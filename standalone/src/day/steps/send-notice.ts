import { type Client, until } from '../../demo/client.ts';
import { readBalance } from '../../demo/credit.ts';
import { topUpMembersOperation } from '../../generated/operations.ts';
import { signInMember } from '../company.ts';
import type { Cast, Day } from '../day.ts';

/** 71 Chinese characters: one more than fits into a single segment. */
const NOTICE =
  '各位同事请注意本周五下午三点在总部大楼一层多功能厅召开季度销售工作会议请携带客户拜访记录与报价清单提前十分钟到场签到如有特殊情况请先向部门负责';
const COLLEAGUES = 30;
const SEGMENTS = 2;
const TOP_UP = 200;

const SEND = `mutation SendSms($input: SendSmsInput!) {
  sendSms(input: $input) {
    message { id recipientCount credits }
    creditsReserved
    balance
    rejected { entry code }
  }
}`;
const RECORD = `query SmsMessage($id: ID!) {
  smsMessage(id: $id) { state delivery { queued sent delivered failed expired charged refunded } }
}`;

/** The message is delivered to all but two recipients, who are refunded. */
async function checkDelivery({ report }: Day, client: Client, id: string, recipients: number): Promise<void> {
  const read = async () => (await client.run(RECORD, { id })).smsMessage;
  const { delivery } = await until(read, ({ delivery: at }) => at.queued + at.sent === 0);
  report.figure('delivery', JSON.stringify(delivery));
  const isAsExpected = delivery.delivered === (recipients - 2) * SEGMENTS && delivery.failed === 2 * SEGMENTS;
  report.check('33 messages of two segments are delivered, two fail', isAsExpected, delivery);
  report.check('the two that failed are refunded', delivery.refunded === 2 * SEGMENTS, delivery);
}

/** A salesperson sends a notice; the simulator delivers it, and two undeliverable numbers are refunded. */
export async function sendNotice(day: Day, cast: Cast): Promise<void> {
  const { report, administrator, url, signIns } = day;
  report.step(
    `A salesperson sends a notice of ${[...NOTICE].length} characters to ${COLLEAGUES} colleagues and 5 numbers`,
  );
  const input = {
    items: [{ memberId: cast.salesperson.id, amount: TOP_UP }],
    idempotencyKey: day.key('notice-credit'),
  };
  await administrator.run(topUpMembersOperation, { input });
  const client = await signInMember(url, signIns.initialPassword, cast.salesperson);
  const before = await readBalance(client);
  const colleagues = await listColleagues(client, cast.salesperson.id);
  report.check(`${COLLEAGUES} colleagues are in sight`, colleagues.length === COLLEAGUES, colleagues.length);
  // Two of the typed numbers belong to no operator; one entry is not a number.
  const numbers = '13800138001；13800138002;13800130000\n13800140000; +86 138 0013 8005; 12345';
  const { sendSms } = await client.run(SEND, {
    input: { text: NOTICE, recipients: { memberIds: colleagues, numbers }, idempotencyKey: day.key('notice') },
  });
  const recipients = COLLEAGUES + 5;
  report.check(
    `${recipients} recipients, ${SEGMENTS} segments each`,
    sendSms.creditsReserved === recipients * SEGMENTS,
    sendSms,
  );
  report.check(
    'the entry that is not a number is reported',
    sendSms.rejected.map(({ entry }) => entry).join() === '12345',
    sendSms.rejected,
  );
  await checkDelivery(day, client, sendSms.message.id, recipients);
  const after = await readBalance(client);
  report.check('the account paid for what was delivered', before - after === (recipients - 2) * SEGMENTS, {
    before,
    after,
  });
}

const MEMBERS = 'query Colleagues { members(first: 200) { nodes { id } } }';

async function listColleagues(client: Client, self: string): Promise<string[]> {
  const { members } = await client.run(MEMBERS);
  return members.nodes
    .map(({ id }) => id)
    .filter((id) => id !== self)
    .slice(0, COLLEAGUES);
}
