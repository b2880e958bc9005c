import { isUtf8 } from 'node:buffer';
import type { FastifyRequest } from 'fastify';
import { RequestRefused } from '../errors.ts';

/** If one of these is repeated, one parser could use the first and another the last. */
const ONCE_ONLY: ReadonlySet<string> = new Set([
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'host',
  'idempotency-key',
]);
const LONGEST = Math.max(...[...ONCE_ONLY].map(({ length }) => length));
const ESCAPED_BYTES = /(?:%[0-9a-f]{2})+/gi;
const BEYOND_ASCII = /[^\0-\x7F]/;

/** Refuses requests that two parsers could read differently. @throws RequestRefused */
export function assertUnambiguous({ raw }: Pick<FastifyRequest, 'raw'>): void {
  assertSingleHeaders(raw.rawHeaders);
  assertUrl(raw.url ?? '');
}

function assertSingleHeaders(rawHeaders: readonly string[]): void {
  const seen = new Set<string>();
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const header = rawHeaders[index] ?? '';
    if (header.length > LONGEST) continue;
    const name = header.toLowerCase();
    if (!ONCE_ONLY.has(name)) continue;
    if (seen.has(name)) throw new RequestRefused('BAD_REQUEST', `Send the header ${name} once only.`);
    seen.add(name);
  }
}

/** Escaped bytes in a URL must be UTF-8: a decoder would replace invalid ones by other characters. */
function assertUrl(url: string): void {
  if (BEYOND_ASCII.test(url)) throw new RequestRefused('BAD_REQUEST', 'The URL has characters that must be escaped.');
  for (const [escaped] of url.matchAll(ESCAPED_BYTES)) {
    if (!isUtf8(Buffer.from(escaped.replaceAll('%', ''), 'hex'))) {
      throw new RequestRefused('BAD_REQUEST', 'The URL has escaped bytes that are not UTF-8.');
    }
  }
}

/** Node.js reads headers as Latin-1. Returns null for text that is not UTF-8, so that no altered text is stored. */
export function readHeaderText(value: string | undefined): string | null {
  if (value === undefined || !BEYOND_ASCII.test(value)) return value ?? null;
  const bytes = Buffer.from(value, 'latin1');
  return isUtf8(bytes) ? bytes.toString('utf8') : null;
}

const MAXIMUM_KEY_CHARACTERS = 255;
const VISIBLE_ASCII = /^[\x20-\x7E]+$/;

/** @throws RequestRefused unless it has 1 to 255 visible ASCII characters */
export function readIdempotencyKey(value: string | string[] | undefined): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && value.length <= MAXIMUM_KEY_CHARACTERS && VISIBLE_ASCII.test(value)) return value;
  const message = `The Idempotency-Key must have 1 to ${MAXIMUM_KEY_CHARACTERS} visible ASCII characters.`;
  throw new RequestRefused('BAD_REQUEST', message);
}
