import { canonicalMobile, parseMobile } from '@account-center/directory';
import { foldText, isOneLine, isVisibleText, normalizeLine } from '@account-center/kit';
import {
  type CellProblem,
  type ColumnKey,
  genderWords,
  NO,
  PATH_SEPARATOR,
  type SheetRow,
  YES,
} from '../member-list/index.ts';
import { emailAddress, type Gender, MAXIMUM_PLACES, MAXIMUM_SCOPE, profileLengths } from '../member/index.ts';
import { departmentName } from '../tree/index.ts';
import type { Judging } from './judging.rules.ts';
import { splitList } from './lists.rules.ts';
import { genderMeanings, meaningOf, yesNoWords } from './words.rules.ts';

/**
 * A parsed row of the workbook. Null is an empty or invalid cell, which leaves an existing member's value unchanged.
 */
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
  /** One for each department; null if the cell is empty. */
  leaders: (boolean | null)[];
  roleNames: string[];
  scope: string[][];
}

export interface ParsedRow {
  row: ImportRow;
  problems: CellProblem[];
}

/** Either slash separates the names on a path. */
const PATH_SEPARATORS = /[/／]/;

/** The names on a path; one leading or trailing slash is ignored. The root's own name may contain a slash. */
function namesOnPath(text: string, root: string): string[] {
  if (text === root) return [root];
  const isBelowRoot = text.startsWith(`${root}/`);
  const below = isBelowRoot ? text.slice(root.length + 1) : text;
  const names = below.split(PATH_SEPARATORS).map((name) => normalizeLine(name));
  if (!isBelowRoot && names[0] === '') names.shift();
  if (names.at(-1) === '') names.pop();
  return isBelowRoot ? [root, ...names] : names;
}

/** Reads cells and collects their problems. */
class CellReader {
  readonly problems: CellProblem[] = [];
  readonly judging: Judging;
  readonly #cells: SheetRow['cells'];
  readonly #unreadable: ReadonlySet<ColumnKey>;

  constructor({ cells, unreadable }: SheetRow, judging: Judging) {
    this.#cells = cells;
    this.judging = judging;
    this.#unreadable = new Set(unreadable.map(({ column }) => column));
    for (const { column, problem } of unreadable) this.wrong(column, judging.say(problem));
  }

  wrong(column: ColumnKey, reason: string): void {
    this.problems.push({ column, kind: 'WRONG', reason });
  }

  text(column: ColumnKey): string | null {
    return this.#unreadable.has(column) ? null : (this.#cells[column] ?? null);
  }

  /** The cell's text in one line. */
  line(column: ColumnKey, maximum: number): string | null {
    const text = normalizeLine(this.text(column) ?? '');
    const { say } = this.judging;
    if (text === '') return null;
    if (!isOneLine(text)) this.wrong(column, say('oneLine'));
    else if (text.length > maximum) this.wrong(column, say('tooLong', { maximum }));
    else if (!isVisibleText(text)) this.wrong(column, say('invisible'));
    else return text;
    return null;
  }

  phone(): string | null {
    const text = this.text('phone');
    if (text === null) return null;
    const phone = canonicalMobile(text);
    if (phone === null)
      this.wrong('phone', this.judging.say(parseMobile(text).problem === 'NOT_MOBILE' ? 'notMobile' : 'notPhone'));
    return phone;
  }

  email(): string | null {
    const text = this.text('email');
    if (text === null) return null;
    const parsed = emailAddress.safeParse(text);
    if (!parsed.success) this.wrong('email', this.judging.say('notEmail'));
    return parsed.data ?? null;
  }

  /** The value that a known word stands for. */
  word<T>(column: ColumnKey, text: string | null, words: ReadonlyMap<string, T>, allowed: readonly string[]): T | null {
    if (text === null) return null;
    const meaning = meaningOf(words, text);
    if (meaning !== undefined) return meaning;
    this.wrong(column, this.judging.say('onlyWords', { words: allowed.join(' / ') }));
    return null;
  }

