import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { readOrCreateSecret } from '../secrets.ts';

/** What the parts of one installation share. */
export interface Secrets {
  /** Signs callers between gateway and subgraphs. */
  caller: string;
  /** Signs the URLs of files. */
  files: string;
  /** Private key of access tokens: a JWK for ES256, as JSON. */
  tokenKey: string;
}

/** A fresh ES256 key as a private JWK, in JSON. */
export async function generateTokenKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('ec', { namedCurve: 'P-256' });
  return JSON.stringify({ ...privateKey.export({ format: 'jwk' }), alg: 'ES256', use: 'sig' });
}

/** The secrets kept in the data directory, made at the first start. */
export async function keepSecrets(dataDir: string): Promise<Secrets> {
  return {
    caller: await readOrCreateSecret(dataDir, 'caller-secret'),
    files: await readOrCreateSecret(dataDir, 'files-secret'),
    tokenKey: await readOrCreateSecret(dataDir, 'token-key.json', generateTokenKey),
  };
}
