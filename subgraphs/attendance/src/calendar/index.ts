export { findCalendar } from './calendar.queries.ts';
export { type StatutoryYears, yearOf } from './calendar.rules.ts';
export { readCalendar } from './read-calendar.ts';
