import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { findCalendar } from './calendar.queries.ts';
import type { StatutoryYears } from './calendar.rules.ts';

export const readCalendar = (ctx: BaseContext): Promise<StatutoryYears> => readTenant(ctx, findCalendar);
