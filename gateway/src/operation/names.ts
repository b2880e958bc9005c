import { type DocumentNode, visit } from 'graphql';

/** A name that nothing of the document has and no name of it starts with. */
export function unusedName(document: DocumentNode, wanted: string): string {
  const names = new Set<string>();
  visit(document, { Name: ({ value }) => void names.add(value) });
  let unused = wanted;
  while ([...names].some((name) => name.startsWith(unused))) unused += '_';
  return unused;
}
