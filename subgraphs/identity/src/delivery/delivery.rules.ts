import type { BaseContext, Runtime, Text } from '@account-center/kit';

export interface Mail {
  /** Message id of the mail: mailboxes show duplicates once. */
  key: string;
  to: string;
  subject: string;
  text: string;
}

/** Sends the system's emails. */
export interface Mailer {
  /** @throws when the server did not accept the mail */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Text of a system message. An SMS has no subject. */
export interface NoticeText {
  subject: Text;
  text: Text;
}

/** What a task needs to send messages. */
export interface Carriers {
  runtime: Runtime;
  /** Null without a mail server and without a development outbox. */
  mailer: Mailer | null;
}

/** Tells a use case which contacts can be used. */
export interface MailContext extends BaseContext {
  /** Null without a mail server. */
  mailer: Mailer | null;
}
