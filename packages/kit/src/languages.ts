export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** What the product says of something, in each of its languages. `{name}` stands for a value. */
export type Text = Readonly<Record<Language, string>>;
export type TextValues = Readonly<Record<string, string | number>>;

type NamesIn<Template extends string> = Template extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** The values that a text names in any of its languages. */
export type ValuesOf<One extends Text> = Readonly<Record<NamesIn<One[Language]>, string | number>>;

/** Puts the values into a text, once: a value that looks like a `{name}` stays as it is. */
export const fillText = (text: string, values: TextValues): string =>
  text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : whole));

/** A text in a language. A value that it names and does not get does not compile. */
export const textIn = <One extends Text>(language: Language, text: One, values: ValuesOf<One>): string =>
  fillText(text[language], values);
