import { isOneLine, lineText, normalizeLine } from '@account-center/kit';
import { isIP } from 'node:net';
import { z } from 'zod';

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;

export const LIMITS = {
  shifts: 6,
  shiftMinutes: 16 * 60,
  absentFromMinutes: 24 * 60,
  specialDays: 400,
  officeAddresses: 50,
  areas: 50,
  wifi: 100,
} as const;

const DAY_MINUTES = 24 * 60;
const CLOCK_TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** An IP address, or a range of them in CIDR notation. */
function isAddressRange(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128));
}

const clockTime = z.string().regex(CLOCK_TIME, 'must be a time of day such as 09:00');
const minutes = (maximum: number) => z.number().int().min(0).max(maximum);

const shiftSchema = z.object({
  name: lineText(30),
  startsAt: clockTime,
  /** At or before `startsAt`: the shift ends on the next day. */
  endsAt: clockTime,
  /** A member who arrives up to this many minutes later may leave that much later and is not late. */
  flexibleMinutes: minutes(240).default(0),
});
export type Shift = z.output<typeof shiftSchema>;

const specialDaySchema = z.object({
  date: z.iso.date(),
  kind: z.enum(['WORKDAY', 'REST_DAY']),
  name: z.string().transform(normalizeLine).pipe(z.string().max(50).refine(isOneLine)).default(''),
});

const areaSchema = z.object({
  name: lineText(50),
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  radiusMeters: z.number().int().min(50).max(5_000),
});

const placeSchema = z.object({
  officeAddresses: z
    .array(z.string().refine(isAddressRange, 'must be an IP address or a range such as 203.0.113.0/24'))
    .max(LIMITS.officeAddresses)
    .default([]),
  areas: z.array(areaSchema).max(LIMITS.areas).default([]),
  wifi: z.array(lineText(64)).max(LIMITS.wifi).default([]),
});
export type PlaceDemand = z.output<typeof placeSchema>;

const minuteOfDay = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Start and end of a shift, in minutes from the beginning of its day; a night shift ends after 1440. */
export function spanOf({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>): { start: number; end: number } {
  const start = minuteOfDay(startsAt);
  const end = minuteOfDay(endsAt);
  return { start, end: end > start ? end : end + DAY_MINUTES };
}

function checkShifts(shifts: Shift[], refuse: (index: number, reason: string) => void): void {
  const first = shifts[0];
  for (const [index, shift] of shifts.entries()) {
    const { start, end } = spanOf(shift);
    const before = shifts[index - 1];
    if (end - start > LIMITS.shiftMinutes) refuse(index, `must not be longer than ${LIMITS.shiftMinutes / 60} hours`);
    if (before && spanOf(before).end > start) refuse(index, 'must begin after the shift before it has ended');
    if (first && end > spanOf(first).start + DAY_MINUTES)
      refuse(index, 'must end before the first shift of the next day');
  }
}

/** The stored rules of one version for one target. */
export const rulesSchema = z
  .object({
    workdays: z.array(z.enum(weekdays)).max(7),
    followsStatutoryCalendar: z.boolean().default(true),
    specialDays: z.array(specialDaySchema).max(LIMITS.specialDays).default([]),
    shifts: z.array(shiftSchema).min(1).max(LIMITS.shifts),
    graceMinutes: minutes(120).default(0),
    absenceMinutes: z.number().int().min(1).max(LIMITS.shiftMinutes).nullable().default(null),
    /** Unset in versions from before this rule. */
    absentFromMinutes: z.number().int().min(1).max(LIMITS.absentFromMinutes).nullish(),
    overtimeFromMinutes: minutes(480).default(30),
    promptMinutes: minutes(120).default(10),
    place: placeSchema.nullable().default(null),
  })
  .superRefine((rules, context) => {
    checkShifts(rules.shifts, (index, message) =>
      context.addIssue({ code: 'custom', path: ['shifts', index], message }),
    );
    const dates = rules.specialDays.map(({ date }) => date);
    if (new Set(dates).size < dates.length)
      context.addIssue({ code: 'custom', path: ['specialDays'], message: 'must name each day once' });
    if (rules.absenceMinutes !== null && rules.absenceMinutes <= rules.graceMinutes) {
      context.addIssue({ code: 'custom', path: ['absenceMinutes'], message: 'must be more than the grace minutes' });
    }
  });
export type Rules = z.output<typeof rulesSchema>;
