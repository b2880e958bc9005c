export {
  type Delivery,
  type EventBatch,
  type EventEnvelope,
  type EventTransport,
  type NewEvent,
  type Receipt,
  receiptSchema,
} from './event.ts';
export type { EventHandler, EventHandlers, ReadModel } from './handlers.ts';
export { listHeldUp, replayHeldUp } from './held-up.ts';
export { publish } from './publish.ts';
export { beginResync, type Resync } from './resync.ts';
export type { Snapshot, StatePage } from './snapshot.ts';
