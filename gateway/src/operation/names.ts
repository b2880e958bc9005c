import { type DocumentNode, visit } from 'graphql';

/** A name that no name in the document equals or starts with. */
export function unusedName(document: DocumentNode, wanted: string): string {
  const names = namesOf(document);
  let unused = wanted;
  while (names.some((name) => name.startsWith(unused))) unused += '_';
  return unused;
}

/** Generated names in operations for subgraphs. No name of the graph can be one of them. */
export interface MadeUpNames {
  /** A data key is the field's name, this suffix and a number. */
  readonly dataKeySuffix: string;
  /** The field's name for a generated key; returns any other key unchanged. */
  fieldNameOf(key: string): string;
}

/** The planner's names for fields that others require with arguments (`patches/@apollo__query-graphs`). */
const REQUIRED_KEY = /__requires_[0-9a-f]{12}$/;

/** @throws when the graph itself uses a name that the planner generates. */
export function chooseNames(supergraph: DocumentNode): MadeUpNames {
  const names = namesOf(supergraph);
  const taken = names.find((name) => REQUIRED_KEY.test(name));
  if (taken !== undefined) throw new Error(`The supergraph uses the name "${taken}", which is reserved for @requires`);
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
