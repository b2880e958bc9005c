import type { BaseContext, Runtime, Text } from '@account-center/kit';

export interface Mail {
  /** Names the mail: mailboxes show two of the same name once. */
  key: string;
  to: string;
  subject: string;
  text: string;
}

/** Where emails of the system go out. */
export interface Mailer {
  /** @throws when the server did not take the mail over. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** What a message of the system says. An SMS has no subject. */
export interface NoticeText {
  subject: Text;
  text: Text;
}

/** What a task needs to send messages. */
export interface Carriers {
  runtime: Runtime;
  /** Null where no mail server is configured, and no development outbox takes its place. */
  mailer: Mailer | null;
}

/** What a use case needs to know which contacts can be used. */
export interface MailContext extends BaseContext {
  /** Null where no mail server is configured. */
  mailer: Mailer | null;
}
