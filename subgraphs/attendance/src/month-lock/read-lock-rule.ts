import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { findToday } from '../zone/index.ts';
import { findLockRule, type LockRule } from './month-lock.queries.ts';

/** The rule in force on a day, today when left out. */
export const readLockRule = (ctx: BaseContext, on: string | null | undefined): Promise<LockRule> =>
  readTenant(ctx, async (tx) => findLockRule(tx, on ?? (await findToday(tx, ctx.runtime.now()))));
