import { PassThrough } from 'node:stream';
import ExcelJS from 'exceljs';
import { figures } from '../judging/index.ts';
import type { PunchRow } from '../punch/index.ts';
import type { MemberMonth } from '../report/index.ts';

/** A text that a spreadsheet program would take for a formula, also after the sheet was saved as CSV. */
const FORMULA = /^[=+\-@\t\r]/;

const MINUTE_COLUMNS = ['lateMinutes', 'earlyMinutes', 'overtimeMinutes', 'outsidePunches'] as const;

type Cell = string | number | null;

/** Keeps what people typed from being run by whoever opens the workbook. */
const plain = (cell: Cell): Cell => (typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : cell);

export interface Workbook {
  content: PassThrough;
  addMember(month: MemberMonth, punches: readonly PunchRow[]): void;
  finish(): Promise<void>;
}

const SUMMARY = ['Member', 'Employee number', ...figures.map((figure) => `${figure} (days)`), ...MINUTE_COLUMNS];
const DAYS = [
  'Member',
  'Employee number',
  'Date',
  'Kind',
  'Result',
  'Late (minutes)',
  'Early (minutes)',
  'Overtime (minutes)',
];
/** Local time as text: it reads the same in every program and zone. */
function localTime(instant: Date | null, zone: string): string | null {
  if (!instant) return null;
  const format = { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'medium' } as const;
  return new Intl.DateTimeFormat('sv-SE', format).format(instant);
}

/** Columns of the raw punches: heading, and what stands below it. */
const PUNCH_COLUMNS: readonly (readonly [string, (one: PunchRow, zone: string) => Cell])[] = [
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

function addSheet(book: ExcelJS.stream.xlsx.WorkbookWriter, name: string, header: readonly string[]) {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const add = (cells: readonly Cell[]) => sheet.addRow(cells.map(plain)).commit();
  add(header);
  return { add, close: () => sheet.commit() };
}

/** A workbook that is written while it is filled, so that its size does not matter: sums, days, and all punches. */
export function openWorkbook(zone: string): Workbook {
  const content = new PassThrough();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream: content });
  const summary = addSheet(book, 'Summary', SUMMARY);
  const days = addSheet(book, 'Days', DAYS);
  const raw = addSheet(book, 'Punches', PUNCHES);
  return {
    content,
    addMember({ name, employeeNumber, totals, days: own }, punches) {
      const who = [name, employeeNumber];
      summary.add([
        ...who,
        ...figures.map((figure) => totals.days[figure]),
        ...MINUTE_COLUMNS.map((column) => totals[column]),
      ]);
      for (const { day, kind, statuses, lateMinutes, earlyMinutes, overtimeMinutes } of own) {
        days.add([...who, day, kind, statuses.join(', '), lateMinutes, earlyMinutes, overtimeMinutes]);
      }
      for (const one of punches) raw.add([...who, ...PUNCH_COLUMNS.map(([, cell]) => cell(one, zone))]);
    },
    async finish() {
      for (const sheet of [summary, days, raw]) sheet.close();
      await book.commit();
    },
  };
}
