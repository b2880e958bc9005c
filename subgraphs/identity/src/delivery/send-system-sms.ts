import { type BaseContext, commandOptionsOf, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { sendSystemSmsCommand } from '../generated/commands.ts';

interface SystemSms {
  /** A retry under the same key sends nothing. */
  idempotencyKey: string;
  /** E.164. */
  phone: string;
  text: string;
}

/** Sends a system SMS, free of charge. @throws SUBGRAPH_UNAVAILABLE and errors of sms */
export async function sendSystemSms(context: BaseContext, input: SystemSms): Promise<void> {
  const options = commandOptionsOf(context, WORK_DEADLINE_MILLISECONDS);
  await context.runtime.siblings.command(sendSystemSmsCommand, { input }, options);
}
