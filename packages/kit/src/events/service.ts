import type { Database } from '../database/database.ts';
import { withDeadline } from '../deadline.ts';
import type { Logger } from '../log.ts';
import type { Cursor } from './cursor.ts';
import type { Delivery, EventEnvelope, EventTransport, Receipt } from './event.ts';
import type { Horizon } from './horizon.ts';
import type { Snapshot } from './snapshot.ts';

export interface RelayOptions {
  db: Database;
  producer: string;
  /** Consumers, with the event types that each takes. */
  consumers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Snapshot of the state in its events, if any. */
  snapshot: Snapshot | null;
  transport: EventTransport;
  /** As in the kit's `BackgroundOptions`. */
  compareMilliseconds: number;
  log: Logger;
}

/** After this time the delivery is repeated; the consumer does not apply an event twice. */
const DELIVERY_DEADLINE_MILLISECONDS = 10_000;

export interface Served {
  /** Number of the last event delivered to the consumer, by this process or another. */
  reached: number;
  /** Whether there may be more events after it. */
  full: boolean;
  /** Another process holds the lease: more events may follow without a notification. */
  isBusy: boolean;
  /** No event up to this number is unserved or may still commit; null when that is not known. */
  until: number | null;
}

/** One consumer of a relay. */
export interface Service {
  options: RelayOptions;
  consumer: string;
  /** Event types that it takes. */
  types: ReadonlySet<string>;
  horizon: Horizon;
  /** The relay's own name, for its leases. */
  holder: string;
  /** Aborted when the relay stops. */
  stopped: AbortSignal;
  /** When the consumer last confirmed its position (`performance.now()`); null before. */
  comparedAt: number | null;
  /** Number of consecutive relocations. */
  relocations: number;
}

/** The work of a relay for a consumer that it holds a lease on. */
export interface Task {
  epoch: string;
  cursor: Cursor;
  events: EventEnvelope[];
  isFull: boolean;
  /** {@link Served.until} after these events were served. */
  until: number | null;
}

export const send = (
  { options, consumer, stopped }: Service,
  delivery: Delivery,
  deadlineMilliseconds = DELIVERY_DEADLINE_MILLISECONDS,
): Promise<Receipt> =>
  withDeadline(
    `Delivering events to ${consumer}`,
    deadlineMilliseconds,
    (signal) => options.transport.deliver(consumer, delivery, signal),
    stopped,
  );
