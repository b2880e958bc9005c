import type { Noun } from '@account-center/kit';
import { ledgerResolvers } from './ledger.resolvers.ts';

export const ledgerNoun: Noun = { resolvers: ledgerResolvers };
