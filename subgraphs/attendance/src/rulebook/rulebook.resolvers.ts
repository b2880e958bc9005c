import { readCalendar } from '../calendar/index.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { clearRules } from './clear-rules.ts';
import { listRules } from './list-rules.ts';
import { readSettings } from './read-settings.ts';
import type { RulesRow } from './rulebook.table.ts';
import { setRules } from './set-rules.ts';
import { switchAttendance } from './switch-attendance.ts';
import type { Rules } from './version.rules.ts';

/** The rules of a version. Lists and payloads contain only versions with rules. */
function rulesOf({ id, rules }: RulesRow): Rules {
  if (!rules) throw new Error(`The version ${id} holds no rules`);
  return rules;
}

type Names = 'AttendanceSettings' | 'AttendanceRules' | 'Query' | 'Mutation';
export const rulebookResolvers: Pick<Resolvers, Names> = {
  Query: { attendanceSettings: (_root, _args, ctx) => readSettings(ctx) },
  Mutation: {
    enableAttendance: async (_root, _args, ctx) => {
      await switchAttendance(ctx, true);
      return { settings: await readSettings(ctx) };
    },
    disableAttendance: async (_root, _args, ctx) => {
      await switchAttendance(ctx, false);
      return { settings: await readSettings(ctx) };
    },
    setAttendanceRules: async (_root, { input }, ctx) => ({ rules: await setRules(ctx, input) }),
    clearAttendanceRules: (_root, { input }, ctx) => clearRules(ctx, input),
  },
  AttendanceSettings: {
    timeZone: ({ zone }) => zone,
    calendar: (_settings, _args, ctx) => readCalendar(ctx),
    rules: ({ today }, { on, first, after }, ctx) => listRules(ctx, on ?? today, { first, after }),
  },
  AttendanceRules: {
    target: ({ targetKind }) => targetKind,
    department: ({ targetKind, targetId }) => (targetKind === 'DEPARTMENT' ? { id: targetId } : null),
    member: ({ targetKind, targetId }) => (targetKind === 'MEMBER' ? { id: targetId } : null),
    workdays: (row) => rulesOf(row).workdays,
    followsStatutoryCalendar: (row) => rulesOf(row).followsStatutoryCalendar,
    specialDays: (row) => rulesOf(row).specialDays,
    shifts: (row) => rulesOf(row).shifts,
    graceMinutes: (row) => rulesOf(row).graceMinutes,
    absenceMinutes: (row) => rulesOf(row).absenceMinutes,
    absentFromMinutes: (row) => rulesOf(row).absentFromMinutes ?? null,
    overtimeFromMinutes: (row) => rulesOf(row).overtimeFromMinutes,
    promptMinutes: (row) => rulesOf(row).promptMinutes,
    place: (row) => rulesOf(row).place,
  },
};
