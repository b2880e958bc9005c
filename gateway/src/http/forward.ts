import { Readable } from 'node:stream';
import { CALLER_HEADER, type VouchedCaller } from '@account-center/caller';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { RequestRefused } from '../errors.ts';
import type { ForwardRule } from '../options.ts';
import type { Authenticate } from '../principal/authentication.ts';
import { REQUEST_ID_HEADER } from './request-id.ts';

export interface ForwardOptions {
  rules: readonly ForwardRule[];
  authenticate: Authenticate;
  signCaller: (caller: VouchedCaller) => string | null;
}

/** Never forwarded (RFC 9110, 7.6.1). */
const HOP_BY_HOP = [
  'connection',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
];
/** Set by the gateway only; a client's own are dropped. */
const INTERNAL_HEADERS = [CALLER_HEADER, REQUEST_ID_HEADER, 'x-forwarded-for'];

/** Streams requests below the given paths to their handlers, with the signed caller of a valid token. */
export function serveForwarded(app: FastifyInstance, { rules, authenticate, signCaller }: ForwardOptions): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    for (const { prefix, handler } of rules) {
      const answer = async (request: FastifyRequest, reply: FastifyReply) => {
        const caller = await callerOf(request, authenticate);
        const forwarded = toWebRequest(request, caller ? signCaller(caller) : null);
        return sendWebResponse(reply, await handler(forwarded));
      };
      scope.all(prefix, answer);
      scope.all(`${prefix}/*`, answer);
    }
  });
}

/** The caller of a valid token; null when there is none, since the path may accept other credentials. */
async function callerOf(request: FastifyRequest, authenticate: Authenticate): Promise<VouchedCaller | null> {
  if (request.headers.authorization === undefined) return null;
  try {
    return await authenticate(request);
  } catch (error) {
    if (error instanceof RequestRefused && error.status === 401) return null;
    throw error;
  }
}

function toWebRequest(request: FastifyRequest, signedCaller: string | null): Request {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || HOP_BY_HOP.includes(name) || INTERNAL_HEADERS.includes(name)) continue;
    headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  headers.set(REQUEST_ID_HEADER, request.id);
  headers.set('x-forwarded-for', request.ip);
  if (signedCaller !== null) {
    headers.set(CALLER_HEADER, signedCaller);
    headers.delete('authorization');
  }
  const hasBody = request.method !== 'GET' && request.method !== 'HEAD';
  return new Request(new URL(request.url, `${request.protocol}://${request.host}`), {
    method: request.method,
    headers,
    ...(hasBody ? { body: Readable.toWeb(request.raw) as ReadableStream, duplex: 'half' } : {}),
  });
}

async function sendWebResponse(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  reply.code(response.status);
  for (const [name, value] of response.headers) {
    if (!HOP_BY_HOP.includes(name)) reply.header(name, value);
  }
  return reply.send(response.body ? Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]) : null);
}
