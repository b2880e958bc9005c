import type { DevelopmentOutbox } from '@account-center/kit';
import { createSimulator } from './create-simulator.ts';
import { transportNames, type TransportName } from './transport-names.rules.ts';
import type { Transport } from './transport.rules.ts';

/** What a transport is made of. */
export interface TransportParts {
  /** The service's settings; a transport reads those that begin with its name. */
  settings: Readonly<Record<string, string>>;
  /** Shows what the system's own notices say; null where messages are carried. */
  developmentOutbox: DevelopmentOutbox | null;
}

/** How each transport is made. One that is added gets its name in `transport-names.rules.ts` first. */
const transports: Readonly<Record<TransportName, (parts: TransportParts) => Transport>> = {
  simulator: createSimulator,
};

const isName = (name: string): name is TransportName => Object.hasOwn(transports, name);

/** The transport of that name, not started. @throws when there is none, naming those that there are */
export function chooseTransport(name: string, parts: TransportParts): Transport {
  if (!isName(name)) throw new Error(`There is no SMS transport "${name}". There are: ${transportNames.join(', ')}.`);
  return transports[name](parts);
}
