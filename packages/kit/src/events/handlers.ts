import type { Transaction } from '../database/database.ts';
import type { EventEnvelope, NewEvent } from './event.ts';

/** Handles a run: at least one consecutive event of one type and one enterprise, in order. */
export type EventHandler = (tx: Transaction, run: readonly EventEnvelope[]) => Promise<void>;
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** A service's read model of its siblings' state, which can be rebuilt from a snapshot. */
export interface ReadModel {
  /** Types of the events that carry state: each contains the whole state of one thing. */
  types: readonly string[];
  /** Enterprises in the read model. Runs across enterprises. */
  listEnterprises(tx: Transaction): Promise<string[]>;
  /** Id of the thing that an event describes. */
  subjectOf(type: string, payload: unknown): string;
  /** Prepares the enterprise for a snapshot of these types, whose state wins over known state of any version. */
  forget(tx: Transaction, types: readonly string[]): Promise<void>;
  /** Deletion events for the things of these types that the snapshot does not contain. */
  listGone(
    tx: Transaction,
    types: readonly string[],
    isNamed: (type: string, subject: string) => boolean,
  ): Promise<NewEvent[]>;
}

/** A service as a consumer of its siblings' events. */
export interface Consumer {
  handlers: EventHandlers;
  readModel: ReadModel | null;
}

/** Whether events of this type carry state; others (audit entries) are history, which no snapshot contains. */
export const isState = ({ readModel }: Consumer, type: string): boolean => readModel?.types.includes(type) ?? false;

type Run = [EventEnvelope, ...EventEnvelope[]];

/** Splits events into runs where the type or the enterprise changes. */
export function* runsOf(events: readonly EventEnvelope[]): Generator<Run> {
  let run: Run | null = null;
  for (const event of events) {
    if (run && run[0].type === event.type && run[0].enterpriseId === event.enterpriseId) run.push(event);
    else {
      if (run) yield run;
      run = [event];
    }
  }
  if (run) yield run;
}

/** Passes a run to its handler, in the enterprise of the running transaction. */
export async function handleRun(tx: Transaction, { handlers }: Consumer, run: readonly EventEnvelope[]): Promise<void> {
  const [first] = run;
  if (first) await handlers[first.type]?.(tx, run);
}
