import { expect, test } from 'vitest';
import { fillIn } from '../src/placeholders.ts';

const HOUR = 3_600_000;
const RANGE = '<29 days ago> <tomorrow>';

const rangeAt = (now: string, zone: string) => fillIn(RANGE, new Date(now), zone).split(' ');

function hoursOf([from = '', to = '']: string[]): number {
  return (Date.parse(to) - Date.parse(from)) / HOUR;
}

test('[S19] the day of the enterprise’s zone counts, to the millisecond', () => {
  const at = (now: string, zone: string) => fillIn('<today> <this month>', new Date(now), zone);
  expect(at('2026-11-30T15:59:59.999Z', 'Asia/Shanghai')).toBe('2026-11-30 2026-11');
  expect(at('2026-11-30T16:00:00.000Z', 'Asia/Shanghai')).toBe('2026-12-01 2026-12');
  expect(at('2027-01-01T07:59:59.999Z', 'America/Los_Angeles')).toBe('2026-12-31 2026-12');
  expect(at('2027-01-01T08:00:00.000Z', 'America/Los_Angeles')).toBe('2027-01-01 2027-01');
  expect(at('2028-02-28T18:15:00.000Z', 'Asia/Kathmandu')).toBe('2028-02-29 2028-02');
  expect(at('2026-06-30T10:00:00.000Z', 'Pacific/Kiritimati')).toBe('2026-07-01 2026-07');
});

test('[S19] a range ends with today and is 30 days long, never longer', () => {
  expect(rangeAt('2026-11-27T15:59:59.999Z', 'Asia/Shanghai')).toEqual([
    '2026-10-29T00:00:00+08:00',
    '2026-11-28T00:00:00+08:00',
  ]);
  expect(rangeAt('2026-11-27T16:00:00.000Z', 'Asia/Shanghai')).toEqual([
    '2026-10-30T00:00:00+08:00',
    '2026-11-29T00:00:00+08:00',
  ]);
  expect(hoursOf(rangeAt('2026-11-27T16:00:00.000Z', 'Asia/Shanghai'))).toBe(30 * 24);
});

test('[S19] where the clocks change within the range it is no longer than 30 times 24 hours', () => {
  const summerEnds = rangeAt('2026-11-10T12:00:00Z', 'America/New_York');
  expect(summerEnds).toEqual(['2026-10-12T01:00:00-04:00', '2026-11-11T00:00:00-05:00']);
  expect(hoursOf(summerEnds)).toBe(30 * 24);
  const summerBegins = rangeAt('2026-03-20T12:00:00Z', 'America/New_York');
  expect(summerBegins).toEqual(['2026-02-19T00:00:00-05:00', '2026-03-21T00:00:00-04:00']);
  expect(hoursOf(summerBegins)).toBe(30 * 24 - 1);
});

test('[S19] a day that begins at one o’clock has its range all the same', () => {
  // Summer time began in Beirut at midnight: the day has no 00:00.
  expect(rangeAt('2026-03-28T12:00:00Z', 'Asia/Beirut')[1]).toBe('2026-03-29T01:00:00+03:00');
});

test('[S19] times are told with the zone’s offset, and unknown placeholders stay', () => {
  const now = new Date('2026-11-27T15:59:59.999Z');
  expect(fillIn('<now> <in an hour> <other>', now, 'Asia/Shanghai')).toBe(
    '2026-11-27T23:59:59+08:00 2026-11-28T00:59:59+08:00 <other>',
  );
});

test('[S19] each new key is another one', () => {
  const [first, second] = fillIn('<new key> <new key>', new Date(), 'UTC').split(' ');
  expect(first).toMatch(/^[0-9a-f]{32}$/);
  expect(second).not.toBe(first);
});
