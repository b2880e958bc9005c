import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { isEqual } from './hash.ts';

/** Ed25519, as a signed note names it (C2SP signed-note). */
const ED25519 = 1;
const KEY_ID_BYTES = 4;
const KEY_BYTES = 32;
const SIGNATURE_PREFIX = '— ';

/** A named Ed25519 public key. */
export interface Verifier {
  name: string;
  /** The raw key, 32 bytes. */
  key: Uint8Array;
}

/** A named Ed25519 private key. */
export interface Signer {
  name: string;
  privateKey: KeyObject;
}

/** The text is no signed note, or no key of one. */
export class MalformedNote extends Error {}

const isName = (name: string): boolean => name !== '' && !/[\s+\p{C}]/u.test(name);

/** Decodes padded base64; undefined for everything else. */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  // Node's decoder accepts much that is no base64, and several texts for the same bytes.
  return bytes.toString('base64') === text ? bytes : undefined;
}

const typedKey = ({ key }: Verifier): Buffer => Buffer.concat([Buffer.of(ED25519), key]);

const keyIdOf = (verifier: Verifier): Buffer =>
  createHash('sha256').update(`${verifier.name}\n`).update(typedKey(verifier)).digest().subarray(0, KEY_ID_BYTES);

/** A named public key. */
export function namedKey(name: string, publicKey: KeyObject): Verifier {
  const { x } = publicKey.export({ format: 'jwk' });
  return { name, key: Buffer.from(x ?? '', 'base64url') };
}

/** The public half of a signer. */
export const verifierOf = ({ name, privateKey }: Signer): Verifier => namedKey(name, createPublicKey(privateKey));

/** A public key as text: `name+id+key`. */
export const formatVerifier = (verifier: Verifier): string =>
  `${verifier.name}+${keyIdOf(verifier).toString('hex')}+${typedKey(verifier).toString('base64')}`;

/** @throws MalformedNote */
export function parseVerifier(text: string): Verifier {
  const [, name = '', id, encoded = ''] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? [];
  const bytes = decodeBase64(encoded);
  const verifier = { name, key: bytes?.subarray(1) ?? Buffer.alloc(0) };
  const isKey = isName(name) && bytes?.[0] === ED25519 && verifier.key.length === KEY_BYTES;
  if (!isKey || keyIdOf(verifier).toString('hex') !== id)
    throw new MalformedNote('the key is no Ed25519 key of a signed note, name+id+key');
  return verifier;
}

/** Signs a text, which ends with a line feed. */
export function signNote(text: string, signer: Signer): string {
  const signature = sign(null, Buffer.from(text), signer.privateKey);
  const signed = Buffer.concat([keyIdOf(verifierOf(signer)), signature]).toString('base64');
  return `${text}\n${SIGNATURE_PREFIX}${signer.name} ${signed}\n`;
}

/** SubjectPublicKeyInfo of an Ed25519 key up to the key itself (RFC 8410). */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const publicKeyOf = ({ key }: Verifier): KeyObject =>
  createPublicKey({ key: Buffer.concat([SPKI_PREFIX, key]), format: 'der', type: 'spki' });

function parseSignature(line: string): { name: string; id: Buffer; signature: Buffer } {
  const [name = '', encoded = '', ...more] = line.slice(SIGNATURE_PREFIX.length).split(' ');
  const bytes = decodeBase64(encoded);
  if (!line.startsWith(SIGNATURE_PREFIX) || more.length > 0 || !isName(name) || !bytes || bytes.length <= KEY_ID_BYTES)
    throw new MalformedNote('a signature line of the note is not in the form of a signed note');
  return { name, id: bytes.subarray(0, KEY_ID_BYTES), signature: bytes.subarray(KEY_ID_BYTES) };
}

/**
 * Opens a signed note. Signatures of unknown keys are ignored.
 * @returns its text, and the first of the keys that signed it; null when none did, or when one of them did so wrongly
 * @throws MalformedNote
 */
export function openNote(note: string, verifiers: readonly Verifier[]): { text: string; signedBy: Verifier | null } {
  const end = note.lastIndexOf('\n\n');
  if (end === -1 || !note.endsWith('\n')) throw new MalformedNote('the note has no signatures');
  const text = note.slice(0, end + 1);
  const signatures = note
    .slice(end + 2, -1)
    .split('\n')
    .map(parseSignature);
  let signedBy: Verifier | null = null;
  for (const { name, id, signature } of signatures) {
    const verifier = verifiers.find((one) => one.name === name && isEqual(keyIdOf(one), id));
    if (!verifier) continue;
    if (!verify(null, Buffer.from(text), publicKeyOf(verifier), signature)) return { text, signedBy: null };
    signedBy ??= verifier;
  }
  return { text, signedBy };
}
