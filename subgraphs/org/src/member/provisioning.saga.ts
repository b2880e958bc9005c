import { inPieces, type Transaction, withTenant } from '@account-center/kit/database';
import { type Attended, defineAttendedSaga, type Work } from '@account-center/kit/sagas';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import {
  accountRefused,
  type AccountRequest,
  ACCOUNTS_PER_COMMAND,
  discardAccounts,
  requestAccounts,
} from '../account/index.ts';
import type { FirstPasswordWay } from '../generated/types.ts';
import { member } from './member.table.ts';

/** One that was not touched for this long lost its process. */
const LOST_AFTER_MILLISECONDS = 30_000;

/** What becomes of new members while their accounts are created. */
export interface Provisioning {
  accounts: readonly AccountRequest[];
  /** How each member gets the first password, by member; filled by the step ACCOUNTS. */
  ways: Map<string, FirstPasswordWay>;
  /** Called when the accounts are there. @throws to have all undone */
  created?(): Promise<void>;
  /** Makes the members appear, in the step MEMBERS. */
  appear(tx: Transaction): Promise<void>;
}

const inputSchema = z.object({ batches: z.int().nonnegative() });
type Input = z.output<typeof inputSchema>;

export const inputFor = (accounts: number): Input => ({ batches: Math.ceil(accounts / ACCOUNTS_PER_COMMAND) });

/** Keys of the commands to identity that the accounts of a saga take, each for at most {@link ACCOUNTS_PER_COMMAND}. */
export const batchKeysOf = (sagaId: string, { batches }: Input): string[] =>
  Array.from({ length: batches }, (_, index) => `${sagaId}/${index}`);

/** Asks for the accounts, batch by batch. @throws what identity has against one of them */
async function createAccounts({ context, id, input, live, touch }: Work<Input> & Attended<Provisioning>) {
  const pieces = [...inPieces(live.accounts, ACCOUNTS_PER_COMMAND)];
  for (const [index, idempotencyKey] of batchKeysOf(id, input).entries()) {
    if (index > 0) await touch();
    const command = { idempotencyKey, accounts: pieces[index] ?? [], dryRun: false };
    const { problems, ways } = await requestAccounts(context, command);
    const [problem] = problems;
    if (problem) throw accountRefused(problem);
    for (const [memberId, way] of ways) live.ways.set(memberId, way);
  }
  await live.created?.();
}

/** New members with accounts, all or none across this service and identity (ORG-10). Undone, no trace is left in either. */
export const provisioningSaga = defineAttendedSaga<Input, Provisioning>({
  name: 'provisioning',
  input: inputSchema,
  lostAfterMilliseconds: LOST_AFTER_MILLISECONDS,
  steps: [
    {
      // The members take their seats and wait, in the transaction that starts it.
      name: 'SEATS',
      compensate: async ({ context, id }) =>
        withTenant(context, async (tx) => {
          await tx.delete(member).where(and(eq(member.provisioningId, id), eq(member.status, 'PROVISIONING')));
        }),
    },
    {
      name: 'ACCOUNTS',
      run: createAccounts,
      compensate: ({ context, id, input }) => discardAccounts(context, batchKeysOf(id, input)),
    },
    { name: 'MEMBERS', write: (tx, { live }) => live.appear(tx) },
  ],
});
