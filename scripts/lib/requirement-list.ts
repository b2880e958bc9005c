const ROW = /^- \*\*(?<id>[A-Z]+-\d+)\*\* (?<text>.+)$/;
const PART = /^ {2}- \*\*(?<id>[A-Z]+-\d+[a-z])\*\* (?<text>.+)$/;

export interface Promised {
  id: string;
  text: string;
}

export interface Row extends Promised {
  area: string;
  /** Parts that need a test each; empty if the row has no parts. */
  parts: Promised[];
}

/** Reads the list of requirements. @throws if an id is listed twice, or a part below another row */
export function parseRequirements(markdown: string, file: string): Row[] {
  const rows: Row[] = [];
  const seen = new Set<string>();
  let area = '';
  for (const line of markdown.split('\n')) {
    if (line.startsWith('## ')) area = line.slice(3);
    const { id, text } = (ROW.exec(line) ?? PART.exec(line))?.groups ?? {};
    if (!id || !text) continue;
    if (seen.has(id)) throw new Error(`${file} lists ${id} twice`);
    seen.add(id);
    const row = rows.at(-1);
    if (ROW.test(line)) rows.push({ id, text, area, parts: [] });
    else if (row && id.startsWith(row.id)) row.parts.push({ id, text });
    else throw new Error(`${file} lists ${id} below ${row?.id ?? 'no row'}`);
  }
  return rows;
}
