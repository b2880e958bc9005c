import { childrenIn, editChildren, withAttribute } from './xml-edit.ts';

/** Fill colours of marked cells. */
export const markColours = { WRONG: 'FFFF0000', MISSING: 'FFFFA500' } as const;
/** WRONG cells are red, MISSING cells orange. */
export type MarkKind = keyof typeof markColours;

/** The look of a cell: marked, or no longer marked. */
export type Look = MarkKind | 'PLAIN';

const NO_FILL = 0;

/**
 * The style sheet of a workbook with additional styles for marked cells; each differs from its base only in the fill.
 */
export class MarkStyles {
  readonly #tokens: readonly string[];
  readonly #formats: readonly string[];
  readonly #fills: number;
  readonly #added = new Map<string, { number: number; base: number; look: Look }>();

  private constructor(tokens: readonly string[], formats: readonly string[], fills: number) {
    this.#tokens = tokens;
    this.#formats = formats;
    this.#fills = fills;
  }

  /** @returns null when the style sheet lacks elements that are needed for looks. */
  static of(tokens: readonly string[]): MarkStyles | null {
    const formats = childrenIn(tokens, 'cellXfs') ?? [];
    const fills = childrenIn(tokens, 'fills');
    return fills && formats.length > 0 ? new MarkStyles(tokens, formats, fills.length) : null;
  }

  /** The number of the style that is `base` with the look. */
  numberOf(base: number, look: Look): number {
    const key = `${base}/${look}`;
    const known = this.#added.get(key);
    if (known) return known.number;
    const number = this.#formats.length + this.#added.size;
    this.#added.set(key, { number, base, look });
    return number;
  }

  /** The style sheet with the additional styles. */
  tokens(): readonly string[] {
    const looks = Object.keys(markColours);
    const fillOf = (look: Look) => (look === 'PLAIN' ? NO_FILL : this.#fills + looks.indexOf(look));
    const added = [...this.#added.values()].map(({ base, look }) => this.#format(base, fillOf(look)));
    const filled = editChildren(this.#tokens, 'fills', (children, prefix) => [
      ...children,
      ...Object.values(markColours).map(
        (colour) =>
          `<${prefix}fill><${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="${colour}"/></${prefix}patternFill></${prefix}fill>`,
      ),
    ]);
    return editChildren(filled ?? [], 'cellXfs', (children) => [...children, ...added]) ?? [];
  }

  #format(base: number, fill: number): string {
    const format = this.#formats[base] ?? this.#formats[0] ?? '';
    const end = format.indexOf('>') + 1;
    const tag = withAttribute(withAttribute(format.slice(0, end), 'fillId', `${fill}`), 'applyFill', '1');
    return tag + format.slice(end);
  }
}
