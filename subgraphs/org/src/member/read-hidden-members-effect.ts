import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { findHidingEffect } from './hiding.queries.ts';
import type { HidingEffect } from './hiding.table.ts';

/** When hiding a member takes effect in the enterprise (ORG-20). */
export const readHiddenMembersEffect = (context: BaseContext): Promise<HidingEffect> =>
  readTenant(context, findHidingEffect);
