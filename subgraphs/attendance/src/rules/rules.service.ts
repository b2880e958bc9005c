import { askStanding, requireVisibleMember } from '@account-center/directory';
import {
  badUserInput,
  type Connection,
  isId,
  limitReached,
  notFound,
  type PageArguments,
  pageSize,
  parseInput,
  recordAudit,
  toConnection,
  type Transaction,
  withTenant,
} from '@account-center/kit';
import { z } from 'zod';
import type { Context } from '../context.ts';
import type { SetAttendanceRulesInput } from '../generated/resolvers.ts';
import { requireDepartment } from '../scope/department-scope.ts';
import { findZone } from '../zone/enterprise-zone.ts';
import { addDays, dayOf } from '../zone/zone.ts';
import { alreadySwitched, rulesMissing, scopeTooNarrow } from './rules.errors.ts';
import {
  countRulesInForce,
  insertRules,
  insertSwitch,
  listRulesInForce,
  listSwitches,
  rulesList,
} from './rules.queries.ts';
import { rulesSchema } from './rules.schema.ts';
import type { RulesRow, SwitchRow, TargetKind } from './rules.table.ts';

const MAXIMUM_TARGETS = 500;

export interface Target {
  targetKind: TargetKind;
  targetId: string;
}

export interface Settings {
  zone: string;
  today: string;
  enabled: boolean;
  /** The switch that is not in force yet. */
  upcoming: SwitchRow | null;
}

/** The next day in the enterprise's time zone: from then on a change holds (ATT-2). */
async function nextDay(tx: Transaction, ctx: Context): Promise<string> {
  return addDays(dayOf(ctx.runtime.now(), await findZone(tx)), 1);
}

/** Problems are told with the path that the client sent: `rules.shifts.0.startsAt`. */
const inputSchema = z.object({ rules: rulesSchema });

const enterpriseOf = (ctx: Context): string => ctx.caller.enterpriseId ?? '';

export async function readSettings(ctx: Context): Promise<Settings> {
  return withTenant(ctx, async (tx) => {
    const zone = await findZone(tx);
    const today = dayOf(ctx.runtime.now(), zone);
    const switches = await listSwitches(tx);
    const enabled = switches.findLast((row) => row.effectiveFrom <= today)?.enabled ?? false;
    const upcoming = switches.findLast((row) => row.effectiveFrom > today) ?? null;
    return { zone, today, enabled, upcoming: upcoming?.enabled === enabled ? null : upcoming };
  });
}

/** Switches attendance on or off from the next day. @throws ATTENDANCE_RULES_MISSING, ATTENDANCE_ALREADY_…, FORBIDDEN */
export async function switchAttendance(ctx: Context, enabled: boolean): Promise<void> {
  if (!ctx.caller.scope.everything) throw scopeTooNarrow();
  await withTenant(ctx, async (tx) => {
    const effectiveFrom = await nextDay(tx, ctx);
    const last = (await listSwitches(tx)).at(-1);
    if ((last?.enabled ?? false) === enabled) throw alreadySwitched(enabled);
    if (enabled && (await countRulesInForce(tx, effectiveFrom)) === 0) throw rulesMissing();
    await insertSwitch(tx, { enterpriseId: enterpriseOf(ctx), effectiveFrom, enabled, createdBy: ctx.caller.subject });
    const action = enabled ? 'enableAttendance' : 'disableAttendance';
    await recordAudit(tx, ctx, { action, detail: { effectiveFrom } });
  });
}

async function requireTarget(tx: Transaction, ctx: Context, input: TargetInput): Promise<Target> {
  const { departmentId, memberId } = input;
  if (departmentId && memberId) {
    throw badUserInput([
      { path: 'memberId', reason: 'must be left out when departmentId is given: rules have one target' },
    ]);
  }
  if (departmentId) {
    await requireDepartment(tx, ctx.caller, departmentId);
    return { targetKind: 'DEPARTMENT', targetId: departmentId };
  }
  if (memberId) {
    if (!isId(memberId)) throw notFound('member', memberId);
    const member = await requireVisibleMember(tx, ctx.caller, memberId);
    if (member.status === 'LEFT') throw notFound('member', memberId);
    return { targetKind: 'MEMBER', targetId: memberId };
  }
  if (!ctx.caller.scope.everything) throw scopeTooNarrow();
  return { targetKind: 'ENTERPRISE', targetId: enterpriseOf(ctx) };
}

export interface TargetInput {
  departmentId?: string | null | undefined;
  memberId?: string | null | undefined;
}

/** A field that is sent as null counts as left out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([, one]) => one !== null);
  return Object.fromEntries(kept.map(([key, one]) => [key, withoutNulls(one)]));
}

async function keepVersion(
  ctx: Context,
  action: string,
  input: TargetInput,
  rules: RulesRow['rules'],
): Promise<RulesRow> {
  const standing = await askStanding(ctx, input.memberId && isId(input.memberId) ? [input.memberId] : []);
  return withTenant(ctx, async (tx) => {
    const target = await requireTarget(tx, ctx, input);
    if (target.targetKind === 'MEMBER') standing.assertNotAbove(target.targetId);
    const effectiveFrom = await nextDay(tx, ctx);
    if (rules && (await countRulesInForce(tx, effectiveFrom)) >= MAXIMUM_TARGETS) {
      const told = `At most ${MAXIMUM_TARGETS} departments and members can have rules of their own. Clear some first.`;
      throw limitReached('attendanceRuleTargets', MAXIMUM_TARGETS, told);
    }
    const createdBy = ctx.caller.subject;
    const row = await insertRules(tx, { enterpriseId: enterpriseOf(ctx), ...target, effectiveFrom, rules, createdBy });
    const objects = [{ type: `Attendance:${target.targetKind}`, id: target.targetId }];
    await recordAudit(tx, ctx, { action, objects, detail: { effectiveFrom, rules } });
    return row;
  });
}

/** Sets the rules of a target from the next day. A change of the same day takes the place of the one before. */
export async function setRules(ctx: Context, input: SetAttendanceRulesInput): Promise<RulesRow> {
  const { rules } = parseInput(inputSchema, { rules: withoutNulls(input.rules) });
  return keepVersion(ctx, 'setAttendanceRules', input, rules);
}

/** From the next day on the target has no rules of its own, and those of the level above hold. */
export async function clearRules(ctx: Context, input: TargetInput): Promise<RulesRow> {
  return keepVersion(ctx, 'clearAttendanceRules', input, null);
}

/** The rules in force on a day that the caller may see. */
export async function listRules(ctx: Context, day: string, page: PageArguments): Promise<Connection<RulesRow>> {
  const size = pageSize(page);
  const rows = await withTenant(ctx, (tx) =>
    listRulesInForce(tx, ctx.caller, { day, after: page.after, limit: size + 1 }),
  );
  return toConnection(rulesList, rows, size, (row) => [row.targetKind, row.targetId], { after: page.after });
}
