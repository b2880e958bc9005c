import { type TransportName, transportNames } from '@account-center/sms/transports';
import { oneOf } from './settings/kinds.ts';

export const smsVariables = {
  SMS_TRANSPORT: oneOf(transportNames).default('simulator').meta({
    description: 'what carries SMS: `simulator` delivers, delays and fails by rule in this process, and sends nothing',
  }),
};

export interface SmsVariables {
  SMS_TRANSPORT: TransportName;
}
