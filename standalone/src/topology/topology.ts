import type { Logger } from '@account-center/kit';
import type { Environment } from '../environment.ts';
import type { Installation } from '../installation.ts';

/** A started part that has to be closed. */
export interface Open {
  /** Finishes running work, then closes. */
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

/** Starts gateway and subgraphs on an installation; returns the gateway's base URL, and the URL of its outbox, if shown. */
export type Topology = (launch: Launch) => Promise<Open & { url: string; outboxUrl?: string }>;
