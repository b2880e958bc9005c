import { createLocalJWKSet, errors as joseErrors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { request } from 'undici';
import { RequestRefused } from '../errors.ts';
import type { GatewayLogger } from '../logger.ts';

/** Where the public keys of the token issuer come from. */
export type JwksSource = URL | (() => Promise<JSONWebKeySet>);

export interface SigningKeys {
  find: JWTVerifyGetKey;
  /** Changes whenever the keys were loaded anew, so that nothing verified by a withdrawn key lives on. */
  generation(): Promise<number>;
}

/** A withdrawn key is forgotten after this long at the latest. */
const MAXIMUM_AGE_MILLISECONDS = 10 * 60_000;
/** A token with an unknown key id makes the keys load again, but not more often than this. */
const RELOAD_COOLDOWN_MILLISECONDS = 10_000;
const FETCH_TIMEOUT_MILLISECONDS = 3_000;

interface LoadedKeys {
  find: JWTVerifyGetKey;
  loadedAt: number;
  generation: number;
}

async function fetchJwks(url: URL): Promise<JSONWebKeySet> {
  const response = await request(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MILLISECONDS) });
  if (response.statusCode !== 200) {
    await response.body.dump();
    throw new Error(`The JWKS endpoint answered with HTTP status ${response.statusCode}`);
  }
  return (await response.body.json()) as JSONWebKeySet;
}

/** Loads the issuer's keys on first use and keeps them fresh. Without keys nobody is let in: `IDENTITY_UNAVAILABLE`. */
export function createSigningKeys(source: JwksSource, logger: GatewayLogger): SigningKeys {
  const loadSet = typeof source === 'function' ? source : () => fetchJwks(source);
  let current: LoadedKeys | null = null;
  let loading: Promise<LoadedKeys> | null = null;

  const load = async (): Promise<LoadedKeys> => {
    try {
      const find = createLocalJWKSet(await loadSet());
      current = { find, loadedAt: Date.now(), generation: (current?.generation ?? 0) + 1 };
      return current;
    } catch (error) {
      logger.error({ err: error }, 'The signing keys of the token issuer could not be loaded');
      throw new RequestRefused(
        'IDENTITY_UNAVAILABLE',
        'Tokens cannot be checked at the moment. Try again in a moment.',
      );
    } finally {
      loading = null;
    }
  };

  const keysNotOlderThan = (milliseconds: number): Promise<LoadedKeys> => {
    if (current && Date.now() - current.loadedAt < milliseconds) return Promise.resolve(current);
    loading ??= load();
    return loading;
  };

  return {
    async find(header, token) {
      const keys = await keysNotOlderThan(MAXIMUM_AGE_MILLISECONDS);
      try {
        return await keys.find(header, token);
      } catch (error) {
        if (!(error instanceof joseErrors.JWKSNoMatchingKey)) throw error;
        const reloaded = await keysNotOlderThan(RELOAD_COOLDOWN_MILLISECONDS);
        return reloaded.find(header, token);
      }
    },
    generation: async () => (await keysNotOlderThan(MAXIMUM_AGE_MILLISECONDS)).generation,
  };
}
