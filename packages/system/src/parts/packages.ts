import type { ServiceName } from '@account-center/events';
import type { BaseContext, SubgraphDefinition } from '@account-center/kit';
import type { MigrationPlan } from '@account-center/kit/database';

/** What every subgraph's package exports. */
export interface SubgraphPackage {
  definition: SubgraphDefinition<BaseContext>;
  migrationPlan: MigrationPlan;
}

/** The subgraphs' code, loaded when it is needed: a process of one subgraph holds no other. */
export const subgraphPackages: Record<ServiceName, () => Promise<SubgraphPackage>> = {
  identity: () => import('@account-center/identity'),
  org: () => import('@account-center/org'),
  sms: () => import('@account-center/sms'),
  messaging: () => import('@account-center/messaging'),
  attendance: () => import('@account-center/attendance'),
};
