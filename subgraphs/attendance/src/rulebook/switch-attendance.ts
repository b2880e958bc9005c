import { type BaseContext, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, withTenant } from '@account-center/kit/database';
import { scopeTooNarrow } from '../scope/index.ts';
import { addDays, findToday } from '../zone/index.ts';
import { alreadySwitched, rulesMissing } from './rulebook.errors.ts';
import { countRulesInForce, insertSwitch, listSwitches } from './rulebook.queries.ts';

/** Switches attendance on or off from the next day. @throws ATTENDANCE_RULES_MISSING, ATTENDANCE_ALREADY_…, FORBIDDEN */
export async function switchAttendance(ctx: BaseContext, enabled: boolean): Promise<void> {
  if (!ctx.caller.scope.everything) throw scopeTooNarrow();
  await withTenant(ctx, async (tx) => {
    const effectiveFrom = addDays(await findToday(tx, ctx.runtime.now()), 1);
    const last = (await listSwitches(tx)).at(-1);
    if ((last?.enabled ?? false) === enabled) throw alreadySwitched(enabled);
    if (enabled && (await countRulesInForce(tx, effectiveFrom)) === 0) throw rulesMissing();
    await insertSwitch(tx, {
      enterpriseId: enterpriseIdOf(ctx.caller),
      effectiveFrom,
      enabled,
      createdBy: ctx.caller.subject,
    });
    const action = enabled ? 'enableAttendance' : 'disableAttendance';
    await recordAudit(tx, ctx, { action, detail: { effectiveFrom } });
  });
}
