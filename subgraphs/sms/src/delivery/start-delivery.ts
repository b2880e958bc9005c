import type { Runtime } from '@account-center/kit';
import { chooseTransport, type Transport } from '../transport/index.ts';
import { recordReceipts } from './record-receipts.ts';

/**
 * Starts the configured transport and records its receipts.
 * @param settings `transport`: its name, the simulator unless set. Other settings are the transport's own.
 */
export async function startDelivery(
  runtime: Runtime,
  { transport: name = 'simulator', ...settings }: Readonly<Record<string, string>>,
): Promise<Transport> {
  const transport = chooseTransport(name, { settings, developmentOutbox: runtime.outbox });
  await transport.start((receipts) => recordReceipts(runtime, receipts));
  return transport;
}
