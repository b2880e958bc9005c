import type { Language, Text } from '@account-center/formats';

export type TextValues = Readonly<Record<string, string | number>>;

type NamesIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The placeholders of a text in any of its languages. */
export type ValuesOf<One extends Text> = Readonly<Record<NamesIn<One[Language]>, string | number>>;

/** Replaces the placeholders once: a value that looks like `{name}` stays unchanged. */
export const fillText = (text: string, values: TextValues): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

/** A text in a language. A missing value for a placeholder is a compile error. */
export const textIn = <One extends Text>(language: Language, text: One, values: ValuesOf<One>): string =>
  fillText(text[language], values);
