import { withDeadline } from '@account-center/kit';
import { createTransport } from 'nodemailer';
import type { Mailer } from './delivery.rules.ts';

const CONNECT_TIMEOUT_MILLISECONDS = 10_000;
const SILENCE_TIMEOUT_MILLISECONDS = 30_000;
/** Time limit for a whole mail: a server that answers byte by byte never hits an idle timeout. */
const SEND_TIMEOUT_MILLISECONDS = 60_000;
const MAXIMUM_CONNECTIONS = 2;

/**
 * Sends by SMTP (RFC 5321).
 * @param url `smtp://` (with STARTTLS if the server offers it) or `smtps://`, with user and password
 * @param from sender of every mail: `Name <address>` or an address
 */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      pool: true,
      maxConnections: MAXIMUM_CONNECTIONS,
      connectionTimeout: CONNECT_TIMEOUT_MILLISECONDS,
      greetingTimeout: CONNECT_TIMEOUT_MILLISECONDS,
      socketTimeout: SILENCE_TIMEOUT_MILLISECONDS,
    },
    { from },
  );
  const domain = from.split('@').at(-1)?.replace('>', '') ?? '';
  return {
    async send({ key, to, subject, text }) {
      const id = key.replaceAll(/[^\w.-]/g, '-');
      // The receiver is an object, so that text in an address cannot add a second receiver.
      const mail = {
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${id}@${domain}>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      };
      await withDeadline('Sending a mail', SEND_TIMEOUT_MILLISECONDS, () => transport.sendMail(mail));
    },
    close: () => transport.close(),
  };
}
