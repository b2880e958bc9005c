import { createPrivateKey, createPublicKey } from 'node:crypto';
import { namedKey, type Signer, type Verifier } from '@account-center/merkle';
import { z } from 'zod';

const keySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string().optional(),
});
const keySetSchema = z.object({ keys: z.tuple([keySchema.extend({ d: z.string() })], keySchema) });

/** The keys of the installation's checkpoints, each under the name of a ledger. */
export interface CheckpointKeys {
  signerOf(enterpriseId: string): Signer;
  /** The present key and former ones. */
  verifiersOf(enterpriseId: string): Verifier[];
}

/** Name of an enterprise's ledger as a log. */
const originOf = (enterpriseId: string): string => `account-center/sms-ledger/${enterpriseId}`;

function importKeys(text: string | undefined) {
  try {
    const { keys } = keySetSchema.parse(JSON.parse(text ?? 'null'));
    return {
      privateKey: createPrivateKey({ key: keys[0], format: 'jwk' }),
      publicKeys: keys.map(({ kty, crv, x }) => createPublicKey({ key: { kty, crv, x }, format: 'jwk' })),
    };
  } catch {
    // The cause may quote the key.
    throw new Error(
      'The settings of sms are not usable: checkpointKeys must be a JWK set of Ed25519 keys, the first with its private part',
    );
  }
}

/**
 * @param text a JWK set in JSON. The first key signs; the others are former ones, whose checkpoints stay valid, and need no
 *   private part.
 * @throws when it is not one
 */
export function parseCheckpointKeys(text: string | undefined): CheckpointKeys {
  const { privateKey, publicKeys } = importKeys(text);
  return {
    signerOf: (enterpriseId) => ({ name: originOf(enterpriseId), privateKey }),
    verifiersOf: (enterpriseId) => publicKeys.map((key) => namedKey(originOf(enterpriseId), key)),
  };
}
