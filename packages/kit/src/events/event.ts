import { z } from 'zod';
import { newId } from '../database/columns.ts';

/** An event between subgraphs. Delivered at least once, in order, to every consumer of its type. */
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

/** An event for `publish`. */
export interface NewEvent {
  enterpriseId: string;
  type: string;
  payload: unknown;
}

/** Envelopes for events that describe the present state and come from no outbox. */
export const envelopesOf = (events: readonly NewEvent[]): EventEnvelope[] => {
  const occurredAt = new Date().toISOString();
  return events.map((event) => ({ ...event, id: newId(), seq: 0, occurredAt }));
};

/** A position in a stream: number and id of the last event before it. The beginning is 0 and null. */
const positionSchema = z.object({ seq: z.number().int(), id: z.string().nullable() });
export type Position = z.infer<typeof positionSchema>;

const batchSchema = z.object({
  kind: z.literal('events'),
  producer: z.string(),
  /** Identifies the producer's stream; changes when its database was restored. */
  epoch: z.uuid(),
  /** The last position that the consumer confirmed: it refuses the batch when its own position differs. */
  after: positionSchema,
  /** Empty: the consumer is only asked for its position. */
  events: z.array(eventEnvelopeSchema),
});
/** Consecutive events of the types that the consumer takes. */
export type EventBatch = z.infer<typeof batchSchema>;

const ofSnapshot = {
  producer: z.string(),
  epoch: z.uuid(),
  snapshotId: z.uuid(),
  /** Types of events that the snapshot covers: things of these types that it does not contain are deleted. */
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
/** A part of the producer's present state of one enterprise, as events. */
export type SnapshotPage = z.infer<typeof pageSchema>;

const endSchema = z.object({
  ...ofSnapshot,
  kind: z.literal('end'),
  /** Every enterprise in the snapshot. */
  enterpriseIds: z.array(z.string()),
  /** The stream continues after this position. */
  position: positionSchema,
  /** The snapshot contains events of its types up to this number. */
  stateFrom: z.number().int(),
});
export type SnapshotEnd = z.infer<typeof endSchema>;

/** A message from a producer to a consumer. */
export const deliverySchema = z.discriminatedUnion('kind', [batchSchema, pageSchema, endSchema]);
export type Delivery = z.infer<typeof deliverySchema>;

export const receiptSchema = z.discriminatedUnion('isTaken', [
  z.object({ isTaken: z.literal(true) }),
  /** Nothing was applied: the consumer has another position or another stream. */
  z.object({ isTaken: z.literal(false), epoch: z.string().nullable(), position: positionSchema }),
]);
/** The consumer's answer after its commit. */
export type Receipt = z.infer<typeof receiptSchema>;

/** Delivers to one consumer and returns when the consumer has committed. In process, over HTTP, or a broker. */
export interface EventTransport {
  /** @param signal aborted when the caller no longer waits */
  deliver(consumer: string, delivery: Delivery, signal: AbortSignal): Promise<Receipt>;
}
