import { generateKeyPair, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { readOrCreateSecret } from '../machine/secret-file.ts';

/** The secrets of an installation. */
export interface Secrets {
  /** Signs callers between gateway and subgraphs. */
  caller: string;
  /** Signs the URLs of files. */
  files: string;
  /** Private key of access tokens: a JWK for ES256, as JSON. */
  signingKey: string;
  /** Keys that sign checkpoints of ledgers: a JWK set as JSON, the signing Ed25519 key first, former ones behind. */
  checkpointKeys: string;
  /** Password of the first platform operator. */
  operatorPassword: string;
}

/** A fresh ES256 key as a private JWK, in JSON. */
export async function generateSigningKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' });
}

/** A set of one fresh Ed25519 key, as a JWK set in JSON. */
export async function generateCheckpointKeys(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('ed25519');
  return JSON.stringify({ keys: [privateKey.export({ format: 'jwk' })] });
}

const PASSWORD_BYTES = 18;

/** For people to copy: shorter than the secrets of machines, and still not guessable. */
const generatePassword = () => randomBytes(PASSWORD_BYTES).toString('base64url');

/** The secrets in the data directory, generated at the first start. */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  return {
    caller: await readOrCreateSecret(dataDir, 'caller-secret'),
    files: await readOrCreateSecret(dataDir, 'files-secret'),
    signingKey: await readOrCreateSecret(dataDir, 'signing-key.json', generateSigningKey),
    checkpointKeys: await readOrCreateSecret(dataDir, 'checkpoint-keys.json', generateCheckpointKeys),
    operatorPassword: await readOrCreateSecret(dataDir, 'operator-password', generatePassword),
  };
}
