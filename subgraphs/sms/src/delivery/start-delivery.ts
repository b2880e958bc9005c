import type { Runtime } from '@account-center/kit';
import { chooseTransport, type Transport } from '../transport/index.ts';
import { recordReceipts } from './record-receipts.ts';

/**
 * Starts the transport that the settings name, whose receipts are recorded from then on.
 * @param settings `transport`: its name, the simulator unless set. What else there is belongs to the transport.
 */
export async function startDelivery(
  runtime: Runtime,
  { transport: name = 'simulator', ...settings }: Readonly<Record<string, string>>,
): Promise<Transport> {
  const transport = chooseTransport(name, { settings, developmentOutbox: runtime.outbox });
  await transport.start((receipts) => recordReceipts(runtime, receipts));
  return transport;
}
