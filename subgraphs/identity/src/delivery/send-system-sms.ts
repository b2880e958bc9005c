import { type Caller, type Runtime, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { newId } from '@account-center/kit/database';

const SEND = `mutation SendSystemSms($key: String!, $phone: String!, $text: String!) {
  sendSystemSms(input: { key: $key, phone: $phone, text: $text }) { __typename }
}`;

interface SystemSms {
  enterpriseId: string;
  actor: Caller;
  /** A repetition under the same key sends nothing again. */
  key: string;
  /** E.164. */
  phone: string;
  text: string;
}

/** Sends an SMS of the system, charged to nobody. @throws SUBGRAPH_UNAVAILABLE and what sms refuses */
export async function sendSystemSms(runtime: Runtime, { enterpriseId, actor, ...sms }: SystemSms): Promise<void> {
  await runtime.siblings.command('sms', SEND, sms, {
    enterpriseId,
    actor,
    requestId: newId(),
    deadlineMilliseconds: WORK_DEADLINE_MILLISECONDS,
  });
}
