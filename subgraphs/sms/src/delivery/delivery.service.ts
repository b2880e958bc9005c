import { effect, type Runtime, type ServiceParts } from '@account-center/kit';
import { DISPATCH_TASK, EXPIRE_TASK } from './delivery.queue.ts';
import { dispatch, messageReferenceSchema } from './dispatch.ts';
import { expire } from './expiry.ts';
import { recordReceipts } from './receipts.ts';
import { createSimulator, type SimulatedMessage, type Simulator, simulatorRulesSchema } from './simulator.ts';

const WORKERS = 4;

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
  const transport = createSimulator({ log: runtime.log, ...(rules ? { rules } : {}) });
  simulators.set(runtime, transport);
  await transport.start((receipts) => recordReceipts(runtime.db, receipts));
  return {
    tasks: {
      [DISPATCH_TASK]: effect({
        data: messageReferenceSchema,
        concurrency: WORKERS,
        outstanding: null,
        run: (message) => dispatch(runtime, transport, message),
      }),
      [EXPIRE_TASK]: effect({
        data: messageReferenceSchema,
        outstanding: null,
        run: (message) => expire(runtime, message),
      }),
    },
    stop: () => transport.stop(),
  };
}
