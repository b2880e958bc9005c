import type { Caller } from '@account-center/claims';
import type { Language } from '@account-center/formats';
import type { Audited } from './audit.ts';
import type { Files } from './blobs/files.ts';
import type { Database } from './database/database.ts';
import type { SharedReads } from './database/shared-reads.ts';
import type { DevelopmentOutbox } from './development-outbox.ts';
import type { Queue } from './jobs/queue.ts';
import type { Logger } from './log.ts';
import type { Principals } from './principals.ts';
import type { Sealer } from './sealer.ts';
import type { Siblings } from './siblings.ts';

/** The resources of a running service. */
export interface Runtime {
  /** Name of the service, such as `org`. */
  service: string;
  db: Database;
  queue: Queue;
  files: Files;
  siblings: Siblings;
  /** Finds the current state of an earlier caller. */
  principals: Principals;
  log: Logger;
  /** Encrypts the answers that are kept for repeated requests, because some contain a secret that is shown once. */
  answers: Sealer;
  /** Null in an installation that really sends messages. */
  outbox: DevelopmentOutbox | null;
  /** Language of the messages that the service sends and of the names that it gives. */
  noticeLanguage: Language;
  /** The service's clock; tests set it. Rules about money use the database's. */
  now: () => Date;
  /** A context for work without a request: a task, a job, a recovery. */
  contextFor(caller: Caller, requestId: string): BaseContext;
}

/** The context of every resolver and service function: the caller and the runtime. */
export interface BaseContext extends Audited {
  caller: Caller;
  requestId: string;
  /** Key of the `Idempotency-Key` header, when the client sent one. */
  idempotencyKey: string | null;
  /** Aborted when the client no longer waits; null for work without a request. */
  signal: AbortSignal | null;
  db: Database;
  /** Used by `readTenant`. */
  reads: SharedReads;
  log: Logger;
  runtime: Runtime;
}
