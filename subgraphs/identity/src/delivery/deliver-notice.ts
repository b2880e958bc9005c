import { ownContext } from '@account-center/kit';
import { emailNotConfigured } from './delivery.errors.ts';
import type { Carriers } from './delivery.rules.ts';
import type { Recipient } from './recipient.rules.ts';
import { sendSystemSms } from './send-system-sms.ts';

interface Notice {
  /** On whose behalf. */
  enterpriseId: string;
  to: Recipient;
  /** A repetition under the same key is shown once. */
  key: string;
  /** Of an email; an SMS has none. */
  subject: string;
  text: string;
}

/** Sends a message of the system, charged to nobody. @throws EMAIL_NOT_CONFIGURED, and what the carrier refuses */
export async function deliverNotice({ runtime, mailer }: Carriers, notice: Notice): Promise<void> {
  const { enterpriseId, to, key, subject, text } = notice;
  if (to.channel === 'SMS') {
    const context = ownContext(runtime, enterpriseId);
    return sendSystemSms(context, { idempotencyKey: key, phone: to.address, text });
  }
  if (!mailer) throw emailNotConfigured();
  try {
    await mailer.send({ key, to: to.address, subject, text });
  } catch (error) {
    runtime.log.warn({ err: error, key }, 'the mail server did not take an email over');
    throw error;
  }
}
