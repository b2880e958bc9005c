import type { Caller } from '@account-center/claims';
import type { BaseContext, Runtime } from './context.ts';
import { newId } from './database/columns.ts';
import { createSharedReads } from './database/shared-reads.ts';
import { serviceCaller } from './siblings.ts';
import { currentTraceId } from './tracing.ts';

/** The parts of a context that only requests have. */
type OfRequest = Partial<Pick<BaseContext, 'idempotencyKey' | 'signal'>>;

/** Creates the contexts of a service's work. */
export function contextFactory(service: string, runtime: () => Runtime) {
  return (caller: Caller, requestId: string, { idempotencyKey = null, signal = null }: OfRequest = {}): BaseContext => {
    const { db, log } = runtime();
    const audit = { written: false, claim: null };
    return {
      caller,
      requestId,
      idempotencyKey,
      signal,
      service,
      audit,
      db,
      reads: createSharedReads(db),
      log: log.child({ requestId, traceId: currentTraceId() }),
      runtime: runtime(),
    };
  };
}

/** Context for the service's own work for an enterprise, without a request. */
export const ownContext = (runtime: Runtime, enterpriseId: string): BaseContext =>
  runtime.contextFor(serviceCaller(runtime.service, enterpriseId), newId());
