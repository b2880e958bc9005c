import type { Runtime } from '@account-center/kit';
import { type Transaction, withEnterprise, withSystem } from '@account-center/kit/database';
import { type Sweep, sweep } from '@account-center/kit/jobs';
import { insertCheckpoint, listUnpublished } from './checkpoint.queries.ts';
import type { CheckpointKeys } from './ledger-key.rules.ts';
import { findTree } from './proof.queries.ts';
import { signTreeHead } from './tree-head.rules.ts';

export const PUBLISH_SWEEP = 'publish-ledger-checkpoints';
const HOURLY = '0 * * * *';
/** Maximum number of enterprises that one query finds. */
const BATCH = 500;
/** Lower than every id. */
const FIRST = '00000000-0000-0000-0000-000000000000';

async function publishCheckpoint(tx: Transaction, keys: CheckpointKeys, enterpriseId: string): Promise<void> {
  const { size, root, note } = signTreeHead(keys, enterpriseId, await findTree(tx));
  await insertCheckpoint(tx, { enterpriseId, size, root: Buffer.from(root), note });
}

/** Publishes a checkpoint of every ledger that has grown. A failure in one does not affect the others. */
async function publishAll({ db }: Runtime, keys: CheckpointKeys, signal: AbortSignal): Promise<void> {
  const problems: unknown[] = [];
  for (let after = FIRST; !signal.aborted; ) {
    const found = await withSystem(db, (tx) => listUnpublished(tx, { after, limit: BATCH }));
    for (const enterpriseId of found)
      await withEnterprise(db, enterpriseId, (tx) => publishCheckpoint(tx, keys, enterpriseId)).catch(
        (error: unknown) => problems.push(error),
      );
    const last = found.at(-1);
    if (!last || found.length < BATCH) break;
    after = last;
  }
  if (problems.length > 0) throw new AggregateError(problems, 'Not every checkpoint was published');
}

/** Stores a signed tree head of each ledger every hour (MSG-16a): verification compares the ledger with all of them. */
export const publishSweep = (runtime: Runtime, keys: CheckpointKeys): Sweep =>
  sweep({ cron: HOURLY, run: ({ signal }) => publishAll(runtime, keys, signal) });
