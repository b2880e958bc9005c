/** The texts of the page: in Chinese when the browser prefers it, in English otherwise. */
export const inLanguage = <Texts>({ english, chinese }: { english: Texts; chinese: Texts }): Texts =>
  navigator.language.startsWith('zh') ? chinese : english;
