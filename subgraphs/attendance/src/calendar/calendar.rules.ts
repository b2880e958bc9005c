import data from 'chinese-days/dist/chinese-days.json' with { type: 'json' };

/** A statutory exception to the weekday: a holiday, or a make-up workday. */
export interface StatutoryDay {
  day: string;
  kind: 'HOLIDAY' | 'WORKDAY';
  name: string;
}

/** The statutory days by year. An unknown year has no entry: it is never treated as plain weekdays. */
export type StatutoryYears = ReadonlyMap<number, ReadonlyMap<string, StatutoryDay>>;

export const yearOf = (day: string): number => Number(day.slice(0, 4));

/** Names in the data have the form `Spring Festival,春节,4`: English, Chinese, number of days. */
const chineseName = (names: string) => names.split(',')[1] ?? names;

function toYears(days: StatutoryDay[]): Map<number, Map<string, StatutoryDay>> {
  const years = new Map<number, Map<string, StatutoryDay>>();
  for (const one of days) {
    const year = years.get(yearOf(one.day)) ?? new Map<string, StatutoryDay>();
    years.set(yearOf(one.day), year.set(one.day, one));
  }
  return years;
}

function readPackage(): StatutoryYears {
  const entries = (kind: StatutoryDay['kind'], days: Record<string, string>) =>
    Object.entries(days).map(([day, names]): StatutoryDay => ({ day, kind, name: chineseName(names) }));
  const years = toYears([...entries('HOLIDAY', data.holidays), ...entries('WORKDAY', data.workdays)]);
  // The New Year holiday extends into a year that is not announced yet: only a year with a National Day is complete.
  return new Map([...years].filter(([year, days]) => days.get(`${year}-10-01`)?.kind === 'HOLIDAY'));
}

/** Chinese statutory holidays and make-up workdays from the data package. */
export const shippedYears: StatutoryYears = readPackage();

/** The shipped years, overridden and extended by an enterprise's own. */
export function withOwnYears(own: readonly { year: number; days: StatutoryDay[] }[]): StatutoryYears {
  const years = new Map(shippedYears);
  for (const { year, days } of own) years.set(year, toYears(days).get(year) ?? new Map());
  return years;
}

/** The latest continuous range of known years. */
export function coverage(years: StatutoryYears): { from: string; until: string } {
  const known = [...years.keys()].toSorted((one, other) => one - other);
  const last = known.at(-1) ?? 0;
  let first = last;
  while (years.has(first - 1)) first -= 1;
  return { from: `${first}-01-01`, until: `${last}-12-31` };
}
