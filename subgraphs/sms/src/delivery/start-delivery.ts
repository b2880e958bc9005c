import { batchEffect, type Runtime, type ServiceParts } from '@account-center/kit';
import { DISPATCH_TASK, listUndispatched, messageReferenceSchema } from '../message/index.ts';
import { createSimulator, type SimulatedMessage, type Simulator, simulatorRulesSchema } from '../transport/index.ts';
import { dispatchMessages } from './dispatch-messages.ts';
import { EXPIRE_SWEEP, expirySweep } from './expire-reservations.task.ts';
import { recordReceipts } from './record-receipts.ts';

const WORKERS = 2;
/** Messages that a worker takes at once. */
const BATCH = 250;

const simulators = new WeakMap<Runtime, Simulator>();

/** What the simulator of a running service accepted: how tests read the codes that phones would show. */
export const simulatedMessages = (runtime: Runtime): readonly SimulatedMessage[] =>
  simulators.get(runtime)?.outbox ?? [];

/**
 * Starts the transport and the workers that hand parts over to it.
 * @param settings `simulatorRules`: JSON, see the simulator.
 */
export async function startDelivery(
  runtime: Runtime,
  settings: Readonly<Record<string, string>>,
): Promise<ServiceParts> {
  const rules = settings.simulatorRules ? simulatorRulesSchema.parse(JSON.parse(settings.simulatorRules)) : undefined;
  const transport = createSimulator({
    developmentOutbox: runtime.outbox,
    ...(rules ? { rules } : {}),
  });
  simulators.set(runtime, transport);
  await transport.start((receipts) => recordReceipts(runtime, receipts));
  return {
    tasks: {
      [DISPATCH_TASK]: batchEffect({
        data: messageReferenceSchema,
        concurrency: WORKERS,
        batchSize: BATCH,
        outstanding: listUndispatched,
        runAll: (messages) => dispatchMessages(runtime, transport, messages),
      }),
      [EXPIRE_SWEEP]: expirySweep(runtime),
    },
    stop: () => transport.stop(),
  };
}
