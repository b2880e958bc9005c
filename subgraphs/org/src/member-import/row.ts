import type { z } from 'zod';
import { departmentName } from '../department/department.service.ts';
import {
  emailAddress,
  MAXIMUM_PLACES,
  MAXIMUM_SCOPE,
  memberName,
  phoneNumber,
  profileInput,
} from '../member/member.input.ts';
import type { Gender } from '../member/member.table.ts';
import { type ColumnKey, genderWords, NO, PATH_SEPARATOR, YES } from '../workbook/columns.ts';
import type { SheetRow } from '../workbook/read.ts';
import { type Language, say } from '../workbook/texts.ts';
import type { CellProblem } from '../workbook/write.ts';

/** A row of the workbook as it is understood; null is an empty cell, which leaves a present member's value. */
export interface ImportRow {
  number: number;
  name: string | null;
  accountNumber: string | null;
  alias: string | null;
  title: string | null;
  employeeNumber: string | null;
  gender: Gender | null;
  /** E.164. */
  phone: string | null;
  email: string | null;
  hidden: boolean | null;
  /** Names from the root down, one path for each department; the first is the main one. */
  departments: string[][];
  /** Beside each department; null where the cell is empty. */
  leaders: (boolean | null)[];
  roleNames: string[];
  scope: string[][];
}

export interface ParsedRow {
  row: ImportRow;
  problems: CellProblem[];
}

const splitList = (text: string): string[] =>
  text
    .split(/[;；]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** Reads cells and collects what is wrong with them. */
class CellReader {
  readonly problems: CellProblem[] = [];
  readonly #cells: SheetRow['cells'];
  readonly #unreadable: ReadonlySet<ColumnKey>;

  constructor({ cells, unreadable }: SheetRow, language: Language) {
    this.#cells = cells;
    for (const { column, problem } of unreadable) this.wrong(column, say(language, problem));
    this.#unreadable = new Set(unreadable.map(({ column }) => column));
  }

  wrong(column: ColumnKey, reason: string): void {
    this.problems.push({ column, kind: 'WRONG', reason });
  }

  text(column: ColumnKey): string | null {
    return this.#unreadable.has(column) ? null : (this.#cells[column] ?? null);
  }

  /** The cell as a schema takes it. */
  parse<T>(column: ColumnKey, schema: z.ZodType<T, string>, reason: string): T | null {
    const text = this.text(column);
    if (text === null) return null;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    this.wrong(column, reason);
    return null;
  }

  /** The meaning of one of a few words. */
  word<T>(column: ColumnKey, text: string | null, words: Readonly<Record<string, T>>): T | null {
    if (text === null) return null;
    const meaning = words[text];
    if (meaning !== undefined) return meaning;
    this.wrong(column, `只能填写：${Object.keys(words).join('、')}。`);
    return null;
  }

  paths(column: ColumnKey, maximum: number): string[][] {
    const texts = splitList(this.text(column) ?? '');
    if (texts.length > maximum) this.wrong(column, `最多 ${maximum} 个部门。`);
    const paths = texts.map((text) => text.split(PATH_SEPARATOR).map((name) => name.trim()));
    if (paths.flat().some((name) => !departmentName.safeParse(name).success)) {
      this.wrong(column, '部门路径有误：各级名称 1 至 64 个字符，用“/”分隔。');
    }
    return paths;
  }
}

const yesNo = { [YES]: true, [NO]: false };
const genders: Readonly<Record<string, Gender>> = { [genderWords.MALE]: 'MALE', [genderWords.FEMALE]: 'FEMALE' };
const alias = profileInput.shape.alias.unwrap().unwrap();
const title = profileInput.shape.title.unwrap().unwrap();
const employeeNumber = profileInput.shape.employeeNumber.unwrap().unwrap();

/** One yes or no for each department; a single one stands for the only or the main department. */
function readLeaders(cells: CellReader, departments: number): (boolean | null)[] {
  const words = splitList(cells.text('leader') ?? '');
  if (words.length > 1 && words.length !== departments) cells.wrong('leader', '“是否部门负责人”须与部门一一对应。');
  return Array.from({ length: departments }, (_, index) => cells.word('leader', words[index] ?? null, yesNo));
}

/** Lists in use name a department twice: it is one place, led when either says so. */
function mergePlaces(departments: string[][], leaders: (boolean | null)[]): Pick<ImportRow, 'departments' | 'leaders'> {
  const places = new Map<string, { path: string[]; leader: boolean | null }>();
  for (const [index, path] of departments.entries()) {
    const key = path.join(PATH_SEPARATOR);
    const earlier = places.get(key)?.leader ?? null;
    const leader = leaders[index] ?? null;
    places.set(key, { path, leader: earlier === null ? leader : earlier || leader === true });
  }
  const merged = [...places.values()];
  return { departments: merged.map(({ path }) => path), leaders: merged.map(({ leader }) => leader) };
}

/** Understands a row; what depends on the enterprise (departments, roles, duplicates) is judged later. */
export function parseRow(sheetRow: SheetRow, language: Language): ParsedRow {
  const cells = new CellReader(sheetRow, language);
  const departments = cells.paths('departments', MAXIMUM_PLACES);
  const row: ImportRow = {
    number: sheetRow.number,
    name: cells.parse('name', memberName, '姓名须为 1 至 60 个字符。'),
    accountNumber: cells.text('accountNumber'),
    alias: cells.parse('alias', alias, '最多 64 个字符。'),
    title: cells.parse('title', title, '最多 64 个字符。'),
    employeeNumber: cells.parse('employeeNumber', employeeNumber, '最多 32 个字符。'),
    gender: cells.word('gender', cells.text('gender'), genders),
    phone: cells.parse('phone', phoneNumber, '不是有效的手机号码。'),
    email: cells.parse('email', emailAddress, '不是有效的邮箱地址。'),
    hidden: cells.word('hidden', cells.text('hidden'), yesNo),
    ...mergePlaces(departments, readLeaders(cells, departments.length)),
    roleNames: splitList(cells.text('roles') ?? ''),
    scope: cells.paths('scope', MAXIMUM_SCOPE),
  };
  return { row, problems: cells.problems };
}
