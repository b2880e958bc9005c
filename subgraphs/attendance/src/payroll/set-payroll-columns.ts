import { type BaseContext, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { SetAttendancePayrollColumnsInput } from '../generated/types.ts';
import { scopeTooNarrow } from '../scope/index.ts';
import { insertPayrollLayout } from './payroll.queries.ts';
import { columnsSchema, type PayrollColumn } from './payroll.rules.ts';

const inputSchema = z.object({ columns: columnsSchema });

/** Keeps the columns of the enterprise's payroll, in their order. @throws BAD_USER_INPUT, FORBIDDEN */
export async function setPayrollColumns(
  ctx: BaseContext,
  input: SetAttendancePayrollColumnsInput,
): Promise<PayrollColumn[]> {
  if (!ctx.caller.scope.everything) throw scopeTooNarrow();
  const { columns } = parseInput(inputSchema, input);
  return withTenant(ctx, async (tx) => {
    await insertPayrollLayout(tx, {
      enterpriseId: enterpriseIdOf(ctx.caller),
      columns,
      createdBy: ctx.caller.subject,
    });
    await recordAudit(tx, ctx, { action: 'setAttendancePayrollColumns', detail: { columns } });
    return columns;
  });
}
