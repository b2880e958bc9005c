import type { Hash } from './hash.ts';
import { decodeBase64 } from './note.ts';
import type { Consistency, Inclusion } from './verify.ts';

export type Proof = ({ kind: 'inclusion' } & Inclusion) | ({ kind: 'consistency' } & Consistency);

export interface ProofFile {
  proof: Proof;
  /** The signed checkpoint of the tree, or of the larger tree, if the file has one. */
  checkpoint: string | undefined;
}

/** The file is no proof in the required form; the message says why. */
export class MalformedProof extends Error {}

const MAXIMUM_SIZE = 2n ** 64n - 1n;

type Fields = Record<string, unknown>;

/** Sizes may be greater than 2^53: they are read from the digits in the text. */
function parseJson(text: string): unknown {
  const exact = (_key: string, value: unknown, { source }: { source?: string }) =>
    typeof value === 'number' && source !== undefined && /^(0|[1-9]\d*)$/.test(source) ? BigInt(source) : value;
  try {
    // TypeScript does not know the third argument of a reviver yet (ECMAScript's "JSON.parse source text access").
    return JSON.parse(text, exact as (key: string, value: unknown) => unknown);
  } catch {
    throw new MalformedProof('the file is not JSON');
  }
}

function sizeOf(fields: Fields, name: string): bigint {
  const value = fields[name];
  if (typeof value !== 'bigint') throw new MalformedProof(`"${name}" is not a whole number from 0`);
  if (value > MAXIMUM_SIZE) throw new MalformedProof(`"${name}" is greater than 2^64 - 1`);
  return value;
}

function bytesOf(value: unknown, what: string): Hash {
  const bytes = typeof value === 'string' ? decodeBase64(value) : undefined;
  if (!bytes) throw new MalformedProof(`${what} is not base64 with padding (RFC 4648, section 4)`);
  return bytes;
}

/** Null is an empty proof: Go writes an empty list so. */
function hashesOf({ proof }: Fields): Hash[] {
  if (proof === null) return [];
  if (!Array.isArray(proof)) throw new MalformedProof('"proof" is not a list');
  return proof.map((hash, index) => bytesOf(hash, `hash ${index} of "proof"`));
}

function checkpointOf({ checkpoint }: Fields): string | undefined {
  if (checkpoint === undefined || checkpoint === null) return undefined;
  if (typeof checkpoint === 'string') return checkpoint;
  throw new MalformedProof('"checkpoint" is not text');
}

const INCLUSION = ['leafIdx', 'treeSize', 'root', 'leafHash'];
const CONSISTENCY = ['size1', 'size2', 'root1', 'root2'];

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function proofOf(fields: Fields): Proof {
  const isInclusion = INCLUSION.some((name) => Object.hasOwn(fields, name));
  if (isInclusion === CONSISTENCY.some((name) => Object.hasOwn(fields, name)))
    throw new MalformedProof(`it needs either ${INCLUSION.join(', ')} or ${CONSISTENCY.join(', ')}, each with proof`);
  const missing = [...(isInclusion ? INCLUSION : CONSISTENCY), 'proof'].find((name) => !Object.hasOwn(fields, name));
  if (missing) throw new MalformedProof(`"${missing}" is missing`);
  const size = (name: string) => sizeOf(fields, name);
  const hash = (name: string) => bytesOf(fields[name], `"${name}"`);
  const proof = hashesOf(fields);
  if (!isInclusion)
    return {
      kind: 'consistency',
      size1: size('size1'),
      size2: size('size2'),
      root1: hash('root1'),
      root2: hash('root2'),
      proof,
    };
  const [leafIdx, treeSize] = [size('leafIdx'), size('treeSize')];
  return { kind: 'inclusion', leafIdx, treeSize, root: hash('root'), leafHash: hash('leafHash'), proof };
}

/**
 * Parses a proof: `{"leafIdx", "treeSize", "root", "leafHash", "proof"}` or `{"size1", "size2", "root1", "root2", "proof"}`,
 * hashes in base64, with a `"checkpoint"` or without. Other fields are ignored. @throws MalformedProof
 */
export function parseProofFile(text: string): ProofFile {
  const fields = parseJson(text);
  if (!isObject(fields)) throw new MalformedProof('the file is not a JSON object');
  return { proof: proofOf(fields), checkpoint: checkpointOf(fields) };
}
