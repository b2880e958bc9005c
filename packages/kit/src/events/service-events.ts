import type { Runtime } from '../context.ts';
import type { SubgraphConfig } from '../subgraph-parts.ts';
import type { Delivery, Receipt } from './event.ts';
import type { Consumer } from './handlers.ts';
import { createHeldUpLoop } from './held-up-loop.ts';
import { takeDelivery } from './inbox.ts';
import { createRelay, type Relay } from './relay.ts';
import type { Snapshot } from './snapshot.ts';

/** Takes a service's events to its siblings. */
export const relayOf = (
  { consumers, eventTransport, log }: SubgraphConfig,
  runtime: Runtime,
  snapshot: Snapshot | null,
) => createRelay({ db: runtime.db, producer: runtime.service, consumers, snapshot, transport: eventTransport, log });

/** Takes what siblings deliver, and tries again what could not be applied. */
export function createInbox({ db, log, queue }: Runtime, consumer: Consumer, relay: Relay) {
  const heldUp = createHeldUpLoop({ db, consumer, log });
  return {
    async apply(delivery: Delivery): Promise<Receipt> {
      const { receipt, isHeldUp } = await takeDelivery(db, consumer, delivery, log);
      // A question where this service stands, asked again and again while nothing happens.
      if (delivery.kind === 'events' && delivery.events.length === 0) return receipt;
      // What a handler queued or told in its turn goes on at once, and what was set aside is tried one by one.
      queue.wake();
      relay.kick();
      if (isHeldUp) heldUp.kick();
      return receipt;
    },
    stop: heldUp.stop,
  };
}
