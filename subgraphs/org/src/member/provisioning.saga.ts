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

/** A saga that was not touched for this long has lost its process. */
const LOST_AFTER_MILLISECONDS = 30_000;

/** Data and callbacks of a provisioning, while the accounts of new members are created. */
export interface Provisioning {
  accounts: readonly AccountRequest[];
  /** How each member gets the first password, by member; filled by the step ACCOUNTS. */
  ways: Map<string, FirstPasswordWay>;
  /** Called once the accounts exist. @throws to undo everything */
  created?(): Promise<void>;
  /** Makes the members visible, in the step MEMBERS. */
  appear(tx: Transaction): Promise<void>;
}

const inputSchema = z.object({ batches: z.int().nonnegative() });
type Input = z.output<typeof inputSchema>;

export const inputFor = (accounts: number): Input => ({ batches: Math.ceil(accounts / ACCOUNTS_PER_COMMAND) });

/** Keys of the commands to identity that the accounts of a saga take, each for at most {@link ACCOUNTS_PER_COMMAND}. */
export const batchKeysOf = (sagaId: string, { batches }: Input): string[] =>
  Array.from({ length: batches }, (_, index) => `${sagaId}/${index}`);

/** Requests the accounts, batch by batch. @throws identity's first problem */
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

/**
 * New members with accounts, all or none across this service and identity (ORG-10). Compensation removes every trace in
 * both.
 */
export const provisioningSaga = defineAttendedSaga<Input, Provisioning>({
  name: 'provisioning',
  input: inputSchema,
  lostAfterMilliseconds: LOST_AFTER_MILLISECONDS,
  steps: [
    {
      // The transaction that starts the saga inserts the members, who take their seats and wait.
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
