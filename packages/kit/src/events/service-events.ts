import type { Runtime } from '../context.ts';
import { defaultBackground } from '../jobs/background.ts';
import type { SubgraphConfig } from '../subgraph-parts.ts';
import type { Delivery, Receipt } from './event.ts';
import type { Consumer } from './handlers.ts';
import { createHeldUpLoop } from './held-up-loop.ts';
import { takeDelivery } from './inbox.ts';
import { createRelay, type Relay } from './relay.ts';
import type { Snapshot } from './snapshot.ts';

/** Delivers a service's events to its siblings. */
export const relayOf = (
  { consumers, eventTransport, log, background }: SubgraphConfig,
  runtime: Runtime,
  snapshot: Snapshot | null,
) => {
  const { compareMilliseconds } = { ...defaultBackground, ...background };
  const service = { db: runtime.db, producer: runtime.service };
  return createRelay({ ...service, consumers, snapshot, transport: eventTransport, compareMilliseconds, log });
};

/** Applies deliveries of siblings, and retries held-up events. */
export function createInbox({ db, log, queue }: Runtime, consumer: Consumer, relay: Relay) {
  const heldUp = createHeldUpLoop({ db, consumer, log });
  return {
    async apply(delivery: Delivery): Promise<Receipt> {
      const { receipt, isHeldUp } = await takeDelivery(db, consumer, delivery, log);
      // A question for the position, repeated while there are no events.
      if (delivery.kind === 'events' && delivery.events.length === 0) return receipt;
      // Start queued tasks, new events and retries of held-up events at once.
      queue.wake();
      relay.kick();
      if (isHeldUp) heldUp.kick();
      return receipt;
    },
    stop: heldUp.stop,
  };
}
