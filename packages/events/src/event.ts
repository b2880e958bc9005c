import type { z } from 'zod';
import { events } from './catalogue.ts';

export type EventName = keyof typeof events;
export type EventPayload<Name extends EventName> = z.infer<(typeof events)[Name]>;

/** Makes an event for the outbox. @throws ZodError when the payload is not of the event's shape: a defect of the sender. */
export function event<Name extends EventName>(type: Name, enterpriseId: string, payload: EventPayload<Name>) {
  return { type, enterpriseId, payload: events[type].parse(payload) };
}

type RawEvent = { type: string; enterpriseId: string; payload: unknown; id: string; occurredAt: string };
type TypedHandlers<Tx> = {
  [Name in EventName]?: (tx: Tx, payload: EventPayload<Name>, meta: RawEvent) => Promise<void>;
};

/** Turns handlers of typed payloads into the handlers that an inbox calls; each payload is parsed first. */
export function handlers<Tx>(typed: TypedHandlers<Tx>): Record<string, (tx: Tx, raw: RawEvent) => Promise<void>> {
  const raw: Record<string, (tx: Tx, raw: RawEvent) => Promise<void>> = {};
  for (const name of Object.keys(typed) as EventName[]) {
    const handle = typed[name] as ((tx: Tx, payload: unknown, meta: RawEvent) => Promise<void>) | undefined;
    if (handle) raw[name] = (tx, one) => handle(tx, events[name].parse(one.payload), one);
  }
  return raw;
}
