const ID = /[A-Z]+-\d+/g;
/** A string argument that begins with ids in brackets: `[ORG-4]`, `[ID-10, ID-11]`, `[ORG-1][ORG-2]`. */
const TITLE =
  /(?<notRun>\.(?:skip|todo))?\(\s*(?<quote>['"`])(?<marks>(?:\[[A-Z]+-\d+(?:,\s*[A-Z]+-\d+)*\]\s*)+)(?<text>(?:\\.|(?!\k<quote>)[\s\S])*)\k<quote>/g;

export interface TracedTest {
  ids: string[];
  /** The title without its ids. */
  text: string;
}

/** The tests of a file whose titles begin with requirement ids. A skipped test proves nothing and is left out. */
export function findTracedTests(source: string): TracedTest[] {
  return [...source.matchAll(TITLE)].flatMap(({ groups }) => {
    const { notRun, marks, text } = groups ?? {};
    if (notRun || !marks || !text) return [];
    return [{ ids: [...new Set(marks.match(ID))], text }];
  });
}
