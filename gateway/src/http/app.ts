import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { RequestRefused } from '../errors.ts';
import { bodyTooLarge } from '../limits/exceeded.ts';
import type { Limits } from '../limits/limits.ts';
import type { GatewayLogger } from '../logger.ts';
import { createClientErrorHandler } from './client-error.ts';
import type { Telemetry } from '../telemetry/telemetry.ts';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.ts';
import { securityHeaders } from './security-headers.ts';
import { assertUnambiguous } from './unambiguous.ts';

export interface AppOptions {
  limits: Limits;
  logger: GatewayLogger;
  telemetry: Telemetry;
  trustProxy: boolean | string;
  /** True once the gateway is stopping: connections are no longer kept alive. */
  isStopping: () => boolean;
}

/** The HTTP server with what every route needs: request id, security headers, log line, errors without internal details. */
export function createApp({ limits, logger, telemetry, trustProxy, isStopping }: AppOptions): FastifyInstance {
  const app = Fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMilliseconds,
    http: { maxHeaderSize: limits.headerBytes },
    clientErrorHandler: createClientErrorHandler(limits),
    trustProxy,
    genReqId: (request) => requestIdOf(request.headers[REQUEST_ID_HEADER]),
    // Requests that arrive on an open connection while the server stops are still handled.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
  });

  telemetry.watch(app);
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    reply.header(REQUEST_ID_HEADER, request.id);
    assertUnambiguous(request);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isStopping()) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    logger.info(
      {
        requestId: request.id,
        method: request.method,
        path: request.url.split('?', 1)[0],
        status: reply.statusCode,
        milliseconds: Math.round(reply.elapsedTime),
        traceId: telemetry.traceOf(request)?.traceId,
      },
      'request',
    );
  });
  app.setNotFoundHandler(async (request, reply) => sendRefusal(reply, refuseUnknown(app, request, reply)));
  app.setErrorHandler(async (error: FastifyError, request, reply) => {
    if (!(error instanceof RequestRefused) && (error.statusCode ?? 500) >= 500) {
      logger.error({ err: error, requestId: request.id }, 'A request failed');
    }
    const refusal = toRefusal(error, request.id, limits);
    const { code, limit } = refusal.extensions;
    telemetry.observer.requestRefused(String(code), typeof limit === 'string' ? limit : null);
    return sendRefusal(reply, refusal);
  });
  return app;
}

const METHOD_NOT_ALLOWED = 405;
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'];

const methodsOf = (app: FastifyInstance, url: string) => METHODS.filter((method) => app.hasRoute({ url, method }));

/** The path does not exist, or not for this method. */
function refuseUnknown(app: FastifyInstance, { url }: FastifyRequest, reply: FastifyReply): RequestRefused {
  const allowed = methodsOf(app, url.split('?', 1)[0] ?? '');
  if (allowed.length === 0) return new RequestRefused('BAD_REQUEST', 'There is nothing at this path.', { status: 404 });
  reply.header('allow', allowed.join(', '));
  const message = `This path answers ${allowed.join(' and ')} only.`;
  return new RequestRefused('BAD_REQUEST', message, { status: METHOD_NOT_ALLOWED });
}

export function sendRefusal(reply: FastifyReply, refusal: RequestRefused): FastifyReply {
  if (refusal.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(refusal.status)
    .header('cache-control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(refusal.toBody()));
}

function toRefusal(error: FastifyError | RequestRefused, requestId: string, limits: Limits): RequestRefused {
  if (error instanceof RequestRefused) return error;
  const status = error.statusCode ?? 500;
  if (status === 413) return bodyTooLarge(limits.bodyBytes);
  if (status === 415) return new RequestRefused('BAD_REQUEST', UNSUPPORTED_MEDIA_TYPE, { status });
  if (status < 500) return new RequestRefused('BAD_REQUEST', error.message, { status });
  const message = 'The gateway could not answer this request. Quote the request id when you report it.';
  return new RequestRefused('INTERNAL_SERVER_ERROR', message, { extensions: { requestId } });
}

const UNSUPPORTED_MEDIA_TYPE = 'Send the operation as JSON, with the content-type "application/json".';
