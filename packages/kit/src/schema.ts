/** Tables of the kit. Every service's `schema.ts` exports them, so that they are in its migrations. */
export { blob } from './blobs/blob.table.ts';
export {
  inbox,
  inboxHeldUp,
  inboxSnapshot,
  outbox,
  outboxCursor,
  outboxStream,
} from './events/outbox.table.ts';
export { job } from './jobs/job.table.ts';
export { idempotentRequest } from './idempotency/idempotent-request.table.ts';
export { saga, sagaStep } from './sagas/saga.table.ts';
