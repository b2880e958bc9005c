import { formatVerifier, type Frontier, type Hash, rootOf, signCheckpoint, verifierOf } from '@account-center/merkle';
import type { CheckpointKeys } from './ledger-key.rules.ts';

/** The state of a ledger's tree, signed. */
export interface TreeHead {
  origin: string;
  size: bigint;
  root: Hash;
  /** The signed note. */
  note: string;
  /** The public key of the signature. */
  verifierKey: string;
}

export const base64 = (hash: Uint8Array): string => Buffer.from(hash).toString('base64');

/** Signs the state of an enterprise's tree. The same state always has the same signature (Ed25519). */
export function signTreeHead(keys: CheckpointKeys, enterpriseId: string, tree: Frontier): TreeHead {
  const signer = keys.signerOf(enterpriseId);
  const { size } = tree;
  const root = rootOf(tree);
  return {
    origin: signer.name,
    size,
    root,
    note: signCheckpoint({ size, root }, signer),
    verifierKey: formatVerifier(verifierOf(signer)),
  };
}
