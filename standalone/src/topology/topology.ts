import type { Logger } from '@account-center/kit';
import type { Environment } from '../environment.ts';
import type { Installation } from '../installation.ts';

/** Something that was opened and has to be closed again. */
export interface Open {
  /** Ends what was begun, then closes. */
  stop(): Promise<void>;
  /** Closes at once. */
  abort(): void;
}

export interface Launch {
  environment: Environment;
  installation: Installation;
  /** Folder of the built playground. */
  playgroundDir: string;
  log: Logger;
}

/** Starts gateway and subgraphs on an installation; answers the gateway's base URL, and where its outbox is shown, if it is. */
export type Topology = (launch: Launch) => Promise<Open & { url: string; outboxUrl?: string }>;
