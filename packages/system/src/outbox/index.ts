export { createOutbox, MAXIMUM_BYTES, MAXIMUM_MESSAGES, type ShownMessage } from './outbox.ts';
export { OUTBOX_PATH, outboxRule } from './outbox.route.ts';
