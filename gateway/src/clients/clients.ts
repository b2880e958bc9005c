import type { CacheBudgets } from '../caches.ts';
import { type RateLimiter, createRateLimiter, noRateLimiter } from '../limits/rate/rate-limiter.ts';
import type { GatewayLogger } from '../logger.ts';
import type { GatewayOptions } from '../options.ts';
import type { Settings } from '../settings.ts';
import { type FindDocument, createDocuments } from './documents.ts';
import { createPersistedDocuments } from './persisted-documents.ts';
import { safelistFolder } from './safelist-folder.ts';

/** Rate limits, and the documents that clients may send by id. */
export interface Clients {
  rateLimiter: RateLimiter;
  findDocument: FindDocument;
  stop(): Promise<void>;
}

interface Parts {
  logger: GatewayLogger;
  settings: Pick<Settings, 'rateLimit' | 'persistedDocumentBytes'>;
  budgets: CacheBudgets;
}

/** @throws when a safelist is broken. */
export function openClients(
  { safelists }: Pick<GatewayOptions, 'safelists'>,
  { logger, settings: { rateLimit, persistedDocumentBytes }, budgets }: Parts,
): Clients {
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
