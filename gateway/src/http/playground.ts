import { existsSync } from 'node:fs';
import { join, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Names of files in it tell their content by a hash: under one name there is never anything else. */
const HASHED = `${sep}assets${sep}`;
const FOREVER = 'public, max-age=31536000, immutable';
/** The page itself names the files, and is asked about each time. */
const ASK_AGAIN = 'no-cache';

/** Serves the folder at `/` when it is there; compressed where a file has a compressed copy (`.br`, `.gz`) beside it. */
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
