import { type MigrationPlan, migrateDatabase as migrate } from '@account-center/kit';
import { migrationPlan as attendance } from '@account-center/attendance';
import { migrationPlan as identity } from '@account-center/identity';
import { migrationPlan as messaging } from '@account-center/messaging';
import { migrationPlan as org } from '@account-center/org';
import { migrationPlan as sms } from '@account-center/sms';
import type { SubgraphName } from './subgraph-names.ts';

const plans: Record<SubgraphName, MigrationPlan> = { identity, org, sms, messaging, attendance };

/** Brings the database of a subgraph to the state of its migrations, as the owner. */
export const migrateDatabase = (subgraph: SubgraphName, ownerUrl: string): Promise<void> => migrate(ownerUrl, plans[subgraph]);
