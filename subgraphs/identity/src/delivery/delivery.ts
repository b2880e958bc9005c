import { type Caller, type Runtime, serviceCaller } from '@account-center/kit';
import { emailNotConfigured } from './delivery.errors.ts';
import type { Mailer } from './mailer.ts';
import { sendSystemSms } from './system-sms.ts';

export type Channel = 'SMS' | 'EMAIL';

/** Where a message of the system goes: a phone in E.164, or an email address in lower case. */
export interface Recipient {
  channel: Channel;
  address: string;
}

/** What a task needs to reach somebody. */
export interface Carriers {
  runtime: Runtime;
  /** Null where no mail server is configured, and no development outbox takes its place. */
  mailer: Mailer | null;
}

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

/** How somebody with these contacts is reached: by SMS where there is a phone (ID-12). */
export function recipientOf(contacts: { phone: string | null; email: string | null }): Recipient | null {
  if (contacts.phone) return { channel: 'SMS', address: contacts.phone };
  return contacts.email ? { channel: 'EMAIL', address: contacts.email } : null;
}

/** Sends a message of the system, charged to nobody. @throws EMAIL_NOT_CONFIGURED, and what the carrier refuses */
export async function deliver({ runtime, mailer }: Carriers, notice: Notice): Promise<void> {
  const { enterpriseId, to, key, subject, text } = notice;
  if (to.channel === 'SMS') {
    const actor: Caller = serviceCaller(runtime.service, enterpriseId);
    return sendSystemSms(runtime, { enterpriseId, actor, key, phone: to.address, text });
  }
  if (!mailer) throw emailNotConfigured();
  try {
    await mailer.send({ key, to: to.address, subject, text });
  } catch (error) {
    runtime.log.warn({ err: error, key }, 'the mail server did not take an email over');
    throw error;
  }
}
