import { createLocalJWKSet, errors as joseErrors, type JWTVerifyGetKey } from 'jose';
import { RequestRefused } from '../errors.ts';
import type { GatewayLogger } from '../logger.ts';
import { type JwksSource, openJwks } from './jwks.ts';

export interface SigningKeys {
  find: JWTVerifyGetKey;
  /** Changes whenever the keys were loaded anew, so that nothing verified by a withdrawn key lives on. */
  generation(): Promise<number>;
  stop(): void;
}

/** A withdrawn key is forgotten after this long at the latest. */
const MAXIMUM_AGE_MILLISECONDS = 10 * 60_000;
/** A token with an unknown key id makes the keys load again, but not more often than this. */
const RELOAD_COOLDOWN_MILLISECONDS = 10_000;

interface LoadedKeys {
  find: JWTVerifyGetKey;
  loadedAt: number;
  generation: number;
}

/** Loads the issuer's keys on first use and keeps them fresh. Without keys nobody is let in: `IDENTITY_UNAVAILABLE`. */
export function createSigningKeys(source: JwksSource, logger: GatewayLogger): SigningKeys {
  const jwks = openJwks(source);
  let current: LoadedKeys | null = null;
  let loading: Promise<LoadedKeys> | null = null;
  let generation = 0;
  let changes = 0;

  jwks.watch(() => {
    current = null;
    changes += 1;
  });

  const load = async (): Promise<LoadedKeys> => {
    try {
      const changesBefore = changes;
      const find = createLocalJWKSet(await jwks.load());
      if (changes !== changesBefore) return await load();
      generation += 1;
      current = { find, loadedAt: Date.now(), generation };
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
    stop: () => jwks.stop(),
    generation: async () => (await keysNotOlderThan(MAXIMUM_AGE_MILLISECONDS)).generation,
  };
}
