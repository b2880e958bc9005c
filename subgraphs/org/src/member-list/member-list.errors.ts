import { DomainError, type ErrorCode, type Language, type TextValues } from '@account-center/kit';
import { say, type TextKey } from './member-list.texts.ts';

/** Why a file is not accepted as a list, in the language of its header. */
const refuse = (
  code: ErrorCode,
  { language, key, values }: { language: Language; key: TextKey; values?: TextValues },
  extensions: Record<string, unknown> = {},
) => new DomainError(code, say(language, key, values), extensions);

/** The list is too large. `limit` names the limit. */
export const listTooLarge = (limit: 'importRows' | 'importColumns', value: number, language: Language) =>
  refuse('LIMIT_REACHED', { language, key: limit, values: { value } }, { limit, value });

export const columnsMissing = (language: Language, columns: readonly string[], sheet: string | null) =>
  refuse(
    'IMPORT_COLUMNS_MISSING',
    {
      language,
      key: sheet === null ? 'columnsMissing' : 'columnsMissingInSheet',
      values: { columns: listed(language, columns), sheet: sheet ?? '' },
    },
    { columns },
  );

export const columnsRepeated = (language: Language, columns: readonly string[]) =>
  refuse(
    'IMPORT_COLUMNS_REPEATED',
    { language, key: 'columnsRepeated', values: { columns: listed(language, columns) } },
    { columns },
  );

export const noMembers = (language: Language) => refuse('IMPORT_EMPTY', { language, key: 'noMembers' });

const listed = (language: Language, names: readonly string[]) =>
  language === 'zh' ? names.map((name) => `“${name}”`).join('、') : names.map((name) => `"${name}"`).join(', ');
