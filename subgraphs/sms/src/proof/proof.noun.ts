import type { Noun } from '@account-center/kit';
import type { CheckpointKeys } from './ledger-key.rules.ts';
import { proofResolvers } from './proof.resolvers.ts';
import { PUBLISH_SWEEP, publishSweep } from './publish-checkpoints.task.ts';

export const proofNoun: Noun<{ checkpointKeys: CheckpointKeys }> = {
  resolvers: proofResolvers,
  tasks: ({ runtime, parts: { checkpointKeys } }) => ({ [PUBLISH_SWEEP]: publishSweep(runtime, checkpointKeys) }),
};
