import { foldText, type Language, normalizeLine } from '@account-center/kit';
import type { TableRow } from '@account-center/workbook';
import { type ColumnKey, columnKeys, columns } from './columns.rules.ts';

const MAXIMUM_TOLD_LENGTH = 60;
/** Remarks in brackets, and words that people add to a column's name without brackets. */
const REMARK = /\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}|【[^【】]*】|〔[^〔〕]*〕|〈[^〈〉]*〉|《[^《》]*》|「[^「」]*」/g;
const REMARK_WORDS = /必填项?|选填项?|必选项?|可选项?|\brequired\b|\boptional\b/gi;

/** Normalised header for comparison: without remarks, marks, spaces, line breaks and width variants. */
export function headerKey(text: string): string {
  const folded = foldText(text).toLowerCase();
  const bare = folded.replaceAll(REMARK, '').replaceAll(REMARK_WORDS, '');
  const letters = (of: string) => of.replaceAll(/[^\p{L}\p{N}]/gu, '');
  return letters(bare) || letters(folded);
}

/** Positions of a list's columns. */
export interface Header {
  /** Number of its row. */
  row: number;
  /** Column numbers, from 1. */
  places: ReadonlyMap<ColumnKey, number>;
  language: Language;
  /** Texts of duplicate columns. */
  repeated: string[];
  /** Headers of unknown columns. */
  unknown: string[];
  isWider: boolean;
}

interface Name {
  column: ColumnKey;
  language: Language;
  /** Whether it is the template's own name for the column, which takes precedence over other names. */
  isOwn: boolean;
}

const names: ReadonlyMap<string, Name> = new Map(
  columnKeys.flatMap((column) => {
    const { header, synonyms } = columns[column];
    const own = (['zh', 'en'] as const).map((language): [string, Name] => [
      headerKey(header[language]),
      { column, language, isOwn: true },
    ]);
    const others = synonyms.map((text): [string, Name] => [
      headerKey(text),
      { column, language: /\p{Script=Han}/u.test(text) ? 'zh' : 'en', isOwn: false },
    ]);
    return [...others, ...own];
  }),
);

interface NamedCell {
  place: number;
  text: string;
  name: Name | undefined;
}

/** The row parsed as a header; null when no cell is the name of a column. */
export function readHeader({ number, cells, isWider }: TableRow): Header | null {
  const named = [...cells].map(([place, { text }]): NamedCell => ({ place, text, name: names.get(headerKey(text)) }));
  const known = named.filter(({ name }) => name !== undefined);
  if (known.length === 0) return null;
  const places = new Map<ColumnKey, number>();
  const repeated: NamedCell[] = [];
  const unknown = named.filter(({ name, text }) => name === undefined && headerKey(text) !== '');
  for (const [column, candidates] of Map.groupBy(known, ({ name }) => name?.column as ColumnKey)) {
    const own = candidates.filter(({ name }) => name?.isOwn);
    const [first, ...more] = own.length > 0 ? own : candidates;
    if (first) places.set(column, first.place);
    if (more.length > 0) repeated.push(...(first ? [first] : []), ...more);
    if (own.length > 0) unknown.push(...candidates.filter(({ name }) => !name?.isOwn));
  }
  const chinese = known.filter(({ name }) => name?.language === 'zh').length;
  const texts = (of: readonly NamedCell[]) => [
    ...new Set(
      of
        .toSorted((one, other) => one.place - other.place)
        .map(({ text }) => normalizeLine(text.replaceAll(/\s+/g, ' ')).slice(0, MAXIMUM_TOLD_LENGTH)),
    ),
  ];
  return {
    row: number,
    places,
    language: 2 * chinese >= known.length ? 'zh' : 'en',
    repeated: texts(repeated),
    unknown: texts(unknown),
    isWider,
  };
}
