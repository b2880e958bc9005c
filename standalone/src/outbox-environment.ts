import { isLoopback } from '@account-center/system/machine';
import type { SmsVariables } from './sms-environment.ts';
import { flag } from './settings/kinds.ts';

export const outboxVariables = {
  OUTBOX: flag().default(true).meta({
    description:
      'the page `/outbox` shows, to browsers on this machine, the codes, first passwords and notices that the system would send by SMS and email; `pnpm start` only, and never with `SMTP_URL`, a real `SMS_TRANSPORT`, `TRUST_PROXY` or a `HOST` that other machines can reach. `0` turns it off',
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
 * Whether the messages that the system sends may be shown on this machine. A real transport, a proxy in front or a reachable address
 * means that real people use the installation: their codes and first passwords must not be shown.
 */
export const mayShowOutbox = ({ OUTBOX, HOST, SMTP_URL, SMS_TRANSPORT, TRUST_PROXY }: OutboxVariables): boolean =>
  OUTBOX && SMTP_URL === undefined && SMS_TRANSPORT === 'simulator' && TRUST_PROXY === undefined && isLoopback(HOST);
