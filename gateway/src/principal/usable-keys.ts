import { type JWK, importJWK } from 'jose';
import type { GatewayLogger } from '../logger.ts';

/** Algorithm for a key without `alg`. */
const ALGORITHM_OF_TYPE: Readonly<Record<string, string>> = { EC: 'ES256', OKP: 'EdDSA', RSA: 'RS256' };
const ALGORITHM_OF_CURVE: Readonly<Record<string, string>> = { 'P-384': 'ES384', 'P-521': 'ES512' };

/**
 * The keys of a set that can verify tokens. Unreadable keys are logged and skipped, so that the others stay usable; keys
 * for encryption and symmetric keys are skipped.
 * @throws when there is none
 */
export async function usableKeys(set: unknown, logger: GatewayLogger): Promise<JWK[]> {
  const keys = typeof set === 'object' && set !== null ? (set as { keys?: unknown }).keys : undefined;
  if (!Array.isArray(keys)) throw new Error('This is not a JSON Web Key Set');
  const usable: JWK[] = [];
  for (const [position, key] of keys.entries()) {
    const problem = await problemOf(key);
    if (problem === null) usable.push(key as JWK);
    else logger.warn({ position, problem }, 'A key of the token issuer is not used');
  }
  if (usable.length === 0) throw new Error('None of the keys in the set can be used');
  return usable;
}

async function problemOf(key: unknown): Promise<string | null> {
  if (typeof key !== 'object' || key === null) return 'It is not an object';
  const { kty, crv, alg, use } = key as JWK;
  if (use !== undefined && use !== 'sig') return 'It is not for signatures';
  if (typeof kty !== 'string' || !Object.hasOwn(ALGORITHM_OF_TYPE, kty)) return 'Its type is not asymmetric';
  try {
    await importJWK(key as JWK, alg ?? ALGORITHM_OF_CURVE[crv ?? ''] ?? ALGORITHM_OF_TYPE[kty] ?? '');
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
