export { deliverNotice } from './deliver-notice.ts';
export { EMAIL_NOT_CONFIGURED, emailNotConfigured } from './delivery.errors.ts';
export type { Carriers, MailContext, Mailer, NoticeText } from './delivery.rules.ts';
export { type Channel, type Recipient, recipientOf, requireRecipient } from './recipient.rules.ts';
