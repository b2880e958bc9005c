import { z } from 'zod';

/** Where emails of the system go out, and in whose name. */
export interface MailSettings {
  smtpUrl: string;
  mailFrom: string;
}

/** An empty variable is one that was not set. */
const optional = (schema: z.ZodType<string>) =>
  z
    .literal('')
    .transform(() => undefined)
    .or(schema.optional());

export const mailVariables = {
  /** Mail server; without one no email is sent. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// URL' })),
  /** Sender of the emails. */
  MAIL_FROM: optional(z.string()),
};

interface MailVariables {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
}

export const areBothOrNeither = ({ SMTP_URL, MAIL_FROM }: MailVariables) => !SMTP_URL === !MAIL_FROM;
export const MAIL_PROBLEM = { path: ['MAIL_FROM'], message: 'goes with SMTP_URL: set both or neither' };

export const mailSettingsOf = ({ SMTP_URL, MAIL_FROM }: MailVariables): MailSettings | undefined =>
  SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, mailFrom: MAIL_FROM } : undefined;
