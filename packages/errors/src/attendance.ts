import type { ErrorTexts } from './text.ts';

export const attendance = {
  ATTENDANCE_DISABLED: {
    en: 'Attendance is not enabled today. An administrator can enable it with `enableAttendance`, from the next day on.',
    zh: '今日未启用考勤。管理员可用 `enableAttendance` 启用，次日生效。',
  },
  ATTENDANCE_CLOSED: {
    en: 'The member has left and can no longer punch.',
    zh: '该成员已离职，不再接受打卡。',
  },
  ATTENDANCE_RULES_MISSING: {
    en: 'No rules are in force tomorrow. Set rules first (`setAttendanceRules`), then enable attendance.',
    zh: '次日没有生效的考勤规则。请先设置规则（`setAttendanceRules`），再启用考勤。',
  },
  ATTENDANCE_ALREADY_ENABLED: {
    en: 'Attendance is enabled from tomorrow on already. Nothing needs to be done.',
    zh: '考勤已设为自明日起启用。无需处理。',
  },
  ATTENDANCE_ALREADY_DISABLED: {
    en: 'Attendance is disabled from tomorrow on already. Nothing needs to be done.',
    zh: '考勤已设为自明日起停用。无需处理。',
  },
  ATTENDANCE_MONTH_NOT_OVER: {
    en: 'The month may still change. Lock it when its grace is over and none of its days is provisional.',
    zh: '该月考勤仍可能变化。请在宽限期结束且当月各日均已确定后再锁定。',
  },
  ATTENDANCE_MONTH_LOCKED: {
    en: 'The month is locked already. Nothing needs to be done.',
    zh: '该月考勤已锁定。无需处理。',
  },
  ATTENDANCE_MONTH_NOT_LOCKED: {
    en: 'The month is not locked. Payroll is exported from locked months only (`lockAttendanceMonth`).',
    zh: '该月考勤未锁定。工资数据只能从已锁定的月份导出（`lockAttendanceMonth`）。',
  },
  PUNCH_IN_FUTURE: {
    en: 'The punch is more than 5 minutes in the future. Correct the clock and send it again.',
    zh: '打卡时间超前 5 分钟以上。请校准时钟后重新提交。',
  },
  PUNCH_TOO_OLD: {
    en: 'The punch is more than 31 days old and can no longer be sent.',
    zh: '打卡时间早于 31 天前，不再接受。',
  },
} as const satisfies ErrorTexts;
