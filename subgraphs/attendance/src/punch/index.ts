export { countPunches, listPunches, listPunchFacts, type PunchFact } from './punch.queries.ts';
export type { PunchRow, PunchType } from './punch.table.ts';
