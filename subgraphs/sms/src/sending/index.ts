export { lockPayer } from './lock-payer.ts';
export { type ResolvedRecipients, resolveRecipients } from './resolve-recipients.ts';
export { sendDraft, type SmsSent } from './send-draft.ts';
export { noRecipients } from './sending.errors.ts';
export { signatureText } from './sending.queries.ts';
export { draftSchema, recipientsSchema, signatureSchema, splitModeSchema, textSchema } from './sending.rules.ts';
