import { askStanding, requireVisibleMember } from '@account-center/directory';
import { type BaseContext, idOf, limitReached, notFound, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import { z } from 'zod';
import type { SetAttendanceRulesInput } from '../generated/types.ts';
import { requireDepartment, scopeTooNarrow } from '../scope/index.ts';
import { addDays, findToday } from '../zone/index.ts';
import { countRulesInForce, insertRules } from './rulebook.queries.ts';
import type { RulesRow, TargetKind } from './rulebook.table.ts';
import { type Rules, rulesSchema } from './version.rules.ts';

const MAXIMUM_TARGETS = 500;

interface Target {
  targetKind: TargetKind;
  targetId: string;
}

/** The target of rules; without a department or member it is the enterprise. */
export const targetSchema = z
  .object({ departmentId: idOf('department').nullish(), memberId: idOf('member').nullish() })
  .refine(({ departmentId, memberId }) => !departmentId || !memberId, {
    path: ['memberId'],
    error: 'must be left out when departmentId is given: rules have one target',
  });
type TargetInput = z.output<typeof targetSchema>;

/** Problems have the path of the client's input: `rules.shifts.0.startsAt`. */
const inputSchema = targetSchema.and(z.object({ rules: rulesSchema }));

async function requireTarget(tx: Transaction, ctx: BaseContext, input: TargetInput): Promise<Target> {
  const { departmentId, memberId } = input;
  if (departmentId) {
    await requireDepartment(tx, ctx.caller, departmentId);
    return { targetKind: 'DEPARTMENT', targetId: departmentId };
  }
  if (memberId) {
    const member = await requireVisibleMember(tx, ctx.caller, memberId);
    if (member.status === 'LEFT') throw notFound('member', memberId);
    return { targetKind: 'MEMBER', targetId: memberId };
  }
  if (!ctx.caller.scope.everything) throw scopeTooNarrow();
  return { targetKind: 'ENTERPRISE', targetId: enterpriseIdOf(ctx.caller) };
}

/** A field sent as null is treated as absent. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutNulls(one)]));
}

/**
 * Stores a target's rules from the next day on (ATT-2); null means no rules of its own.
 * @throws NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, LIMIT_REACHED
 */
export async function keepVersion(
  ctx: BaseContext,
  action: string,
  input: TargetInput,
  rules: Rules | null,
): Promise<RulesRow> {
  const standing = await askStanding(ctx, input.memberId ? [input.memberId] : []);
  return withTenant(ctx, async (tx) => {
    const target = await requireTarget(tx, ctx, input);
    if (target.targetKind === 'MEMBER') standing.assertNotAbove(target.targetId);
    const effectiveFrom = addDays(await findToday(tx, ctx.runtime.now()), 1);
    if (rules && (await countRulesInForce(tx, effectiveFrom)) >= MAXIMUM_TARGETS) {
      const told = `At most ${MAXIMUM_TARGETS} departments and members can have rules of their own. Clear some first.`;
      throw limitReached('attendanceRuleTargets', MAXIMUM_TARGETS, told);
    }
    const createdBy = ctx.caller.subject;
    const row = await insertRules(tx, {
      enterpriseId: enterpriseIdOf(ctx.caller),
      ...target,
      effectiveFrom,
      rules,
      createdBy,
    });
    const objects = [{ type: `Attendance:${target.targetKind}`, id: target.targetId }];
    await recordAudit(tx, ctx, { action, objects, detail: { effectiveFrom, rules } });
    return row;
  });
}

/** Sets the rules of a target from the next day. A later change on the same day replaces the earlier one. */
export async function setRules(ctx: BaseContext, input: SetAttendanceRulesInput): Promise<RulesRow> {
  const { rules, ...target } = parseInput(inputSchema, { ...input, rules: withoutNulls(input.rules) });
  return keepVersion(ctx, 'setAttendanceRules', target, rules);
}
