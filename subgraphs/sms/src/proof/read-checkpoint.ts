import type { BaseContext } from '@account-center/kit';
import { enterpriseIdOf, readTenant } from '@account-center/kit/database';
import type { CheckpointKeys } from './ledger-key.rules.ts';
import { findTree } from './proof.queries.ts';
import { signTreeHead, type TreeHead } from './tree-head.rules.ts';

/** A checkpoint of the ledger as it is now (MSG-16a). */
export async function readCheckpoint(context: BaseContext, keys: CheckpointKeys): Promise<TreeHead> {
  return signTreeHead(keys, enterpriseIdOf(context.caller), await readTenant(context, findTree));
}
