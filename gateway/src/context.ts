import type { Caller } from '@account-center/caller';
import type { PermissionSet } from './authorization/permission-set.ts';
import type { RequestTrace } from './telemetry/request-trace.ts';

/** What is known about a request while it is executed. */
export interface GatewayContext {
  requestId: string;
  caller: Caller;
  permissions: PermissionSet;
  /** The client's `Idempotency-Key`, passed on to the subgraphs. */
  idempotencyKey: string | null;
  /** The signed caller for subgraphs, signed anew when the last signature gets old; null when they are told of none. */
  signedCaller: () => string | null;
  /** Null while tracing is off. */
  trace: RequestTrace | null;
}
