import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Names of files in this folder contain a hash of their content, so a file never changes under its name. */
const HASHED = `${sep}assets${sep}`;
const FOREVER = 'public, max-age=31536000, immutable';
/** The page refers to the hashed files, so browsers revalidate it each time. */
const ASK_AGAIN = 'no-cache';

/** Serves the folder at `/` if it exists; uses a compressed copy (`.br`, `.gz`) of a file where there is one. */
export function servePlayground(app: FastifyInstance, directory: string | undefined): void {
  if (directory === undefined || !existsSync(directory)) return;
  const assets = join(directory, HASHED);
  void app.register(fastifyStatic, {
    root: directory,
    prefix: '/',
    decorateReply: false,
    preCompressed: true,
    cacheControl: false,
    setHeaders(reply, path) {
      void reply.header('cache-control', path.startsWith(assets) ? FOREVER : ASK_AGAIN);
    },
  });
}
