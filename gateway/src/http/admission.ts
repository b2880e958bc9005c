import { type VouchedCaller, anonymous } from '@account-center/caller';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FindDocument } from '../clients/documents.ts';
import type { GatewayContext } from '../context.ts';
import { RequestRefused } from '../errors.ts';
import type { OperationGuard } from '../limits/operation-guard.ts';
import type { RateLimiter } from '../limits/rate/rate-limiter.ts';
import type { OperationParameters } from './parameters.ts';

export type CreateContext = (
  request: FastifyRequest,
  reply: FastifyReply,
  variables: GatewayContext['variables'],
) => Promise<GatewayContext>;

/** The checks of every operation before it reaches the graph. */
export interface AdmissionOptions {
  createContext: CreateContext;
  rateLimiter: RateLimiter;
  findDocument: FindDocument;
  guard: OperationGuard;
}

export interface Admitted {
  context: GatewayContext;
  /** The operation to execute; null when the request cannot be parsed. */
  parameters: OperationParameters | null;
}

/** @throws RequestRefused when the request must not be executed. */
export type Admit = (
  request: FastifyRequest,
  reply: FastifyReply,
  parameters: OperationParameters | null,
) => Promise<Admitted>;

/** A request with this header gets the maximum cost of its operation in the same header of the response. */
const COST_HEADER = 'x-operation-cost';

/** Checks in this order: caller, rate limit, document, size, cost. */
export function createAdmission({ createContext, rateLimiter, findDocument, guard }: AdmissionOptions): Admit {
  /** Requests with invalid tokens count against the anonymous quota, since checking tokens is expensive. */
  const identify: CreateContext = async (request, reply, variables) => {
    try {
      return await createContext(request, reply, variables);
    } catch (error) {
      const stranger: VouchedCaller = { ...anonymous, ip: request.ip };
      if (error instanceof RequestRefused && error.status === 401) await rateLimiter.countRequest(stranger, reply);
      throw error;
    }
  };

  return async (request, reply, parameters) => {
    const { operationName = null, variables = {} } = parameters ?? {};
    const context = await identify(request, reply, variables);
    await rateLimiter.countRequest(context.caller, reply);
    const document = parameters && findDocument(parameters, context.caller);
    if (!parameters || !document) return { context, parameters };
    const cost = guard({ source: document.text, operationName, variables });
    document.register?.();
    if (request.headers[COST_HEADER] !== undefined) reply.header(COST_HEADER, cost);
    await rateLimiter.countCost(context.caller, cost, reply);
    return { context, parameters: withText(parameters, document.text) };
  };
}

/** The executor always gets the text, also when the client sent only an id. */
function withText({ documentId: _documentId, extensions, ...parameters }: OperationParameters, query: string) {
  if (!extensions) return { ...parameters, query };
  const { persistedQuery: _persistedQuery, ...others } = extensions;
  return { ...parameters, query, extensions: others };
}
