export {
  type DayKind,
  type DayPlan,
  type KindReason,
  type OvertimeKind,
  overtimeKindOf,
  type PlannedShift,
  type RulesVersion,
} from './plan.rules.ts';
export { completeRulebook, findSources } from './rulebook.queries.ts';
export type { Rulebook } from './rulebook.rules.ts';
export type { PlaceDemand, Rules } from './version.rules.ts';
