export { judgeMembers, type MemberDay, punchTimeOf, type ShiftResult } from './judge-members.ts';
export { judgeMonth } from './report-month.ts';
export { daysOfMonth, type MemberMonth, type MonthReport } from './report.rules.ts';
