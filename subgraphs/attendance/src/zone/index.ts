export { findToday } from './zone.queries.ts';
export {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  minutesBetween,
  monthBefore,
  monthRange,
  plusMinutes,
  startOfDay,
  weekdayOf,
} from './zone.rules.ts';
