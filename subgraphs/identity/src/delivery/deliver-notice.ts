import { fillText, ownContext, type ValuesOf } from '@account-center/kit';
import { emailNotConfigured } from './delivery.errors.ts';
import type { Carriers, NoticeText } from './delivery.rules.ts';
import type { Recipient } from './recipient.rules.ts';
import { sendSystemSms } from './send-system-sms.ts';

interface Notice<Said extends NoticeText> {
  /** On whose behalf. */
  enterpriseId: string;
  to: Recipient;
  /** A repetition under the same key is shown once. */
  key: string;
  says: Said;
  values: ValuesOf<Said['subject'] | Said['text']>;
}

/**
 * Sends a message of the system in the installation's language, charged to no account.
 * @throws EMAIL_NOT_CONFIGURED, and what the carrier refuses
 */
export async function deliverNotice<Said extends NoticeText>(
  { runtime, mailer }: Carriers,
  { enterpriseId, to, key, says, values }: Notice<Said>,
): Promise<void> {
  const subject = fillText(says.subject[runtime.noticeLanguage], values);
  const text = fillText(says.text[runtime.noticeLanguage], values);
  if (to.channel === 'SMS') {
    const context = ownContext(runtime, enterpriseId);
    return sendSystemSms(context, { idempotencyKey: key, phone: to.address, text });
  }
  if (!mailer) throw emailNotConfigured();
  try {
    await mailer.send({ key, to: to.address, subject, text });
  } catch (error) {
    runtime.log.warn({ err: error, key }, 'the mail server refused an email');
    throw error;
  }
}
