import { fillText, ownContext, type ValuesOf } from '@account-center/kit';
import { emailNotConfigured } from './delivery.errors.ts';
import type { Carriers, NoticeText } from './delivery.rules.ts';
import type { Recipient } from './recipient.rules.ts';
import { sendSystemSms } from './send-system-sms.ts';

interface Notice<Said extends NoticeText> {
  /** The enterprise on whose behalf it is sent. */
  enterpriseId: string;
  to: Recipient;
  /** A retry under the same key is shown once. */
  key: string;
  says: Said;
  values: ValuesOf<Said['subject'] | Said['text']>;
}

/**
 * Sends a system message in the installation's language, free of charge.
 * @throws EMAIL_NOT_CONFIGURED, and the carrier's errors
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
