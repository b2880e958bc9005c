import { format, isDateFormat } from 'numfmt';

/** A spreadsheet stores 15 digits of a number; further digits were lost when the file was saved. */
const BEYOND_DIGITS = 1e15;
const GENERAL = 'General';

/** Built-in formats by number (ECMA-376 18.8.30); all others count as General. */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [48, '##0.0E+0'],
  [49, '@'],
]);
/** Built-in formats of dates and times, including those of East Asian editions. */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 22],
  [27, 36],
  [45, 47],
  [50, 58],
];
const isBuiltInDate = (id: number) => BUILT_IN_DATES.some(([first, last]) => id >= first && id <= last);

/** The number format of a style. */
export type NumberFormat = { kind: 'DATE' } | { kind: 'CODE'; code: string };

export function numberFormat(id: number, codes: ReadonlyMap<number, string>): NumberFormat {
  const code = codes.get(id);
  if (code === undefined)
    return isBuiltInDate(id) ? { kind: 'DATE' } : { kind: 'CODE', code: BUILT_IN.get(id) ?? GENERAL };
  return isDate(code) ? { kind: 'DATE' } : { kind: 'CODE', code };
}

function isDate(code: string): boolean {
  try {
    return isDateFormat(code);
  } catch {
    return false;
  }
}

/** All digits of a number, without an exponent, as in a spreadsheet's formula bar. */
function plainText(value: number): string {
  const [digits = '', exponent = '0'] = value.toExponential(14).split('e');
  const sign = digits.startsWith('-') ? '-' : '';
  const all = digits.replace('-', '').replace('.', '');
  const point = 1 + Number(exponent);
  const whole = point > 0 ? all.slice(0, point).padEnd(point, '0') : '0';
  const part = (point > 0 ? all.slice(point) : '0'.repeat(-point) + all).replace(/0+$/, '');
  return `${sign}${whole}${part && `.${part}`}`;
}

/** Whether the displayed text differs only in presentation: blanks, thousands separators, zero decimals. */
const isSameNumber = (shown: string, plain: string) =>
  shown
    .replaceAll(/[\s,]/g, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '') === plain;

/**
 * The text of a number cell as displayed, with the zeros and signs of its format. Formats that change only the
 * presentation (thousands, decimals, exponents) do not change the digits.
 */
export function numberText(
  raw: string,
  numberFormatOfCell: NumberFormat,
): { text: string } | { problem: 'isDate' | 'longNumber' | 'isError' } {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return { problem: 'isError' };
  if (numberFormatOfCell.kind === 'DATE') return { problem: 'isDate' };
  if (Math.abs(value) >= BEYOND_DIGITS) return { problem: 'longNumber' };
  const plain = plainText(value);
  const shown = shownText(value, numberFormatOfCell.code);
  return {
    text: shown === null || shown === '' || isSameNumber(shown, plain) || /\dE[+-]\d/i.test(shown) ? plain : shown,
  };
}

function shownText(value: number, code: string): string | null {
  if (code === GENERAL || code === '@') return null;
  try {
    return format(code, value).trim();
  } catch {
    return null;
  }
}
