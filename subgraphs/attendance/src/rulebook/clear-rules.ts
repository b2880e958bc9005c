import { type BaseContext, parseInput } from '@account-center/kit';
import type { ClearAttendanceRulesInput } from '../generated/types.ts';
import type { RulesRow } from './rulebook.table.ts';
import { keepVersion, targetSchema } from './set-rules.ts';

/** From the next day on the target has no rules of its own, and those of the level above hold. */
export async function clearRules(ctx: BaseContext, input: ClearAttendanceRulesInput): Promise<RulesRow> {
  return keepVersion(ctx, 'clearAttendanceRules', parseInput(targetSchema, input), null);
}
