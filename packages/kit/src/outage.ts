import { DeadlineError } from './deadline.ts';
import { DomainError } from './errors.ts';
import { sqlState } from './database/retry.ts';

/** Failures of connections, as the driver and the operating system name them, and of disks and file handles. */
const OUTAGES = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOSPC',
  'EDQUOT',
  'EMFILE',
  'ENFILE',
  'EIO',
  'EROFS',
  'EACCES',
  'ESTALE',
  'ENOTDIR',
]);

/**
 * Classes of SQLSTATE for errors that the statement did not cause: connection (08), transaction rollback (40), resources
 * such as disk and connections (53), operator intervention (57), system error (58).
 */
const OUTAGE_CLASSES = new Set(['08', '40', '53', '57', '58']);
/** The session was ended or refused, whatever the SQLSTATE: for example, the database is missing during a restore. */
const OUTAGE_SEVERITIES = new Set(['FATAL', 'PANIC']);
/** Lock not available, read-only server (a standby after a failover), transaction ended by an idle or total timeout. */
const OUTAGE_STATES = new Set(['55P03', '25006', '25P03', '25P04']);

/** Refusals of siblings that the request did not cause. */
const RETRYABLE_CODES = new Set(['TRY_AGAIN', 'SUBGRAPH_UNAVAILABLE']);

function isOutageItself(error: Error): boolean {
  if (error instanceof DeadlineError) return true;
  if (error instanceof DomainError) return RETRYABLE_CODES.has(error.code);
  if ('severity' in error && OUTAGE_SEVERITIES.has(String(error.severity))) return true;
  return 'code' in error && (OUTAGES.has(String(error.code)) || isMissingSocket(error));
}

/** A stopped database removes its socket. Any other missing file is a defect. */
const isMissingSocket = (error: Error): boolean =>
  'code' in error && error.code === 'ENOENT' && 'syscall' in error && error.syscall === 'connect';

/**
 * Whether a failure is temporary and not caused by the request: the database is unavailable, full or busy, or a sibling
 * did not answer. A retry may succeed.
 */
export function isOutage(error: unknown): boolean {
  for (let at = error; at instanceof Error; at = at.cause) if (isOutageItself(at)) return true;
  const state = sqlState(error);
  return state !== undefined && (OUTAGE_CLASSES.has(state.slice(0, 2)) || OUTAGE_STATES.has(state));
}

/** The client's error for an outage. The connection may have been lost during a commit. */
export const tryAgain = (): DomainError =>
  new DomainError(
    'TRY_AGAIN',
    'The service cannot work at the moment, for a reason that passes. Try again in a few seconds. A change may have been ' +
      'made all the same: repeat it with the same idempotency key and it is made once.',
  );
