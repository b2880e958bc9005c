import { type TransportName, transportNames } from '@account-center/sms/transports';
import { oneOf } from './settings/kinds.ts';

export const smsVariables = {
  SMS_TRANSPORT: oneOf(transportNames).default('simulator').meta({
    description:
      'transport for SMS: `simulator` sends nothing; it simulates deliveries, delays and failures by fixed rules in this process',
  }),
};

export interface SmsVariables {
  SMS_TRANSPORT: TransportName;
}
