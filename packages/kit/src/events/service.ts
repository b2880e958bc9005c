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
  /** Consumers and the event types that each takes. */
  consumers: ReadonlyMap<string, ReadonlySet<string>>;
  /** The state that its events tell of, if they do. */
  snapshot: Snapshot | null;
  transport: EventTransport;
  log: Logger;
}

/** A consumer that needs longer for a batch is asked again; what it has applied by then it does not apply again. */
const DELIVERY_DEADLINE_MILLISECONDS = 10_000;

export interface Served {
  /** Number of the last event that the consumer has been served, by this process or another. */
  reached: number;
  /** Whether there may be more behind it. */
  full: boolean;
  /** Somebody else is at it: more may be there soon, and nobody will say so. */
  isBusy: boolean;
  /** Nothing up to this number is left to serve, and none of it is still to commit; null when that is not known. */
  until: number | null;
}

/** One consumer of a relay. */
export interface Service {
  options: RelayOptions;
  consumer: string;
  /** The event types that it takes. */
  types: ReadonlySet<string>;
  horizon: Horizon;
  /** The relay's own name, for its leases. */
  holder: string;
  /** Aborted when the relay stops. */
  stopped: AbortSignal;
  /** When the consumer has last confirmed where it stands (`performance.now()`); null before. */
  comparedAt: number | null;
  /** How often in a row it stood elsewhere than was thought. */
  relocations: number;
}

/** What a relay has to do for a consumer that it holds. */
export interface Task {
  epoch: string;
  cursor: Cursor;
  events: EventEnvelope[];
  isFull: boolean;
  /** With these events served, {@link Served.until}. */
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
