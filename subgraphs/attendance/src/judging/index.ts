export { assignPunches, type PunchTime } from './assign-punches.ts';
export { explainPunches, type PunchUse } from './explain-punches.ts';
export { addTotals, countsFor, type Figure, figures, noTotals, sums, type Totals, totalsOf } from './figures.rules.ts';
export { judgeDay, type JudgedDay, type JudgedShift } from './judge-day.ts';
