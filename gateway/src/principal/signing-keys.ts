import { createLocalJWKSet, errors as joseErrors, type JWTVerifyGetKey } from 'jose';
import { RequestRefused } from '../errors.ts';
import type { GatewayLogger } from '../logger.ts';
import { type JwksSource, type OpenJwks, openJwks } from './jwks.ts';
import { usableKeys } from './usable-keys.ts';

export interface SigningKeys {
  find: JWTVerifyGetKey;
  /** Changes whenever the keys were reloaded, so that no token verified by a withdrawn key stays cached. */
  generation(): Promise<number>;
  stop(): void;
}

/** Maximum time until a withdrawn key is dropped. */
const MAXIMUM_AGE_MILLISECONDS = 10 * 60_000;
/** A token with an unknown key id reloads the keys, at most this often. */
const RELOAD_COOLDOWN_MILLISECONDS = 10_000;
/** After a failed load, the next one starts after this time; it doubles with each failure. */
const FAILURE_COOLDOWN_MILLISECONDS = 250;
const LONGEST_FAILURE_COOLDOWN_MILLISECONDS = 8_000;

interface LoadedKeys {
  find: JWTVerifyGetKey;
  /** By `performance.now()`, which is monotonic. */
  loadedAt: number;
  generation: number;
}

const unavailable = () =>
  new RequestRefused('IDENTITY_UNAVAILABLE', 'Tokens cannot be checked at the moment. Try again in a moment.');

/** Loads the issuer's keys on first use and refreshes them. Without keys, tokens are refused: `IDENTITY_UNAVAILABLE`. */
export function createSigningKeys(source: JwksSource, logger: GatewayLogger): SigningKeys {
  const keyLoader = new KeyLoader(source, logger);
  return {
    async find(header, token) {
      const keys = await keyLoader.notOlderThan(MAXIMUM_AGE_MILLISECONDS);
      try {
        return await keys.find(header, token);
      } catch (error) {
        if (!(error instanceof joseErrors.JWKSNoMatchingKey)) throw error;
        const reloaded = await keyLoader.notOlderThan(RELOAD_COOLDOWN_MILLISECONDS);
        return reloaded.find(header, token);
      }
    },
    stop: () => keyLoader.stop(),
    generation: async () => (await keyLoader.notOlderThan(MAXIMUM_AGE_MILLISECONDS)).generation,
  };
}

class KeyLoader {
  readonly #jwks: OpenJwks;
  readonly #logger: GatewayLogger;
  #current: LoadedKeys | null = null;
  #loading: Promise<LoadedKeys> | null = null;
  #generation = 0;
  #changes = 0;
  #failures = 0;
  #mayLoadAt = 0;

  constructor(source: JwksSource, logger: GatewayLogger) {
    this.#jwks = openJwks(source);
    this.#logger = logger;
    this.#jwks.watch(() => {
      this.#current = null;
      this.#changes += 1;
      this.#mayLoadAt = 0;
    });
  }

  /** @throws RequestRefused `IDENTITY_UNAVAILABLE` */
  notOlderThan(milliseconds: number): Promise<LoadedKeys> {
    const now = performance.now();
    if (this.#current && now - this.#current.loadedAt < milliseconds) return Promise.resolve(this.#current);
    if (!this.#loading && now < this.#mayLoadAt) return Promise.reject(unavailable());
    this.#loading ??= this.#load();
    return this.#loading;
  }

  stop(): void {
    this.#jwks.stop();
  }

  async #load(): Promise<LoadedKeys> {
    try {
      const loaded = await this.#read();
      this.#failures = 0;
      this.#current = loaded;
      return loaded;
    } catch (error) {
      const pause = FAILURE_COOLDOWN_MILLISECONDS * 2 ** this.#failures;
      this.#mayLoadAt = performance.now() + Math.min(pause, LONGEST_FAILURE_COOLDOWN_MILLISECONDS);
      this.#failures += 1;
      this.#logger.error({ err: error }, 'The signing keys of the token issuer could not be loaded');
      throw unavailable();
    } finally {
      this.#loading = null;
    }
  }

  /** Reads again when the keys changed during the read. */
  async #read(): Promise<LoadedKeys> {
    for (;;) {
      const changes = this.#changes;
      const keys = await usableKeys(await this.#jwks.load(), this.#logger);
      if (changes !== this.#changes) continue;
      this.#generation += 1;
      return { find: createLocalJWKSet({ keys }), loadedAt: performance.now(), generation: this.#generation };
    }
  }
}
