import type { Runtime } from '@account-center/kit';
import { createSimulator, type Simulator, simulatorRulesSchema } from '../transport/index.ts';
import { recordReceipts } from './record-receipts.ts';

/**
 * Starts the transport, whose receipts are recorded from then on.
 * @param settings `simulatorRules`: JSON, see the simulator.
 */
export async function startDelivery(runtime: Runtime, settings: Readonly<Record<string, string>>): Promise<Simulator> {
  const rules = settings.simulatorRules ? simulatorRulesSchema.parse(JSON.parse(settings.simulatorRules)) : undefined;
  const transport = createSimulator({
    developmentOutbox: runtime.outbox,
    ...(rules ? { rules } : {}),
  });
  await transport.start((receipts) => recordReceipts(runtime, receipts));
  return transport;
}
