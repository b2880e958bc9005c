import { randomUUID } from 'node:crypto';
import {
  readBalanceOperation,
  readDeliveryOperation,
  readLedgerOperation,
  type SendSmsInput,
  type SendSmsMutation,
  sendSmsOperation,
  topUpMainAccountOperation,
  topUpMembersOperation,
} from '../generated/operations.ts';
import { type Client, until } from './client.ts';

const PENDING_PATIENCE_MILLISECONDS = 60_000;

export type Sent = SendSmsMutation['sendSms'];

/** The parties who move an enterprise's credit. */
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
  await operator.run(topUpMainAccountOperation, { input: order });
}

/** Sells credit to the main account, and distributes all of it. */
export async function shareCredit(dealers: Dealers, memberIds: readonly string[], each: number): Promise<void> {
  await sellCredit(dealers, memberIds.length * each);
  const items = memberIds.map((memberId) => ({ memberId, amount: each }));
  await dealers.administrator.run(topUpMembersOperation, { input: { items, idempotencyKey: key() } });
}

/** The ledger's sums, as integers. */
export async function readLedger({ administrator }: Pick<Dealers, 'administrator'>) {
  const { smsLedger } = await administrator.run(readLedgerOperation);
  const { sum, main, members, pending, spent } = smsLedger;
  return {
    sum: Number(sum),
    main: Number(main),
    members: Number(members),
    pending: Number(pending),
    spent: Number(spent),
  };
}

/** The ledger's sums, once nothing is reserved any more. */
export const settledLedger = (dealers: Pick<Dealers, 'administrator'>) =>
  until(
    () => readLedger(dealers),
    ({ pending }) => pending === 0,
    PENDING_PATIENCE_MILLISECONDS,
  );

export const sendSms = async (client: Client, input: SendSmsInput): Promise<Sent> =>
  (await client.run(sendSmsOperation, { input })).sendSms;

export async function readDelivery(client: Client, id: string) {
  return (await client.run(readDeliveryOperation, { id })).smsMessage;
}

export async function readBalance(client: Client): Promise<number> {
  const { smsAccount } = (await client.run(readBalanceOperation)).viewer;
  if (!smsAccount) throw new Error('The caller has no SMS account');
  return smsAccount.balance;
}
