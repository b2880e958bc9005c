import { z } from 'zod';
import { newId } from '../database/columns.ts';

/** An event as it crosses from one subgraph to another. Delivered at least once, in order, to every consumer of its type. */
const eventEnvelopeSchema = z.object({
  id: z.string(),
  enterpriseId: z.string(),
  type: z.string(),
  payload: z.unknown(),
  occurredAt: z.string(),
  /** Number in the producer's outbox. */
  seq: z.number().int(),
});
export type EventEnvelope = z.infer<typeof eventEnvelopeSchema>;

/** What a service hands to `publish`. */
export interface NewEvent {
  enterpriseId: string;
  type: string;
  payload: unknown;
}

/** Events that tell of a state in the present, and come from no outbox. */
export const envelopesOf = (events: readonly NewEvent[]): EventEnvelope[] => {
  const occurredAt = new Date().toISOString();
  return events.map((event) => ({ ...event, id: newId(), seq: 0, occurredAt }));
};

/** A place in a stream: the number and the id of the last event before it. The beginning is 0 and null. */
const positionSchema = z.object({ seq: z.number().int(), id: z.string().nullable() });
export type Position = z.infer<typeof positionSchema>;

const batchSchema = z.object({
  kind: z.literal('events'),
  producer: z.string(),
  /** Which stream of the producer this is; another one when its database was restored. */
  epoch: z.uuid(),
  /** The position that the consumer confirmed last: it refuses the batch when it stands elsewhere. */
  after: positionSchema,
  /** None: the consumer is only asked where it stands. */
  events: z.array(eventEnvelopeSchema),
});
/** Events that follow each other, as far as the consumer takes their types. */
export type EventBatch = z.infer<typeof batchSchema>;

const ofSnapshot = {
  producer: z.string(),
  epoch: z.uuid(),
  snapshotId: z.uuid(),
  /** Types of events that the snapshot covers: what of them it does not name is gone. */
  types: z.array(z.string()),
};

const pageSchema = z.object({
  ...ofSnapshot,
  kind: z.literal('page'),
  enterpriseId: z.uuid(),
  /** From 0, within the enterprise. */
  page: z.number().int(),
  isLast: z.boolean(),
  events: z.array(eventEnvelopeSchema),
});
/** A part of the producer's present state of one enterprise, told in events. */
export type SnapshotPage = z.infer<typeof pageSchema>;

const endSchema = z.object({
  ...ofSnapshot,
  kind: z.literal('end'),
  /** Every enterprise that the snapshot told of. */
  enterpriseIds: z.array(z.string()),
  /** The stream goes on behind this position. */
  position: positionSchema,
  /** Events of the snapshot's types up to this number are in it. */
  stateFrom: z.number().int(),
});
export type SnapshotEnd = z.infer<typeof endSchema>;

/** What a producer sends to a consumer. */
export const deliverySchema = z.discriminatedUnion('kind', [batchSchema, pageSchema, endSchema]);
export type Delivery = z.infer<typeof deliverySchema>;

export const receiptSchema = z.discriminatedUnion('isTaken', [
  z.object({ isTaken: z.literal(true) }),
  /** Nothing was taken: the consumer stands elsewhere in the stream, or in another one. */
  z.object({ isTaken: z.literal(false), epoch: z.string().nullable(), position: positionSchema }),
]);
/** What a consumer answers when it has committed. */
export type Receipt = z.infer<typeof receiptSchema>;

/** Takes a delivery to one consumer and returns when that has committed it. In process, over HTTP, or a broker. */
export interface EventTransport {
  /** @param signal aborted when nobody waits any more */
  deliver(consumer: string, delivery: Delivery, signal: AbortSignal): Promise<Receipt>;
}
