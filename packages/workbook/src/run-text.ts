import type { Element } from './xml.ts';

/** Maximum number of characters in a cell. Longer text is refused; only enough of it is kept to detect the excess. */
export const MAXIMUM_TEXT = 2_000;

/** Decodes `_xHHHH_`, the escape for characters that XML cannot contain (ECMA-376 ST_Xstring). */
const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;

/**
 * Collects the text of a shared or inline string: its plain text and its runs, in order, without phonetic hints
 * (ECMA-376 CT_Rst: t?, r*, rPh*).
 */
export class RunText {
  #text = '';
  #isPhonetic = false;
  #isText = false;

  open({ name }: Element): void {
    if (name === 'rPh') this.#isPhonetic = true;
    if (name === 't') this.#isText = !this.#isPhonetic;
  }

  close(name: string | null): void {
    if (name === 'rPh') this.#isPhonetic = false;
    if (name === 't') this.#isText = false;
  }

  add(text: string): void {
    if (this.#isText) this.append(text);
  }

  append(text: string): void {
    if (this.#text.length <= MAXIMUM_TEXT) this.#text += text.slice(0, MAXIMUM_TEXT + 1);
  }

  /** Returns the text so far, and resets for the next one. */
  take(): string {
    const text = unescapeText(this.#text);
    this.#text = '';
    return text;
  }
}
