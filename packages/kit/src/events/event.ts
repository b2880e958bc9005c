import { z } from 'zod';

/** An event as it crosses from one subgraph to another. Delivered at least once, in order, to every consumer of its type. */
export const eventEnvelopeSchema = z.object({
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

export interface EventBatch {
  producer: string;
  events: EventEnvelope[];
}

/** Takes a batch to one consumer and returns when its inbox has committed it. In process, over HTTP, or a broker. */
export interface EventTransport {
  deliver(consumer: string, batch: EventBatch): Promise<void>;
}
