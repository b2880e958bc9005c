import type { StatutoryYears } from '../calendar/statutory.ts';
import { type DayPlan, endPlan, notDue, planDay } from '../judging/plan.ts';
import type { DepartmentPlacementRow, PlacementRow } from '../placement/placement.table.ts';
import type { Rules } from './rules.schema.ts';
import type { RulesRow, SwitchRow } from './rules.table.ts';

/** A member as the rules see them: where they belonged from which day on, and when they left. */
export interface Attendee {
  memberId: string;
  name: string;
  employeeNumber: string | null;
  /** Oldest first; the first is the member's first day. */
  placements: readonly PlacementRow[];
  /** Milliseconds since the epoch, null for members who have not left. */
  closedAt: number | null;
}

export interface RulebookSources {
  enterpriseId: string;
  zone: string;
  calendar: StatutoryYears;
  /** Each list in the order of its effective days, and of entry among equal ones. */
  switches: readonly SwitchRow[];
  rules: readonly RulesRow[];
  departments: readonly DepartmentPlacementRow[];
}

/** All that decides what is due: asked for one enterprise, member and day at a time. */
export interface Rulebook {
  zone: string;
  calendar: StatutoryYears;
  isEnabled(day: string): boolean;
  /** The rules in force for a member on a day: the member's own, else the nearest department's, else the enterprise's. */
  rulesFor(attendee: Attendee, day: string): Rules | null;
  planFor(attendee: Attendee, day: string): DayPlan;
}

type Versioned = { effectiveFrom: string };
const inForce = <Row extends Versioned>(rows: readonly Row[] | undefined, day: string): Row | undefined =>
  rows?.findLast((row) => row.effectiveFrom <= day);

export function createRulebook(sources: RulebookSources): Rulebook {
  const { enterpriseId, zone, calendar, switches } = sources;
  const rulesOf = Map.groupBy(sources.rules, (row) => row.targetId);
  const pathsOf = Map.groupBy(sources.departments, (row) => row.departmentId);
  const plans = new Map<string, DayPlan>();

  const pathOf = (departmentId: string, day: string): readonly string[] => {
    const rows = pathsOf.get(departmentId);
    return (inForce(rows, day) ?? rows?.[0])?.path ?? [departmentId];
  };
  const versionFor = (attendee: Attendee, day: string): RulesRow | undefined => {
    const departmentId = inForce(attendee.placements, day)?.departmentId;
    if (!departmentId) return undefined;
    const targets = [attendee.memberId, ...pathOf(departmentId, day).toReversed(), enterpriseId];
    for (const target of targets) {
      const version = inForce(rulesOf.get(target), day);
      if (version?.rules) return version;
    }
    return undefined;
  };
  const remember = (key: string, make: () => DayPlan): DayPlan => {
    const known = plans.get(key) ?? make();
    plans.set(key, known);
    return known;
  };
  const isEnabled = (day: string) => inForce(switches, day)?.enabled ?? false;

  return {
    zone,
    calendar,
    isEnabled,
    rulesFor: (attendee, day) => versionFor(attendee, day)?.rules ?? null,
    planFor(attendee, day) {
      const version = isEnabled(day) ? versionFor(attendee, day) : undefined;
      if (!version?.rules) return remember(day, () => notDue(day, zone));
      const { id, rules } = version;
      const plan = remember(`${id}|${day}`, () => planDay(day, rules, calendar, zone));
      return attendee.closedAt === null ? plan : endPlan(plan, attendee.closedAt);
    },
  };
}
