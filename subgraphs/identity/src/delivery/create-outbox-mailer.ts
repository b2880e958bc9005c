import type { DevelopmentOutbox } from '@account-center/kit';
import type { Mailer } from './delivery.rules.ts';

/** Puts emails into the development outbox, if no mail server is configured. */
export const createOutboxMailer = (outbox: DevelopmentOutbox): Mailer => ({
  send: async ({ key, to, subject, text }) => outbox.add({ id: key, channel: 'EMAIL', to, subject, text }),
  close: () => {},
});
