import { DomainError } from '@account-center/kit';
import { bilingual, type Language, say, type TextKey, type TextValues } from './texts.ts';

/** Why a file cannot be read as a list. Its language is known once its header is. */
const refuse = (code: string, key: TextKey, options: { language?: Language; values?: TextValues } = {}) => {
  const { language, values = {} } = options;
  return (extensions: Record<string, unknown> = {}) =>
    new DomainError(code, language ? say(language, key, values) : bilingual(key, values), extensions);
};

type UnreadableReason = Extract<TextKey, `file${string}`>;
/** The file is damaged, or no list that can be read; the reason says what it is. */
export const notReadable = (reason: UnreadableReason = 'fileDamaged') => refuse('FILE_NOT_READABLE', reason)();

/** The list is larger than is taken. `limit` names the limit. */
export function overLimit(
  limit: 'importRows' | 'importColumns' | 'importBytes' | 'importSeconds',
  value: number,
  language?: Language,
): DomainError {
  return refuse('LIMIT_REACHED', limit, { ...(language && { language }), values: { value } })({ limit, value });
}

export const columnsMissing = (language: Language, columns: readonly string[], sheet: string | null) =>
  refuse('IMPORT_COLUMNS_MISSING', sheet === null ? 'columnsMissing' : 'columnsMissingInSheet', {
    language,
    values: { columns: listed(language, columns), sheet: sheet ?? '' },
  })({ columns });

export const columnsRepeated = (language: Language, columns: readonly string[]) =>
  refuse('IMPORT_COLUMNS_REPEATED', 'columnsRepeated', { language, values: { columns: listed(language, columns) } })({
    columns,
  });

export const noMembers = (language: Language) => refuse('IMPORT_EMPTY', 'noMembers', { language })();

const listed = (language: Language, names: readonly string[]) =>
  language === 'zh' ? names.map((name) => `“${name}”`).join('、') : names.map((name) => `"${name}"`).join(', ');
