export * from '@account-center/directory/schema';
export * from '@account-center/kit/schema';
export { attendanceClosure, departmentPlacement, memberPlacement } from './attendee/attendee.table.ts';
export { calendarYear } from './calendar/calendar.table.ts';
export { lockRule } from './month-lock/month-lock.table.ts';
export { punch } from './punch/punch.table.ts';
export { attendanceRules, attendanceSwitch } from './rulebook/rulebook.table.ts';
export { lockedMember, monthLock } from './snapshot/snapshot.table.ts';
export { workingTime } from './working-time/working-time.table.ts';