  yesNo(column: ColumnKey, text: string | null): boolean | null {
    const { language } = this.judging;
    return this.word(column, text, yesNoWords, [YES[language], NO[language]]);
  }

  #badPath(column: ColumnKey): string[] {
    this.wrong(column, this.judging.say('badPath'));
    return [];
  }

  /** Names on each path; empty for an invalid path, which keeps its position so that leaders still match. */
  paths(column: ColumnKey, maximum: number): string[][] {
    const { say, root, isDepartment, isOnePath } = this.judging;
    const texts = splitList(this.text(column) ?? '', isOnePath);
    if (texts.length > maximum) {
      this.wrong(column, say('tooManyDepartments', { maximum }));
      return [];
    }
    return texts.map((text) => {
      const names = namesOnPath(text, root);
      // An existing department's name may predate today's rules.
      const isName = (name: string, level: number) =>
        (level === 0 && name === root) || departmentName.safeParse(name).success;
      const isWrong = names.length === 0 || !names.every(isName);
      if (isWrong && !isDepartment(text)) return this.#badPath(column);
      return names;
    });
  }
}

/** One yes or no for each department; a single value applies to the only or the main department. */
function readLeaders(cells: CellReader, departments: number): (boolean | null)[] {
  const words = splitList(cells.text('leader') ?? '');
  if (words.length > 1 && words.length !== departments) cells.wrong('leader', cells.judging.say('leadersMismatch'));
  const meanings = words.map((word) => cells.yesNo('leader', word));
  return Array.from({ length: departments }, (_, index) => meanings[index] ?? null);
}

/** Customers' lists may repeat a department: it counts as one place, led if either entry says so. */
function mergePlaces(departments: string[][], leaders: (boolean | null)[]): Pick<ImportRow, 'departments' | 'leaders'> {
  const places = new Map<string, { path: string[]; leader: boolean | null }>();
  for (const [index, path] of departments.entries()) {
    const key = foldText(path.join(PATH_SEPARATOR));
    const earlier = places.get(key)?.leader ?? null;
    const leader = leaders[index] ?? null;
    places.set(key, { path, leader: earlier === null ? leader : earlier || leader === true });
  }
  const merged = [...places.values()];
  return { departments: merged.map(({ path }) => path), leaders: merged.map(({ leader }) => leader) };
}

/** Equal reasons from several checks of a cell are reported once. */
export function withoutRepetition(problems: readonly CellProblem[]): CellProblem[] {
  const told = new Map(problems.map((problem) => [`${problem.column}\0${problem.reason}`, problem]));
  return [...told.values()];
}

/** Parses a row. Checks that depend on the enterprise (departments, roles, duplicates) come later. */
export function parseRow(sheetRow: SheetRow, judging: Judging): ParsedRow {
  const cells = new CellReader(sheetRow, judging);
  const departments = cells.paths('departments', MAXIMUM_PLACES);
  const { language } = judging;
  const genders = [genderWords.MALE[language], genderWords.FEMALE[language]];
  const number = cells.line('accountNumber', profileLengths.accountNumber);
  const row: ImportRow = {
    number: sheetRow.number,
    name: cells.line('name', profileLengths.name),
    accountNumber: number && foldText(number),
    alias: cells.line('alias', profileLengths.alias),
    title: cells.line('title', profileLengths.title),
    employeeNumber: cells.line('employeeNumber', profileLengths.employeeNumber),
    gender: cells.word('gender', cells.text('gender'), genderMeanings, genders),
    phone: cells.phone(),
    email: cells.email(),
    hidden: cells.yesNo('hidden', cells.text('hidden')),
    ...mergePlaces(departments, readLeaders(cells, departments.length)),
    roleNames: splitList(cells.text('roles') ?? '', judging.isRole),
    scope: cells.paths('scope', MAXIMUM_SCOPE),
  };
  return { row, problems: withoutRepetition(cells.problems) };
}
