import { weekdayOf } from '../zone/index.ts';
import type { WorkingTimeRow } from './working-time.table.ts';

/** A version of a member's working time, as judging needs it. */
export type WorkingTime = Pick<WorkingTimeRow, 'id' | 'memberId' | 'effectiveFrom' | 'dailyMinutes' | 'weeklyMinutes'>;

/**
 * Minutes due on a whole workday by contract; null when the contract says nothing about it. Minutes of a week are spread
 * over its regular workdays, so that a week without holidays adds up exactly; a workday beyond them, such as a make-up
 * workday, takes the same share.
 * @param regular ISO weekdays that are worked, in order
 */
export function contractMinutes(time: WorkingTime, day: string, regular: readonly number[]): number | null {
  const { dailyMinutes, weeklyMinutes } = time;
  if (dailyMinutes !== null) return dailyMinutes;
  if (weeklyMinutes === null || regular.length === 0) return null;
  const until = (days: number) => Math.floor((weeklyMinutes * days) / regular.length);
  const at = regular.indexOf(weekdayOf(day));
  return at === -1 ? until(1) : until(at + 1) - until(at);
}
