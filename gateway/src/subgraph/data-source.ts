import { CALLER_HEADER } from '@account-center/caller';
import type { GraphQLDataSource } from '@apollo/gateway';
import type { GatewayContext } from '../context.ts';
import { FieldErrorCode } from '../errors.ts';
import type { GatewayLogger } from '../logger.ts';
import type { SubgraphError, SubgraphRequest, SubgraphResponse, SubgraphTransport } from './transport.ts';

export interface SubgraphOptions {
  name: string;
  transport: SubgraphTransport;
  logger: GatewayLogger;
  /** A fetch that takes longer counts as failed. */
  timeoutMilliseconds: number;
}

/** Parts of a subgraph's error that are for its own developers only. */
const PRIVATE_EXTENSIONS = ['stacktrace', 'exception', 'debug', 'response', 'http'];

/**
 * What `@apollo/gateway` calls to fetch from a subgraph.
 *
 * Only the headers that the gateway itself sets go out. A subgraph that fails costs its own fields: the client learns the
 * subgraph's name, the log the reason.
 */
export function createSubgraphDataSource(options: SubgraphOptions): GraphQLDataSource<GatewayContext> {
  const { name, logger } = options;
  return {
    async process({ request, context }) {
      const { requestId } = context as GatewayContext;
      try {
        const response = await fetchWithDeadline(options, {
          query: request.query ?? '',
          variables: request.variables ?? {},
          operationName: request.operationName ?? null,
          headers: subgraphHeaders(context as GatewayContext),
        });
        return {
          data: response.data ?? null,
          ...(response.errors ? { errors: response.errors.map(toPublicError) } : {}),
        };
      } catch (error) {
        logger.error({ err: error, subgraph: name, requestId }, 'A subgraph did not answer');
        const extensions = { code: FieldErrorCode.SUBGRAPH_UNAVAILABLE, subgraph: name };
        return {
          data: null,
          errors: [{ message: `The subgraph "${name}" is unavailable. Try again later.`, extensions }],
        };
      }
    },
  };
}

function subgraphHeaders({ requestId, idempotencyKey, signedCaller }: GatewayContext): Record<string, string> {
  const caller = signedCaller();
  return {
    ...(caller === null ? {} : { [CALLER_HEADER]: caller }),
    'x-request-id': requestId,
    ...(idempotencyKey === null ? {} : { 'idempotency-key': idempotencyKey }),
  };
}

/** Ends at the deadline even when the transport does not heed the signal. */
async function fetchWithDeadline(
  { transport, timeoutMilliseconds }: SubgraphOptions,
  request: SubgraphRequest,
): Promise<SubgraphResponse> {
  const deadline = new AbortController();
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    const reason = new Error(`No answer within ${timeoutMilliseconds} ms`);
    reject(reason);
    deadline.abort(reason);
  }, timeoutMilliseconds);
  try {
    return assertResponse(await Promise.race([transport.execute({ ...request, signal: deadline.signal }), late]));
  } finally {
    clearTimeout(timer);
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function assertResponse(response: unknown): SubgraphResponse {
  if (!isObject(response)) throw new Error('The answer is not an object');
  const { data, errors } = response;
  if (data === undefined && errors === undefined) throw new Error('The answer has neither data nor errors');
  if (data !== undefined && data !== null && !isObject(data))
    throw new Error('The data of the answer is not an object');
  if (errors !== undefined && !(Array.isArray(errors) && errors.every(isObject)))
    throw new Error('The errors are no list');
  return response;
}

function toPublicError({ message, path, extensions }: SubgraphError): SubgraphError {
  const shown = Object.entries(isObject(extensions) ? extensions : {}).filter(
    ([key]) => !PRIVATE_EXTENSIONS.includes(key),
  );
  return {
    message: typeof message === 'string' ? message : 'The subgraph reported an error.',
    ...(Array.isArray(path) ? { path } : {}),
    extensions: Object.fromEntries(shown),
  };
}
