import type { z } from 'zod';
import { events } from './catalogue.ts';

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** Creates an event for the outbox. @throws ZodError when the payload has the wrong shape: a bug of the sender */
export function event<Name extends EventName>(type: Name, enterpriseId: string, payload: EventPayload<Name>) {
  return { type, enterpriseId, payload: events[type].parse(payload) };
}

/** An event as its consumer reads it. */
export interface ToldEvent<Name extends EventName> {
  enterpriseId: string;
  occurredAt: string;
  payload: EventPayload<Name>;
}

/** Handles consecutive events of one type and one enterprise. No two of them are about the same object. */
export type ToldHandler<Tx, Name extends EventName> = (tx: Tx, told: ToldEvent<Name>[]) => Promise<void>;
export type ToldHandlers<Tx> = { [Name in EventName]?: ToldHandler<Tx, Name> };

type RawEvent = { type: string; enterpriseId: string; payload: unknown; id: string; occurredAt: string };
type RawHandlers<Tx> = Record<string, (tx: Tx, run: readonly RawEvent[]) => Promise<void>>;

/** The object of an event. Two events about the same object are never in one batch, so that the later one wins. */
const subjects: { [Name in EventName]: (payload: EventPayload<Name>) => string } = {
  'enterprise.changed': () => '',
  'account.changed': ({ memberId }) => memberId,
  'department.changed': ({ departmentId }) => departmentId,
  'member.changed': ({ memberId }) => memberId,
  'acquaintances.made': ({ pairs }) => pairs.join(),
};

/** Splits a run before an object that is already in the batch. */
function* withoutRepetition<Item>(run: readonly Item[], subjectOf: (item: Item) => string): Generator<Item[]> {
  let part: Item[] = [];
  let seen = new Set<string>();
  for (const item of run) {
    const subject = subjectOf(item);
    if (seen.has(subject)) {
      yield part;
      part = [];
      seen = new Set();
    }
    seen.add(subject);
    part.push(item);
  }
  if (part.length > 0) yield part;
}

function rawHandler<Tx, Name extends EventName>(name: Name, handle: ToldHandler<Tx, Name>): RawHandlers<Tx>[string] {
  const parse = (payload: unknown) => events[name].parse(payload) as EventPayload<Name>;
  return async (tx, run) => {
    const told = run.map(({ enterpriseId, occurredAt, payload }) => ({
      enterpriseId,
      occurredAt,
      payload: parse(payload),
    }));
    for (const part of withoutRepetition(told, ({ payload }) => subjects[name](payload))) await handle(tx, part);
  };
}

/** Turns handlers of typed events into the handlers that an inbox calls; each payload is parsed first. */
export function handlers<Tx>(typed: ToldHandlers<Tx>): RawHandlers<Tx> {
  const raw: RawHandlers<Tx> = {};
  for (const name of Object.keys(typed) as EventName[]) {
    const handle = typed[name];
    if (handle) raw[name] = rawHandler(name, handle);
  }
  return raw;
}
