import { sqlState } from './database/retry.ts';
import { DomainError } from './errors.ts';

/** Classes of SQLSTATE that say something of the server, not of the statement: connections, resources, the operator's hand, the system. */
const SERVER_CLASSES = new Set(['08', '53', '57', '58']);
/** Locks, deadlocks and serialization: gone at the next try. */
const TRANSIENT_STATES = new Set(['40001', '40P01', '55P03', '25006', '25P03']);
/** Of Node and of the database's driver: the other end, or the disk, is away. */
const SYSTEM_CODES = new Set(
  (
    'ECONNREFUSED ECONNRESET ECONNABORTED EPIPE ETIMEDOUT EHOSTUNREACH ENETUNREACH ENOTFOUND EAI_AGAIN ' +
    'ENOSPC EDQUOT EIO EROFS EMFILE ENFILE EACCES ESTALE ENOTDIR ' +
    'CONNECTION_CLOSED CONNECTION_ENDED CONNECTION_DESTROYED CONNECT_TIMEOUT'
  ).split(' '),
);
const UNAVAILABLE_CODES = new Set(['SUBGRAPH_UNAVAILABLE']);

/** Whether an error says that the database, a sibling or the file store is away: the same work succeeds later. */
export function isOutage(error: unknown): boolean {
  if (error instanceof DomainError) return UNAVAILABLE_CODES.has(error.code);
  const state = sqlState(error);
  if (state && (SERVER_CLASSES.has(state.slice(0, 2)) || TRANSIENT_STATES.has(state))) return true;
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && SYSTEM_CODES.has(at.code)) return true;
  }
  return false;
}
