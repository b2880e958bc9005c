import { type BaseContext, parseInput } from '@account-center/kit';
import type { ClearAttendanceRulesInput } from '../generated/types.ts';
import type { RulesRow } from './rulebook.table.ts';
import { keepVersion, targetSchema } from './set-rules.ts';

/** Removes the target's own rules from the next day on; the rules of the level above apply. */
export async function clearRules(ctx: BaseContext, input: ClearAttendanceRulesInput): Promise<RulesRow> {
  return keepVersion(ctx, 'clearAttendanceRules', parseInput(targetSchema, input), null);
}
