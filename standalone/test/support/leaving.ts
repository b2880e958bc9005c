import { type Client, until } from '../../src/demo/client.ts';
import type { DataOf } from '../../src/generated/operation-types.ts';

const RECEIPT = `id finishedAt steps {
  kind state finishedAt problem accountNumber numberState sessionsEnded creditReturned scheduledCancelled
  conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft
}`;
const OFFBOARD = `mutation Offboard($input: OffboardMemberInput!) {
  offboardMember(input: $input) { offboarding { ${RECEIPT} } }
}`;
const READ = `query Offboarding($memberId: ID!) { offboarding(memberId: $memberId) { ${RECEIPT} } }`;
const PATIENCE_MILLISECONDS = 60_000;

export type Receipt = DataOf<typeof READ>['offboarding'];

export async function offboard(client: Client, memberId: string, successorMemberId?: string): Promise<Receipt> {
  const input = { memberId, ...(successorMemberId && { successorMemberId }) };
  return (await client.run(OFFBOARD, { input })).offboardMember.offboarding;
}

/** The receipt once nothing is left to do. */
export const finishedReceipt = (client: Client, memberId: string): Promise<Receipt> =>
  until(
    async () => (await client.run(READ, { memberId })).offboarding,
    ({ finishedAt }) => finishedAt !== null,
    PATIENCE_MILLISECONDS,
  );

/** States of the steps, by kind. */
export const statesOf = ({ steps }: Receipt): Record<string, string> =>
  Object.fromEntries(steps.map(({ kind, state }) => [kind, state]));

export const ALL_DONE = {
  ACCOUNT: 'DONE',
  SMS_CREDIT: 'DONE',
  MESSAGES: 'DONE',
  ATTENDANCE: 'DONE',
  DIRECTORY: 'DONE',
};

export const creditReturned = ({ steps }: Receipt): number | null | undefined =>
  steps.find(({ kind }) => kind === 'SMS_CREDIT')?.creditReturned;
