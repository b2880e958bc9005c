export { requirePlan } from './plan.queries.ts';
export { type PlanCode, planCodes } from './plan.rules.ts';
export type { PlanRow } from './plan.table.ts';
