import type { GatewayContext } from '../context.ts';
import type { GraphExecutor } from '../executor.ts';
import { type GatewayObserver, silentObserver } from './observer.ts';

/** Reports every operation to the observer and to the request's trace. */
export function observeOperations(execute: GraphExecutor, observer: GatewayObserver): GraphExecutor {
  return async (request) => {
    const { trace } = request.context as GatewayContext;
    if (observer === silentObserver && trace === null) return await execute(request);
    const began = performance.now();
    const result = await execute(request);
    const milliseconds = performance.now() - began;
    const kind = request.operation.operation;
    observer.operationEnded(kind, outcomeOf(result), milliseconds);
    trace?.record(kind, milliseconds, { 'graphql.operation.name': request.operationName ?? '' });
    return result;
  };
}

function outcomeOf({ data, errors }: Awaited<ReturnType<GraphExecutor>>): 'ok' | 'partial' | 'failed' {
  if (!errors?.length) return 'ok';
  return data == null ? 'failed' : 'partial';
}
