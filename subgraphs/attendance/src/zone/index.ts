export { findToday } from './zone.queries.ts';
export {
  addDays,
  dayOf,
  daysBetween,
  instantOf,
  minutesBetween,
  monthBefore,
  monthOf,
  monthRange,
  plusMinutes,
  startOfDay,
  weekdayOf,
} from './zone.rules.ts';
