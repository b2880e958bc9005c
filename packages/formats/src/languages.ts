/** The languages of the product. */
export const languages = ['en', 'zh'] as const;
export type Language = (typeof languages)[number];

/** A text of the product in each of its languages. `{name}` is a placeholder. */
export type Text = Readonly<Record<Language, string>>;
