export { workingTimesOf } from './working-time.queries.ts';
export { contractMinutes, type WorkingTime } from './working-time.rules.ts';
