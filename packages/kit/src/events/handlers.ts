import type { Transaction } from '../database/database.ts';
import type { EventEnvelope, NewEvent } from './event.ts';

/** Takes a run: events of one type and one enterprise that follow each other, in their order; at least one. */
export type EventHandler = (tx: Transaction, run: readonly EventEnvelope[]) => Promise<void>;
export type EventHandlers = Readonly<Record<string, EventHandler>>;

/** Says what a service keeps of its siblings' state, so that it can be rebuilt from a snapshot. */
export interface ReadModel {
  /** Types of the events that carry state: each tells the whole of one thing. */
  types: readonly string[];
  /** Enterprises of which anything is kept. Runs across enterprises. */
  listEnterprises(tx: Transaction): Promise<string[]>;
  /** What an event tells about: an id. */
  subjectOf(type: string, payload: unknown): string;
  /** Prepares the enterprise for a snapshot of these types: what it names wins over what is known, whatever the versions. */
  forget(tx: Transaction, types: readonly string[]): Promise<void>;
  /** Events that say that the things of these types which the snapshot did not name are gone. */
  listGone(
    tx: Transaction,
    types: readonly string[],
    isNamed: (type: string, subject: string) => boolean,
  ): Promise<NewEvent[]>;
}

/** What a service does with its siblings' events. */
export interface Consumer {
  handlers: EventHandlers;
  readModel: ReadModel | null;
}

/** Whether events of this type carry state; others (audit entries) are history, which no snapshot tells. */
export const isState = ({ readModel }: Consumer, type: string): boolean => readModel?.types.includes(type) ?? false;

type Run = [EventEnvelope, ...EventEnvelope[]];

/** Cuts events where the type or the enterprise changes. */
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

/** Hands a run to its handler, in the enterprise of the running transaction. */
export async function handleRun(tx: Transaction, { handlers }: Consumer, run: readonly EventEnvelope[]): Promise<void> {
  const [first] = run;
  if (first) await handlers[first.type]?.(tx, run);
}
