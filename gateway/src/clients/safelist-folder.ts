import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'graphql';
import { z } from 'zod';
import type { GatewayLogger } from '../logger.ts';
import { type Safelist, type SafelistSource, createSafelist } from './safelist.ts';

const POLL_MILLISECONDS = 500;
const EXTENSION = '.json';

/** Apollo's persisted query manifest, as `generate-persisted-query-manifest` writes it. */
const manifestSchema = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
});

interface KnownFile {
  version: string;
  safelist: Safelist;
}

/**
 * Safelists from a folder with a manifest per app, named `<subject of the app>.json`. New and changed manifests are
 * reloaded. A broken or deleted one lifts no restriction: the last good one applies until the gateway restarts.
 * @throws when a manifest is broken at the start.
 */
export function safelistFolder(folder: string, logger: GatewayLogger): SafelistSource {
  const known = new Map<string, KnownFile>();
  const refused = new Map<string, string>();
  const load = (file: string, version: string) => {
    if (known.get(file)?.version === version || refused.get(file) === version) return;
    known.set(file, { version, safelist: readManifest(join(folder, file)) });
    refused.delete(file);
  };
  for (const [file, version] of listFiles(folder)) load(file, version);

  const timer = setInterval(() => {
    for (const [file, version] of tryList(folder, logger)) {
      try {
        load(file, version);
      } catch (error) {
        refused.set(file, version);
        logger.error({ err: error, file }, 'A safelist is broken; its last good version stays in use');
      }
    }
  }, POLL_MILLISECONDS);
  timer.unref();
  return {
    find: (app) => known.get(`${app}${EXTENSION}`)?.safelist ?? null,
    stop: () => clearInterval(timer),
  };
}

/** File names with a value that changes with the file's content. */
function listFiles(folder: string): [string, string][] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(EXTENSION))
    .map((file) => {
      const { mtimeMs, size, ino } = statSync(join(folder, file));
      return [file, `${mtimeMs} ${size} ${ino}`];
    });
}

function tryList(folder: string, logger: GatewayLogger): [string, string][] {
  try {
    return listFiles(folder);
  } catch (error) {
    logger.error({ err: error }, 'The folder of safelists cannot be read; the loaded safelists stay in use');
    return [];
  }
}

function readManifest(path: string): Safelist {
  try {
    const { operations } = manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    for (const { body } of operations) parse(body, { noLocation: true });
    return createSafelist(operations);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new Error(`${path} is not a manifest of persisted operations: ${problem}`, { cause: error });
  }
}
