import { createHmac, timingSafeEqual } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type VouchedCaller, vouchedCallerSchema } from './caller.ts';

/** Header that carries the signed caller from the gateway to a subgraph. Clients' own copies are dropped. */
export const CALLER_HEADER = 'x-caller';

/** Lifetime of a signed caller. */
const LIFETIME_SECONDS = 15;
const CLOCK_SKEW_SECONDS = 5;
const MINIMUM_SECRET_BYTES = 32;
/** For the cache of verified callers, counted as their JSON and the parsed objects. */
const VERIFIED_BYTES = 4 * 1024 * 1024;
const BYTES_PER_CHARACTER = 4;
/** Maximum size of a caller as JSON. Compressed, it must fit in the 16 KiB of headers that a server accepts. */
const MAXIMUM_ENVELOPE_BYTES = 256 * 1024;

const envelopeSchema = z.object({
  /** The signer: `gateway` or the name of a service. */
  iss: z.string().min(1),
  /** Expiry in seconds since the epoch. */
  exp: z.number().int(),
  caller: vouchedCallerSchema,
});

type Envelope = z.infer<typeof envelopeSchema>;

export interface Signer {
  /** `<payload>.<mac>`, both base64url; the payload is compressed, because permissions and claims are long and repetitive. */
  sign(caller: VouchedCaller): string;
}

export interface Verifier {
  /** The caller, or null when the token is missing, malformed, forged or expired. */
  verify(token: string | null | undefined): VouchedCaller | null;
}

function assertSecret(secret: string): void {
  if (Buffer.byteLength(secret) < MINIMUM_SECRET_BYTES) {
    throw new Error(`The caller secret must have at least ${MINIMUM_SECRET_BYTES} bytes`);
  }
}

const mac = (secret: string, payload: string) => createHmac('sha256', secret).update(payload).digest();
const nowInSeconds = () => Math.floor(Date.now() / 1000);

export function createSigner(options: { issuer: string; secret: string }): Signer {
  assertSecret(options.secret);
  return {
    sign(caller) {
      const envelope = { iss: options.issuer, exp: nowInSeconds() + LIFETIME_SECONDS, caller };
      const payload = deflateRawSync(JSON.stringify(envelope)).toString('base64url');
      return `${payload}.${mac(options.secret, payload).toString('base64url')}`;
    },
  };
}

function readEnvelope(payload: string): Envelope | null {
  try {
    const text = inflateRawSync(Buffer.from(payload, 'base64url'), { maxOutputLength: MAXIMUM_ENVELOPE_BYTES });
    return envelopeSchema.parse(JSON.parse(text.toString('utf8')));
  } catch {
    return null;
  }
}

export function createVerifier(options: { secret: string }): Verifier {
  assertSecret(options.secret);
  // A subgraph gets the same token several times for one GraphQL request, so verified signatures are cached.
  const verified = new LRUCache<string, Envelope>({ maxSize: VERIFIED_BYTES });

  const open = (token: string) => {
    const [payload, signature, ...rest] = token.split('.');
    if (!payload || !signature || rest.length > 0) return null;
    const given = Buffer.from(signature, 'base64url');
    const expected = mac(options.secret, payload);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
    const envelope = readEnvelope(payload);
    if (!envelope) return null;
    const size = (token.length + JSON.stringify(envelope).length) * BYTES_PER_CHARACTER;
    verified.set(token, envelope, { size });
    return envelope;
  };

  return {
    verify(token) {
      if (!token) return null;
      const envelope = verified.get(token) ?? open(token);
      if (!envelope || envelope.exp + CLOCK_SKEW_SECONDS < nowInSeconds()) return null;
      return envelope.caller;
    },
  };
}
