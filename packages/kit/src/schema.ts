/** Tables of the kit, to be exported from every service's `schema.ts`, so that they are part of its migrations. */
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
