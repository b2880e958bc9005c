import type { VouchedCaller } from '@account-center/caller';
import type { PermissionSet } from './authorization/permission-set.ts';
import type { RequestTrace } from './telemetry/request-trace.ts';

/** Tells once when the client of a request has gone before it was answered. */
export interface Departure {
  readonly isGone: boolean;
  /** Calls back when the client goes; `forget` takes it back. */
  notify(callback: () => void): void;
  forget(callback: () => void): void;
}

/** What is known about a request while it is executed. */
export interface GatewayContext {
  requestId: string;
  caller: VouchedCaller;
  permissions: PermissionSet;
  /** As they were sent, and checked; Apollo Server reads those of a GET anew, where large numbers lose digits. */
  variables: Readonly<Record<string, unknown>>;
  /** The client's `Idempotency-Key`, passed on to the subgraphs. */
  idempotencyKey: string | null;
  /** The signed caller for subgraphs, signed anew when the last signature gets old; null when they are told of none. */
  signedCaller: () => string | null;
  /** Queries for a client that has gone are given up; mutations are not. */
  departure: Departure;
  /** Charges the caller's quota with processor time that an operation of its took to plan, or to find out that it is too much. */
  chargePlanning: (milliseconds: number, isGivenUp: boolean) => void;
  /** Null while tracing is off. */
  trace: RequestTrace | null;
}
