import type { Resolvers } from '../generated/resolvers.ts';
import { readLedger } from './read-ledger.ts';

export const ledgerResolvers: Resolvers = {
  Query: {
    smsLedger: (_root, _args, context) => readLedger(context),
  },
};
