import type { BaseContext } from '@account-center/kit';
import { withTenant } from '@account-center/kit/database';
import { listSteps } from './offboarding.queries.ts';
import type { OffboardingRow, OffboardingStepRow } from './offboarding.table.ts';

/** The steps of an off-boarding, in their order. */
export const readReceipt = (context: BaseContext, { id }: OffboardingRow): Promise<OffboardingStepRow[]> =>
  withTenant(context, (tx) => listSteps(tx, id));
