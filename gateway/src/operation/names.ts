import { type DocumentNode, visit } from 'graphql';

/** A name that nothing of the document has and no name of it starts with. */
export function unusedName(document: DocumentNode, wanted: string): string {
  const names = namesOf(document);
  let unused = wanted;
  while (names.some((name) => name.startsWith(unused))) unused += '_';
  return unused;
}

/** Names that are made up for what subgraphs are asked for. No name of the graph can be one of them. */
export interface MadeUpNames {
  /** Followed by a number, it makes the data key of a field out of the field's name. */
  readonly dataKeySuffix: string;
  /** The name of the field whose value stands under a made-up key; any other key is its own name. */
  fieldNameOf(key: string): string;
}

/** How the planner calls fields that others require with arguments (`patches/@apollo__query-graphs`). */
const REQUIRED_KEY = /__requires_[0-9a-f]{12}$/;

/** @throws when the graph itself uses a name that the planner makes up. */
export function chooseNames(supergraph: DocumentNode): MadeUpNames {
  const names = namesOf(supergraph);
  const taken = names.find((name) => REQUIRED_KEY.test(name));
  if (taken !== undefined) throw new Error(`The supergraph has the name "${taken}", which is kept for @requires`);
  let dataKeySuffix = '__a';
  while (names.some((name) => name.includes(dataKeySuffix))) dataKeySuffix += 'a';
  const dataKey = new RegExp(`${dataKeySuffix}\\d+$`);
  return { dataKeySuffix, fieldNameOf: (key) => key.replace(dataKey, '').replace(REQUIRED_KEY, '') };
}

function namesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, { Name: ({ value }) => void names.add(value) });
  return [...names];
}
