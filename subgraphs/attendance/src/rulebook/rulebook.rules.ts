import type { Attendee, DepartmentPlacementRow } from '../attendee/index.ts';
import type { StatutoryYears } from '../calendar/index.ts';
import {
  type DayPlan,
  endPlan,
  type KindReason,
  notDue,
  planDay,
  requireContract,
  type RulesVersion,
} from './plan.rules.ts';
import type { RulesRow, SwitchRow } from './rulebook.table.ts';
import type { Rules } from './version.rules.ts';

/** Each list is ordered by effective day, then by insertion. */
export interface RuleSources {
  zone: string;
  calendar: StatutoryYears;
  switches: readonly Pick<SwitchRow, 'effectiveFrom' | 'enabled'>[];
  rules: readonly Version[];
}

type Version = RulesVersion & Pick<RulesRow, 'rules'>;

interface Places {
  enterpriseId: string;
  /** Ordered by effective day. */
  departments: readonly DepartmentPlacementRow[];
}

/** Decides what is due for a member of one enterprise on a day. */
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

export function createRulebook(sources: RuleSources & Places): Rulebook {
  const { enterpriseId, zone, calendar, switches } = sources;
  const rulesOf = Map.groupBy(sources.rules, (row) => row.targetId);
  const pathsOf = Map.groupBy(sources.departments, (row) => row.departmentId);
  const plans = new Map<string, DayPlan>();

  const pathOf = (departmentId: string, day: string): readonly string[] => {
    const rows = pathsOf.get(departmentId);
    return (inForce(rows, day) ?? rows?.[0])?.path ?? [departmentId];
  };
  const versionFor = (attendee: Attendee, day: string): Version | undefined => {
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
  const withoutRules = (attendee: Attendee, day: string): KindReason => {
    if (!isEnabled(day)) return 'ATTENDANCE_OFF';
    return inForce(attendee.placements, day) ? 'NO_RULES' : 'NOT_JOINED';
  };

  return {
    zone,
    calendar,
    isEnabled,
    rulesFor: (attendee, day) => versionFor(attendee, day)?.rules ?? null,
    planFor(attendee, day) {
      const found = isEnabled(day) ? versionFor(attendee, day) : undefined;
      if (!found?.rules) {
        const reason = withoutRules(attendee, day);
        return remember(`${reason}|${day}`, () => notDue(day, zone, reason));
      }
      const { rules, ...version } = found;
      const plan = remember(`${version.id}|${day}`, () => planDay(day, rules, calendar, zone, version));
      const ended = attendee.closedAt === null ? plan : endPlan(plan, attendee.closedAt);
      return requireContract(ended, plan, inForce(attendee.workingTimes, day));
    },
  };
}
