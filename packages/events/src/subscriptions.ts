import { producers } from './catalogue.ts';
import { type ServiceName, serviceNames } from './services.ts';

/** Subscriptions: producer → consumer → event types. */
export type Subscriptions = Record<ServiceName, Partial<Record<ServiceName, readonly string[]>>>;

const isTold = (type: string): type is keyof typeof producers => Object.hasOwn(producers, type);

/**
 * Joins the producers of each event with the subscriptions of each service.
 * @throws when an event has a consumer but no producer, or a producer but no consumer
 */
export function subscriptionsOf(taken: Readonly<Record<ServiceName, readonly string[]>>): Subscriptions {
  const all = new Set(serviceNames.flatMap((name) => taken[name]));
  const unknown = [...all].filter((type) => !isTold(type));
  if (unknown.length > 0) throw new Error(`The catalogue of events does not know ${unknown.join(', ')}.`);
  const unheard = Object.keys(producers).filter((type) => !all.has(type));
  if (unheard.length > 0)
    throw new Error(`No noun takes ${unheard.join(', ')}: take it out of the catalogue of events.`);
  const toldBy = (producer: ServiceName, type: string) => isTold(type) && producers[type].includes(producer);
  const consumersOf = (producer: ServiceName) =>
    serviceNames.flatMap((consumer) => {
      const types = taken[consumer].filter((type) => toldBy(producer, type)).toSorted();
      return types.length > 0 ? [[consumer, types] as const] : [];
    });
  return Object.fromEntries(
    serviceNames.map((producer) => [producer, Object.fromEntries(consumersOf(producer))]),
  ) as unknown as Subscriptions;
}
