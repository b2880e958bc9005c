import { isLoopback } from '@account-center/system/machine';
import type { SmsVariables } from './sms-environment.ts';
import { flag } from './settings/kinds.ts';

export const outboxVariables = {
  OUTBOX: flag().default(true).meta({
    description:
      'the page `/outbox` shows, to browsers on this machine, the codes, first passwords and notices that the system would send by SMS and email; `pnpm start` only, and never with `SMTP_URL`, an `SMS_TRANSPORT` that carries messages, `TRUST_PROXY` or a `HOST` that other machines reach. `0` turns it off',
    shown: '`1`',
  }),
};

interface OutboxVariables extends SmsVariables {
  OUTBOX: boolean;
  HOST: string;
  SMTP_URL?: string | undefined;
  TRUST_PROXY?: readonly string[] | undefined;
}

/**
 * Whether what the system sends may be shown on this machine. What carries messages, a proxy in front or an address that others
 * reach are signs that people work with the installation: their codes and first passwords are nobody else's business.
 */
export const mayShowOutbox = ({ OUTBOX, HOST, SMTP_URL, SMS_TRANSPORT, TRUST_PROXY }: OutboxVariables): boolean =>
  OUTBOX && SMTP_URL === undefined && SMS_TRANSPORT === 'simulator' && TRUST_PROXY === undefined && isLoopback(HOST);
