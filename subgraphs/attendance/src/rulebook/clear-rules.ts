import type { BaseContext } from '@account-center/kit';
import type { RulesRow } from './rulebook.table.ts';
import { keepVersion, type TargetInput } from './set-rules.ts';

/** From the next day on the target has no rules of its own, and those of the level above hold. */
export async function clearRules(ctx: BaseContext, input: TargetInput): Promise<RulesRow> {
  return keepVersion(ctx, 'clearAttendanceRules', input, null);
}
