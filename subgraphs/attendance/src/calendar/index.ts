export { type OwnYear, ownYears } from './calendar.queries.ts';
export { type StatutoryYears, withOwnYears, yearOf } from './calendar.rules.ts';
export { isFestival } from './festivals.rules.ts';
export { readCalendar } from './read-calendar.ts';
