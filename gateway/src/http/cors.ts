import fastifyCors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';
import type { Cors } from '../settings.ts';

const ALLOWED_HEADERS = [
  'accept',
  'apollo-require-preflight',
  'authorization',
  'content-type',
  'idempotency-key',
  'traceparent',
  'x-apollo-operation-name',
  'x-operation-cost',
  'x-request-id',
];
const EXPOSED_HEADERS = [
  'ratelimit',
  'ratelimit-limit',
  'ratelimit-policy',
  'ratelimit-remaining',
  'ratelimit-reset',
  'retry-after',
  'www-authenticate',
  'x-operation-cost',
  'x-request-id',
];

/** Lets pages of these origins call the gateway with their own tokens, but not with credentials of the browser. */
export function allowOrigins(app: FastifyInstance, { origins, maximumAgeSeconds }: Cors): void {
  void app.register(fastifyCors, {
    origin: origins,
    credentials: false,
    methods: ['GET', 'POST', 'PUT'],
    allowedHeaders: ALLOWED_HEADERS,
    exposedHeaders: EXPOSED_HEADERS,
    maxAge: maximumAgeSeconds,
  });
}
