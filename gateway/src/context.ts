import type { VouchedCaller } from '@account-center/caller';
import type { PermissionSet } from './authorization/permission-set.ts';
import type { RequestTrace } from './telemetry/request-trace.ts';

/** Notifies once when the client disconnects before it got its answer. */
export interface Departure {
  readonly isGone: boolean;
  /** Calls back when the client disconnects; `forget` removes the callback. */
  notify(callback: () => void): void;
  forget(callback: () => void): void;
}

/** A request while it is executed. */
export interface GatewayContext {
  requestId: string;
  caller: VouchedCaller;
  permissions: PermissionSet;
  /** As sent, checked. Apollo Server parses those of a GET itself and loses digits of large numbers. */
  variables: Readonly<Record<string, unknown>>;
  /** The client's `Idempotency-Key`, passed on to the subgraphs. */
  idempotencyKey: string | null;
  /** The signed caller for subgraphs, renewed before it expires; null when subgraphs get no caller. */
  signedCaller: () => string | null;
  /** Queries are cancelled when the client disconnects; mutations are not. */
  departure: Departure;
  /** Charges the caller's quota with the processor time of planning, also when planning was given up. */
  chargePlanning: (milliseconds: number, isGivenUp: boolean) => void;
  /** Null while tracing is off. */
  trace: RequestTrace | null;
}
