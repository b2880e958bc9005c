/** Description of a code: what happened and what to do next. */
export interface ErrorText {
  en: string;
  zh: string;
}

export type ErrorTexts = Readonly<Record<string, ErrorText>>;
