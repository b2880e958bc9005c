import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayContext } from '../context.ts';
import type { OperationGuard } from '../limits/operation-guard.ts';
import type { OperationParameters } from './parameters.ts';

/** What every operation passes before the graph sees it. */
export interface AdmissionOptions {
  createContext: (request: FastifyRequest) => Promise<GatewayContext>;
  guard: OperationGuard;
}

export interface Admitted {
  context: GatewayContext;
  /** What to execute; null when the request cannot be understood. */
  parameters: OperationParameters | null;
}

/** @throws RequestRefused when the request must not be executed. */
export type Admit = (
  request: FastifyRequest,
  reply: FastifyReply,
  parameters: OperationParameters | null,
) => Promise<Admitted>;

/** A request with this header is told in the same header of the answer what its operation costs at most. */
const COST_HEADER = 'x-operation-cost';

export function createAdmission({ createContext, guard }: AdmissionOptions): Admit {
  return async (request, reply, parameters) => {
    const context = await createContext(request);
    if (parameters?.query !== undefined) {
      const { query: source, operationName = null, variables = {} } = parameters;
      const cost = guard({ source, operationName, variables });
      if (request.headers[COST_HEADER] !== undefined) reply.header(COST_HEADER, cost);
    }
    return { context, parameters };
  };
}
