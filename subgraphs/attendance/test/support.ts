import type { Permission } from '@account-center/events';
import {
  type Answer,
  type Client,
  dataOf,
  type Enterprise,
  type InputOf,
  type Member,
  shareTestSystem,
  type TestSystem,
} from '@account-center/testing';

export { dataOf };

export const WEEKDAYS = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'] as const;
export const OFFICE_HOURS = { workdays: WEEKDAYS, shifts: [{ name: 'Day', startsAt: '09:00', endsAt: '18:00' }] };

const ADMINISTRATOR: readonly Permission[] = [
  'attendance:rule:manage',
  'attendance:report:read',
  'attendance:report:export',
  'attendance:month:lock',
  'attendance:month:unlock',
  'attendance:punch:write',
  'org:hidden:read',
];
export const REPORTER: readonly Permission[] = ['attendance:report:read', 'attendance:report:export'];
export const PUNCHER: readonly Permission[] = ['attendance:punch:write'];

/** A clock that stands where the test puts it: local time in Shanghai. */
export interface Clock {
  now: () => Date;
  set(local: string): void;
}

export function createClock(local: string): Clock {
  const parse = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);
  let current = parse(local);
  return {
    now: () => current,
    set: (text) => {
      current = parse(text);
    },
  };
}

export interface Company extends Enterprise {
  administrator: Member;
}

export async function openCompany(system: TestSystem, name: string): Promise<Company> {
  const enterprise = await system.openEnterprise(name);
  const administrator = await enterprise.addMember(`${name} Admin`, {
    permissions: ADMINISTRATOR,
    scope: 'everything',
  });
  return { ...enterprise, administrator };
}

export const startAt = (clock: Clock) => shareTestSystem({ now: clock.now });

export const codesOf = (answer: Answer<unknown>): string[] => answer.errors.map(({ extensions }) => extensions.code);

const SET_RULES = `mutation ($input: SetAttendanceRulesInput!) { setAttendanceRules(input: $input) { rules { id effectiveFrom } } }`;
type SetRules = InputOf<typeof SET_RULES>;

export const setRules = (client: Client, rules: SetRules['rules'], target: Omit<SetRules, 'rules'> = {}) =>
  client.query(SET_RULES, { input: { ...target, rules } });

export const enable = (client: Client) =>
  client.query(`mutation { enableAttendance { settings { enabled upcoming { enabled effectiveFrom } } } }`);

const PUNCH = `mutation ($input: PunchInput!) { punch(input: $input) {
  punch { id type punchedAt place ip mac } today { statuses } } }`;
export type Details = Omit<InputOf<typeof PUNCH>, 'type'>;

export const punch = (client: Client, type: 'IN' | 'OUT', input: Details = {}, headers: Record<string, string> = {}) =>
  client.query(PUNCH, { input: { type, ...input } }, headers);

/** Sets office hours and switches attendance on the day before, then puts the clock to the first day's morning. */
export async function startWorking(
  clock: Clock,
  company: Company,
  day: { before: string; first: string },
): Promise<void> {
  clock.set(`${day.before} 12:00`);
  dataOf(await setRules(company.administrator, OFFICE_HOURS));
  dataOf(await enable(company.administrator));
  clock.set(`${day.first} 08:00`);
}
