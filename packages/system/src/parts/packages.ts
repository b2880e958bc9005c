import type { ServiceName } from '@account-center/events';
import type { BaseContext, SubgraphDefinition } from '@account-center/kit';
import type { MigrationPlan } from '@account-center/kit/database';

/** The exports of every subgraph's package. */
export interface SubgraphPackage {
  definition: SubgraphDefinition<BaseContext>;
  migrationPlan: MigrationPlan;
}

/** The subgraphs' code, loaded on demand: a process of one subgraph loads no other. */
export const subgraphPackages: Record<ServiceName, () => Promise<SubgraphPackage>> = {
  identity: () => import('@account-center/identity'),
  org: () => import('@account-center/org'),
  sms: () => import('@account-center/sms'),
  messaging: () => import('@account-center/messaging'),
  attendance: () => import('@account-center/attendance'),
};
