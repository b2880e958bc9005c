import { isUtf8 } from 'node:buffer';
import { type Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { RequestRefused } from '../errors.ts';
import { parseExactJson } from '../json.ts';
import { bodyTooLarge } from '../limits/exceeded.ts';

const DECODERS: Readonly<Record<string, () => Duplex>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

/**
 * Routes of this scope accept only JSON in UTF-8, compressed or not. The inflated size is checked while the body
 * inflates, so that a small body cannot become a large one.
 */
export function acceptJsonBodies(scope: FastifyInstance, maximumBytes: number): void {
  scope.removeContentTypeParser(['text/plain', 'application/json']);
  scope.addContentTypeParser<Buffer>(
    'application/json',
    { parseAs: 'buffer' },
    async (_request: FastifyRequest, body: Buffer) => parseBody(body),
  );
  scope.addHook('onRequest', async (request) => assertCharset(request));
  scope.addHook('preParsing', async (request, _reply, payload) => {
    const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
    if (encoding === 'identity') return payload;
    const decode = Object.hasOwn(DECODERS, encoding) ? DECODERS[encoding] : undefined;
    if (!decode) throw unsupported('The body may be compressed by gzip, deflate or br, once.');
    // Fastify would compare the header with the inflated length.
    delete request.headers['content-length'];
    return inflate(payload, decode(), maximumBytes);
  });
}

const unsupported = (message: string) => new RequestRefused('BAD_REQUEST', message, { status: 415 });

function assertCharset({ headers }: FastifyRequest): void {
  const contentType = headers['content-type'];
  if (contentType === undefined || !contentType.includes(';')) return;
  for (const [, charset = ''] of contentType.matchAll(/charset\s*=\s*"?([^\s;"]*)/gi)) {
    if (charset.toLowerCase() !== 'utf-8') throw unsupported('The body must be UTF-8.');
  }
}

/** Every key is data: parsing makes also keys like `__proto__` own properties. Numbers keep their digits. */
function parseBody(body: Buffer): unknown {
  if (body.length === 0) throw new RequestRefused('BAD_REQUEST', 'The body is empty: send a JSON object.');
  if (!isUtf8(body)) throw new RequestRefused('BAD_REQUEST', 'The body has bytes that are not UTF-8.');
  try {
    return parseExactJson(body.toString('utf8'));
  } catch {
    throw new RequestRefused('BAD_REQUEST', 'The body is not valid JSON.');
  }
}

/** Limits the compressed and the inflated size. When it stops early, the connection stays open for the response. */
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
