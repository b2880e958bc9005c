import type { Client } from '../../src/demo/client.ts';
import type { InputOf } from '../../src/generated/operation-types.ts';
import type { Person } from './person.ts';

const INGEST = `mutation Ingest($input: IngestPunchesInput!) {
  ingestPunches(input: $input) { results { ok code } }
}`;
/** Small, so that a busy machine answers within the deadline of a request. */
const BATCH = 100;

const daysUntil = (today: Date) =>
  Array.from({ length: today.getUTCDate() }, (_, index) => {
    const day = `${today.toISOString().slice(0, 8)}${String(index + 1).padStart(2, '0')}`;
    return { day, isToday: index + 1 === today.getUTCDate() };
  });

type Punch = InputOf<typeof INGEST>['punches'][number];

/** In Shanghai the shift lasts from 9 to 18; today it is noon, and nobody has left yet. Every seventh arrival is late. */
function punchesOf(person: Person, at: number, { day, isToday }: { day: string; isToday: boolean }): Punch[] {
  const punch = (type: Punch['type'], time: string): Punch => ({
    memberId: person.id,
    type,
    punchedAt: `${day}T${time}+08:00`,
    device: 'front door',
    idempotencyKey: `${day}-${type}`,
  });
  const arrival = punch('IN', (at + Number(day.slice(-2))) % 7 === 0 ? '09:20:00' : '08:50:00');
  return isToday ? [arrival] : [arrival, punch('OUT', '18:05:00')];
}

/** A punch clock reports some people's whole month, and other people's arrivals of today. */
export async function reportPunches(
  app: Client,
  people: { everyDay: readonly Person[]; today: readonly Person[] },
  today: Date,
): Promise<void> {
  const days = daysUntil(today);
  const punches = [
    ...people.everyDay.flatMap((person, at) => days.flatMap((day) => punchesOf(person, at, day))),
    ...people.today.flatMap((person, at) => days.slice(-1).flatMap((day) => punchesOf(person, at, day))),
  ];
  for (let start = 0; start < punches.length; start += BATCH) {
    const input = { punches: punches.slice(start, start + BATCH) };
    const { results } = (await app.run(INGEST, { input })).ingestPunches;
    const refused = results.find(({ ok }) => !ok);
    if (refused) throw new Error(`The punches were refused: ${refused.code}`);
  }
}
