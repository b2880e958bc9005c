import { badUserInput, type BaseContext } from '@account-center/kit';
import { enterpriseIdOf, readTenant } from '@account-center/kit/database';
import { consistencyProof, rootAt } from '@account-center/merkle';
import type { CheckpointKeys } from './ledger-key.rules.ts';
import { findTree, nodeReader } from './proof.queries.ts';
import { base64, signTreeHead } from './tree-head.rules.ts';

interface Sizes {
  from: number;
  to?: number | null | undefined;
}

/**
 * Proves that the ledger only grew between two sizes.
 * @throws BAD_USER_INPUT for sizes that the ledger has not had
 */
export async function readConsistency(context: BaseContext, keys: CheckpointKeys, { from, to }: Sizes) {
  const enterpriseId = enterpriseIdOf(context.caller);
  return readTenant(context, async (tx) => {
    const tree = await findTree(tx);
    const size2 = to == null ? tree.size : BigInt(to);
    const size1 = BigInt(from);
    if (size2 > tree.size) throw badUserInput([{ path: 'to', reason: `must be at most ${tree.size}` }]);
    if (size1 < 1n || size1 > size2) throw badUserInput([{ path: 'from', reason: `must be between 1 and ${size2}` }]);
    const readNodes = nodeReader(tx);
    const proof = await consistencyProof(size1, size2, readNodes);
    return {
      size1: Number(size1),
      size2: Number(size2),
      root1: base64(await rootAt(size1, readNodes)),
      root2: base64(await rootAt(size2, readNodes)),
      proof: proof.map(base64),
      checkpoint: size2 === tree.size ? signTreeHead(keys, enterpriseId, tree).note : null,
    };
  });
}
