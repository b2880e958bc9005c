import type { MailSettings } from '@account-center/system/parts';
import { url, words } from './settings/kinds.ts';

export const mailVariables = {
  SMTP_URL: url(['smtp', 'smtps'], 'smtp://user:password@mail.example.com:587').optional().meta({
    description:
      'mail server for codes and activation secrets, `smtp://user:password@host:587` or `smtps://…`; without it requests for an email are refused with `EMAIL_NOT_CONFIGURED`',
  }),
  MAIL_FROM: words().optional().meta({
    description: 'sender of these emails, `Account Center <no-reply@example.com>`; required with `SMTP_URL`',
  }),
};

interface MailVariables {
  SMTP_URL?: string | undefined;
  MAIL_FROM?: string | undefined;
}

export const areBothOrNeither = ({ SMTP_URL, MAIL_FROM }: MailVariables) => !SMTP_URL === !MAIL_FROM;
export const MAIL_PROBLEM = { path: ['MAIL_FROM'], message: 'goes with SMTP_URL: set both or neither' };

export const mailSettingsOf = ({ SMTP_URL, MAIL_FROM }: MailVariables): MailSettings | undefined =>
  SMTP_URL && MAIL_FROM ? { smtpUrl: SMTP_URL, mailFrom: MAIL_FROM } : undefined;
