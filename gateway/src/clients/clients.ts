import type { CacheBudgets } from '../caches.ts';
import { type RateLimiter, createRateLimiter, noRateLimiter } from '../limits/rate/rate-limiter.ts';
import type { GatewayLogger } from '../logger.ts';
import type { GatewayOptions } from '../options.ts';
import { type FindDocument, createDocuments } from './documents.ts';
import { createPersistedDocuments } from './persisted-documents.ts';
import { safelistFolder } from './safelist-folder.ts';

/** What clients may ask for how often, and by which names. */
export interface Clients {
  rateLimiter: RateLimiter;
  findDocument: FindDocument;
  stop(): Promise<void>;
}

const DEFAULT_PERSISTED_BYTES = 16 * 1024 * 1024;

interface Parts {
  logger: GatewayLogger;
  budgets: CacheBudgets;
}

/** @throws when a safelist is broken. */
export function openClients(options: GatewayOptions, { logger, budgets }: Parts): Clients {
  const { rateLimit = {}, safelists, persistedDocumentBytes = DEFAULT_PERSISTED_BYTES } = options;
  const source = safelists && 'folder' in safelists ? safelistFolder(safelists.folder, logger) : (safelists ?? null);
  const persisted = persistedDocumentBytes === 0 ? null : createPersistedDocuments(persistedDocumentBytes);
  const rateLimiter =
    rateLimit === false ? noRateLimiter : createRateLimiter(rateLimit, { logger, counterBytes: budgets.counters });
  return {
    rateLimiter,
    findDocument: createDocuments({ persisted, safelists: source }),
    async stop() {
      source?.stop();
      await rateLimiter.stop();
    },
  };
}
