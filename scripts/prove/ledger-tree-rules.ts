import type { Rule } from './rule.ts';

const sms = (file: string) => `subgraphs/sms/${file}`;

/** Rules of the ledger's Merkle tree. */
export const ledgerTreeRules: readonly Rule[] = [
  {
    name: '[SMS-10] an inclusion proof leads to the root',
    file: 'packages/merkle/src/verify.ts',
    text: "isEqual(hash, root) ? null : 'the leaf and",
    instead: "root ? null : 'the leaf and",
    test: 'packages/merkle/test/tree.test.ts',
    titles: 'of a leaf does not hold',
  },
  {
    name: '[SMS-10] a leaf is compared with its entry',
    file: sms('src/proof/verification.rules.ts'),
    text: '!isEqual(leafHash(Buffer.from(content)), hash)',
    instead: 'false',
    test: sms('test/verify-ledger.test.ts'),
    titles: 'made straight in the database',
  },
  {
    name: '[SMS-10] the tree is compared with published checkpoints',
    file: sms('src/proof/verification.rules.ts'),
    text: '!isEqual(checkpoint.root, root) || !isGenuine(checkpoint, root, verifiers)',
    instead: 'false',
    test: sms('test/verify-ledger.test.ts'),
    titles: 'covered up by a new tree',
  },
  {
    name: '[SMS-10] a transfer locks the tree before its entries get their numbers',
    file: sms('migrations/0013_ledger-leaves.sql'),
    text: '  PERFORM FROM ledger_tree WHERE enterprise_id = new.enterprise_id FOR UPDATE;\n  IF NOT found THEN',
    instead: '  IF NOT EXISTS (SELECT FROM ledger_tree WHERE enterprise_id = new.enterprise_id) THEN',
    test: sms('test/ledger-tree.test.ts'),
    titles: 'numbers the entries of transfers between different accounts',
  },
  {
    name: '[SMS-10] trees grow with transfers only',
    file: sms('migrations/0013_ledger-leaves.sql'),
    text: "tg_op = 'UPDATE' AND pg_trigger_depth() > 1 AND",
    instead: "tg_op = 'UPDATE' AND",
    test: sms('test/ledger-tree.test.ts'),
    titles: 'without a transfer',
  },
];
