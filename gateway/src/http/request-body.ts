import { type Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestRefused } from '../errors.ts';
import { bodyTooLarge } from '../limits/exceeded.ts';

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Routes of this scope read JSON in UTF-8 and nothing else, compressed or not. An inflated body is counted while it
 * inflates, so that a small one never becomes a large one.
 */
export function acceptJsonBodies(scope: FastifyInstance, maximumBytes: number): void {
  scope.removeContentTypeParser('text/plain');
  scope.addHook('onRequest', async (request) => assertReadable(request));
  scope.addHook('preParsing', async (request, _reply, payload) => {
    const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    if (encoding === 'identity') return payload;
    const decode = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
    if (!decode) throw unsupported('The body may be compressed by gzip, deflate or br, once.');
    // What fastify compares is the length of what it reads, which is not that of what was sent.
    delete request.headers['content-length'];
    return inflate(payload, decode(), maximumBytes);
  });
}

const unsupported = (message: string) => new RequestRefused('BAD_REQUEST', message, { status: 415 });

/** Two readers of the same bytes must not understand different things. */
function assertReadable({ raw, headers }: FastifyRequest): void {
  let contentTypes = 0;
  for (let index = 0; index < raw.rawHeaders.length; index += 2) {
    const name = raw.rawHeaders[index] ?? '';
    if (name.length === 'content-type'.length && name.toLowerCase() === 'content-type') contentTypes += 1;
  }
  if (contentTypes > 1) throw new RequestRefused('BAD_REQUEST', 'There may be one content-type only.');
  const contentType = headers['content-type'];
  if (contentType === undefined || !contentType.includes(';')) return;
  for (const [, charset = ''] of contentType.matchAll(/charset\s*=\s*"?([^\s;"]*)/gi)) {
    if (charset.toLowerCase() !== 'utf-8') throw unsupported('The body must be UTF-8.');
  }
}

/** Counts what comes and what becomes of it. Leaves the connection open when it ends early, so that it can be answered. */
function inflate(payload: NodeJS.ReadableStream, decoder: Duplex, maximumBytes: number): Readable {
  let compressedBytes = 0;
  payload.on('data', (chunk: Buffer) => {
    compressedBytes += chunk.length;
    if (compressedBytes > maximumBytes) decoder.destroy(bodyTooLarge(maximumBytes));
  });
  payload.once('error', (error: Error) => decoder.destroy(error));
  return Readable.from(inflated(payload.pipe(decoder), maximumBytes), { objectMode: false });
}

async function* inflated(decoder: AsyncIterable<Buffer>, maximumBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of decoder) {
      bytes += chunk.length;
      if (bytes > maximumBytes) throw bodyTooLarge(maximumBytes);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof RequestRefused) throw error;
    throw new RequestRefused('BAD_REQUEST', 'The compressed body cannot be read.');
  }
}
