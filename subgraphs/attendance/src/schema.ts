export {
  directoryAccount,
  directoryAcquaintance,
  directoryDepartment,
  directoryEnterprise,
  directoryMember,
  directoryPlace,
} from '@account-center/directory';
export * from '@account-center/kit/schema';
export { calendarYear } from './calendar/calendar.table.ts';
export { attendanceClosure } from './closure/closure.table.ts';
export { departmentPlacement, memberPlacement } from './placement/placement.table.ts';
export { punch } from './punch/punch.table.ts';
export { attendanceRules, attendanceSwitch } from './rules/rules.table.ts';
