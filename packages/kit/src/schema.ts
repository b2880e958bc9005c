/** Tables of the kit, to be exported from every service's `schema.ts`, so that they are part of its migrations. */
export { blob } from './blobs/blob.table.ts';
export { inbox, outbox, outboxCursor } from './events/outbox.table.ts';
export { job } from './jobs/job.table.ts';
