import type { DevelopmentOutbox } from '@account-center/kit';
import { createSimulator } from './create-simulator.ts';
import { transportNames, type TransportName } from './transport-names.rules.ts';
import type { Transport } from './transport.rules.ts';

/** The dependencies of a transport. */
export interface TransportParts {
  /** The service's settings; a transport reads those with its name as prefix. */
  settings: Readonly<Record<string, string>>;
  /** Shows the text of system notices; null in an installation that really sends messages. */
  developmentOutbox: DevelopmentOutbox | null;
}

/** The factory of each transport. Add a new name in `transport-names.rules.ts` first. */
const transports: Readonly<Record<TransportName, (parts: TransportParts) => Transport>> = {
  simulator: createSimulator,
};

const isName = (name: string): name is TransportName => Object.hasOwn(transports, name);

/** Creates the transport of that name; it is not started. @throws for an unknown name, with the known ones */
export function chooseTransport(name: string, parts: TransportParts): Transport {
  if (!isName(name)) throw new Error(`There is no SMS transport "${name}". There are: ${transportNames.join(', ')}.`);
  return transports[name](parts);
}
