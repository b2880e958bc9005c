import type { Noun } from '@account-center/kit';
import { ingestResolvers } from './ingest.resolvers.ts';

export const ingestNoun: Noun = { resolvers: ingestResolvers, itemwise: ['ingestMessages'] };
