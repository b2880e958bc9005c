import { keepDirectory } from '@account-center/directory';
import { insertHoldings } from './number-holding.queries.ts';

/** The directory's handlers, which also record the holders of each account number over time. */
export const eventHandlers = keepDirectory('messaging', {
  'account.changed': async (tx, run) => {
    const open = run.filter(({ payload }) => payload.status !== 'CLOSED');
    await insertHoldings(
      tx,
      open.map(({ enterpriseId, occurredAt, payload: { accountNumber, memberId } }) => {
        return { enterpriseId, accountNumber, memberId, heldFrom: occurredAt };
      }),
    );
  },
});
