import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import { type MigrationPlan, readSdl, scalars, type SubgraphDefinition } from '@account-center/kit';
import { accountHandlers } from './account/account.handlers.ts';
import { createAccountLoader } from './account/account.loaders.ts';
import type { Context } from './context.ts';
import { startDelivery } from './delivery/start-delivery.ts';
import { createDeliveryLoader } from './record/record.loaders.ts';
import { resolvers } from './resolvers.ts';
import { statementExport } from './statement/statement-export.task.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The subgraph that owns the credit ledger and sending. */
export const definition: SubgraphDefinition<Context> = {
  name: 'sms',
  sdl: readSdl(folder),
  resolvers: { ...scalars, ...resolvers },
  handlers: accountHandlers,
  readModel: directoryReadModel,
  extendContext: (context) => ({
    ...context,
    accounts: createAccountLoader(context),
    deliveries: createDeliveryLoader(context),
  }),
  async setUp(runtime, settings) {
    return { ...(await startDelivery(runtime, settings)), jobs: statementExport.jobs(runtime) };
  },
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: ['ledger_transfer', 'ledger_entry', 'dealer_reference'],
  shared: [],
};

export { simulatedMessages } from './delivery/start-delivery.ts';
