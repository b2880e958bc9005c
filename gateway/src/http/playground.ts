import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Serves the folder at `/` when it is there. */
export function servePlayground(app: FastifyInstance, directory: string | undefined): void {
  if (directory === undefined || !existsSync(directory)) return;
  void app.register(fastifyStatic, { root: directory, prefix: '/', decorateReply: false });
}
