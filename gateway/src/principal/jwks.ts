import { unwatchFile, watchFile } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { JSONWebKeySet } from 'jose';
import { request } from 'undici';

/** Where the public keys of the token issuer come from. A file is reloaded when it changes. */
export type JwksSource = URL | { file: string } | (() => Promise<JSONWebKeySet>);

export interface OpenJwks {
  load(): Promise<JSONWebKeySet>;
  /** Calls back when the loaded keys are outdated, if the source can detect it. */
  watch(onChange: () => void): void;
  stop(): void;
}

const FETCH_TIMEOUT_MILLISECONDS = 3_000;
const FILE_POLL_MILLISECONDS = 300;

export function openJwks(source: JwksSource): OpenJwks {
  if (source instanceof URL) return unwatched(() => fetchJwks(source));
  return typeof source === 'function' ? unwatched(source) : openJwksFile(source.file);
}

const unwatched = (load: OpenJwks['load']): OpenJwks => ({ load, watch: () => {}, stop: () => {} });

async function fetchJwks(url: URL): Promise<JSONWebKeySet> {
  const response = await request(url, { signal: AbortSignal.timeout(FETCH_TIMEOUT_MILLISECONDS) });
  if (response.statusCode !== 200) {
    await response.body.dump();
    throw new Error(`The JWKS endpoint answered with HTTP status ${response.statusCode}`);
  }
  return (await response.body.json()) as JSONWebKeySet;
}

function openJwksFile(path: string): OpenJwks {
  let listener: (() => void) | null = null;
  return {
    load: async () => JSON.parse(await readFile(path, 'utf8')) as JSONWebKeySet,
    watch(onChange) {
      listener = onChange;
      watchFile(path, { interval: FILE_POLL_MILLISECONDS, persistent: false }, listener);
    },
    stop() {
      if (listener) unwatchFile(path, listener);
    },
  };
}
