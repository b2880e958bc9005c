import type { Readable } from 'node:stream';
import { type CellValue, openWorkbook } from '@account-center/workbook';
import { figures, sums } from '../judging/index.ts';
import type { PunchRow } from '../punch/index.ts';
import type { MemberDay, MemberMonth } from '../report/index.ts';

export interface MonthWorkbook {
  content: Readable;
  addMember(month: MemberMonth, punches: readonly PunchRow[]): void;
  finish(): Promise<void>;
}

const SUMMARY = ['Member', 'Employee number', ...figures.map((figure) => `${figure} (days)`), ...sums];
const DAYS = [
  'Member',
  'Employee number',
  'Date',
  'Kind',
  'State',
  'Result',
  'Late (minutes)',
  'Early (minutes)',
  'Overtime (minutes)',
  'Overtime as',
  'Required (minutes)',
  'Worked (minutes)',
];

const dayCells = (one: MemberDay): CellValue[] => [
  one.day,
  one.kind,
  one.state,
  one.statuses.join(', '),
  one.lateMinutes,
  one.earlyMinutes,
  one.overtimeMinutes,
  one.overtimeMinutes > 0 ? one.overtimeKind : null,
  one.requiredMinutes,
  one.workedMinutes,
];

/** Local time as text, so that every program and time zone shows the same. */
function localTime(instant: Date | null, zone: string): string | null {
  if (!instant) return null;
  const format = { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(instant);
}

/** Columns of the raw punches: heading and cell value. */
const PUNCH_COLUMNS: readonly (readonly [string, (one: PunchRow, zone: string) => CellValue])[] = [
  ['Type', (one) => one.type],
  ['Time', (one, zone) => localTime(one.punchedAt, zone)],
  ['Received', (one, zone) => localTime(one.receivedAt, zone)],
  ['Client time', (one, zone) => localTime(one.clientTime, zone)],
  ['Source', (one) => one.source],
  ['Place', (one) => one.place],
  ['IP', (one) => one.ip],
  ['MAC', (one) => one.mac],
  ['Device', (one) => one.device],
  ['User agent', (one) => one.userAgent],
  ['Latitude', (one) => one.latitude],
  ['Longitude', (one) => one.longitude],
  ['Accuracy (metres)', (one) => one.accuracyMeters],
  ['Wi-Fi', (one) => one.wifi],
];
const PUNCHES = ['Member', 'Employee number', ...PUNCH_COLUMNS.map(([heading]) => heading)];

const headed = (headings: readonly string[]) => headings.map((header) => ({ header }));

/**
 * A streamed workbook, so that its size does not matter: sums, days, and all punches.
 * @param writtenAt the time that the file tells; the same rows and time make the same bytes
 */
export function openMonthWorkbook(zone: string, writtenAt: Date): MonthWorkbook {
  const book = openWorkbook({ writtenAt });
  const summary = book.addSheet('Summary', headed(SUMMARY));
  const days = book.addSheet('Days', headed(DAYS));
  const raw = book.addSheet('Punches', headed(PUNCHES));
  return {
    content: book.content,
    addMember({ name, employeeNumber, totals, days: own }, punches) {
      const who = [name, employeeNumber];
      summary.addRow([...who, ...figures.map((figure) => totals.days[figure]), ...sums.map((sum) => totals[sum])]);
      for (const one of own) days.addRow([...who, ...dayCells(one)]);
      for (const one of punches) raw.addRow([...who, ...PUNCH_COLUMNS.map(([, cell]) => cell(one, zone))]);
    },
    finish: () => book.finish(),
  };
}
