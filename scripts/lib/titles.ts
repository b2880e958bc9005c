const ID = /[A-Z]+-\d+[a-z]?/g;
const MARKS = String.raw`(?:\[[A-Z]+-?\d+[a-z]?(?:,\s*[A-Z]+-?\d+[a-z]?)*\]\s*)+`;
const LEADING_MARKS = new RegExp(`^${MARKS}`);
/** A string argument that begins with ids in brackets: `[ORG-4]`, `[ID-10, ID-11a]`, `[ORG-1][ORG-2]`. */
const TITLE = new RegExp(
  String.raw`(?<notRun>\.(?:skip|todo))?\(\s*(?<quote>['"\x60])(?<marks>${MARKS})(?<text>(?:\\.|(?!\k<quote>)[\s\S])*)\k<quote>`,
  'g',
);

export interface TracedTest {
  ids: string[];
  /** The title without its ids. */
  text: string;
}

/** The tests of a file whose titles begin with requirement ids. Skipped tests prove nothing and are left out. */
export function findTracedTests(source: string): TracedTest[] {
  return [...source.matchAll(TITLE)].flatMap(({ groups }) => {
    const { notRun, marks, text } = groups ?? {};
    if (notRun || !marks || !text) return [];
    return [{ ids: [...new Set(marks.match(ID))], text }];
  });
}

/** The ids that a title begins with. */
export const idsOfTitle = (title: string): string[] => LEADING_MARKS.exec(title)?.[0].match(ID) ?? [];
