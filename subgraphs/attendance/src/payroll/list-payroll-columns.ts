import type { BaseContext } from '@account-center/kit';
import { readTenant } from '@account-center/kit/database';
import { findPayrollColumns } from './payroll.queries.ts';
import type { PayrollColumn } from './payroll.rules.ts';

/** The columns that the enterprise chose, in their order. */
export const listPayrollColumns = (ctx: BaseContext): Promise<PayrollColumn[]> => readTenant(ctx, findPayrollColumns);
