import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import { defineSubgraph } from '@account-center/kit';
import { createAccountLoader } from './account/account.loaders.ts';
import { accountNoun } from './account/account.noun.ts';
import type { Context } from './context.ts';
import { deliveryNoun } from './delivery/delivery.noun.ts';
import { startDelivery } from './delivery/start-delivery.ts';
import { ledgerNoun } from './ledger/ledger.noun.ts';
import { noticeNoun } from './notice/notice.noun.ts';
import { type CheckpointKeys, parseCheckpointKeys } from './proof/ledger-key.rules.ts';
import { createProofLoader } from './proof/proof.loaders.ts';
import { proofNoun } from './proof/proof.noun.ts';
import { createDeliveryLoader } from './record/record.loaders.ts';
import { recordNoun } from './record/record.noun.ts';
import { scheduleNoun } from './schedule/schedule.noun.ts';
import * as tables from './schema.ts';
import { sendingNoun } from './sending/sending.noun.ts';
import { statementNoun } from './statement/statement.noun.ts';
import { isSimulator, type SimulatedMessage, type Transport } from './transport/index.ts';

/** Parts that the service creates at its start. */
interface Parts {
  transport: Transport;
  checkpointKeys: CheckpointKeys;
}

/** The subgraph that owns the credit ledger and sending. */
export const { definition, migrationPlan } = defineSubgraph<Context, Parts>({
  name: 'sms',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  tables,
  nouns: [
    accountNoun,
    deliveryNoun,
    ledgerNoun,
    noticeNoun,
    proofNoun,
    recordNoun,
    scheduleNoun,
    sendingNoun,
    statementNoun,
  ],
  readModel: directoryReadModel,
  start: async (runtime, { checkpointKeys, ...settings }) => ({
    checkpointKeys: parseCheckpointKeys(checkpointKeys),
    transport: await startDelivery(runtime, settings),
  }),
  stop: ({ transport }) => transport.stop(),
  extendContext: (context, { checkpointKeys }) => ({
    ...context,
    checkpointKeys,
    proofs: createProofLoader(context, checkpointKeys),
    accounts: createAccountLoader(context),
    deliveries: createDeliveryLoader(context),
  }),
});

/** Messages that the simulator of a running service has accepted. Tests read verification codes here. */
export function simulatedMessages(parts: unknown): readonly SimulatedMessage[] {
  const { transport } = parts as Parts;
  if (!isSimulator(transport)) throw new Error('The transport is no simulator: what it carries is not kept');
  return transport.outbox;
}
