import type { Resolvers } from '../generated/resolvers.ts';
import { readCheckpoint } from './read-checkpoint.ts';
import { readConsistency } from './read-consistency.ts';
import { base64 } from './tree-head.rules.ts';
import { verifySmsLedger } from './verify-sms-ledger.ts';

export const proofResolvers: Resolvers = {
  Query: {
    smsLedgerCheckpoint: (_root, _args, context) => readCheckpoint(context, context.checkpointKeys),
    smsLedgerConsistency: (_root, args, context) => readConsistency(context, context.checkpointKeys, args),
    verifySmsLedger: (_root, { from }, context) => verifySmsLedger(context, context.checkpointKeys, from ?? 0),
  },
  SmsStatementEntry: {
    proof: ({ seq }, _args, { proofs }) => proofs.load(seq),
  },
  SmsLedgerCheckpoint: {
    treeSize: ({ size }) => Number(size),
    root: ({ root }) => base64(root),
  },
};
