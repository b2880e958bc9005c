import { randomUUID } from 'node:crypto';
import { type Client, until } from './client.ts';

export const TOP_UP_MAIN = `mutation TopUpMainAccount($input: TopUpMainAccountInput!) {
  topUpMainAccount(input: $input) { balance }
}`;
export const TOP_UP_MEMBERS = `mutation TopUpMembers($input: TopUpMembersInput!) {
  topUpMembers(input: $input) { mainBalance accounts { balance } }
}`;
export const SEND = `mutation SendSms($input: SendSmsInput!) {
  sendSms(input: $input) { message { id } creditsReserved balance }
}`;
const MESSAGE = `query SmsMessage($id: ID!) {
  smsMessage(id: $id) { state delivery { queued charged refunded } }
}`;
const PENDING_PATIENCE_MILLISECONDS = 60_000;

export interface Sent {
  message: { id: string };
  creditsReserved: number;
  balance: number;
}
type Ledger = Record<'sum' | 'main' | 'members' | 'pending' | 'spent', string>;

/** Who deals in credit of an enterprise. */
interface Dealers {
  operator: Client;
  administrator: Client;
  enterpriseId: string;
}

export const key = () => randomUUID();

/** Sells credit to the main account. */
export async function sellCredit(
  { operator, enterpriseId }: Omit<Dealers, 'administrator'>,
  amount: number,
): Promise<void> {
  const order = { enterpriseId, amount, dealerReference: key(), idempotencyKey: key() };
  await operator.run(TOP_UP_MAIN, { input: order });
}

/** Sells credit to the main account, and hands all of it out. */
export async function shareCredit(dealers: Dealers, memberIds: readonly string[], each: number): Promise<void> {
  await sellCredit(dealers, memberIds.length * each);
  const items = memberIds.map((memberId) => ({ memberId, amount: each }));
  await dealers.administrator.run(TOP_UP_MEMBERS, { input: { items, idempotencyKey: key() } });
}

/** The books, as whole numbers. */
export async function readLedger({ administrator }: Pick<Dealers, 'administrator'>) {
  const { smsLedger } = await administrator.run<{ smsLedger: Ledger }>(
    '{ smsLedger { sum main members pending spent } }',
  );
  const { sum, main, members, pending, spent } = smsLedger;
  return {
    sum: Number(sum),
    main: Number(main),
    members: Number(members),
    pending: Number(pending),
    spent: Number(spent),
  };
}

/** The books once nothing is set aside any more. */
export const settledLedger = (dealers: Pick<Dealers, 'administrator'>) =>
  until(
    () => readLedger(dealers),
    ({ pending }) => pending === 0,
    PENDING_PATIENCE_MILLISECONDS,
  );

export const sendSms = async (client: Client, input: Record<string, unknown>): Promise<Sent> =>
  (await client.run<{ sendSms: Sent }>(SEND, { input })).sendSms;

export async function readDelivery(client: Client, id: string) {
  type Message = { state: string; delivery: { queued: number; charged: number; refunded: number } };
  return (await client.run<{ smsMessage: Message }>(MESSAGE, { id })).smsMessage;
}

export async function readBalance(client: Client): Promise<number> {
  type Data = { viewer: { smsAccount: { balance: number } } };
  return (await client.run<Data>('{ viewer { smsAccount { balance } } }')).viewer.smsAccount.balance;
}
