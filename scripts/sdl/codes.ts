import { errorGroups } from '@account-center/errors';
import { type DocumentNode, Kind } from 'graphql';
import { elementsOf } from './elements.ts';
import { codesOf, readSentences, wordsOf } from '@account-center/composition/sentences';

export interface Codes {
  /** All codes of the table. */
  known: ReadonlySet<string>;
  /** Codes that belong into the descriptions of fields. */
  told: ReadonlySet<string>;
}

const namesIn = (groups: typeof errorGroups): ReadonlySet<string> =>
  new Set(groups.flatMap(({ codes }) => Object.keys(codes)));

/** The table of codes, `packages/errors`. */
export const codesOfTable: Codes = {
  known: namesIn(errorGroups),
  told: namesIn(errorGroups.filter(({ metBy }) => metBy === 'named fields')),
};

const enumValuesOf = ({ definitions }: DocumentNode): string[] =>
  definitions.flatMap((node) =>
    node.kind === Kind.ENUM_TYPE_DEFINITION ? (node.values ?? []).map(({ name }) => name.value) : [],
  );

/** Every code in a description is in the table, and every such code of the table is in a description. */
export function codes(documents: readonly DocumentNode[], { known, told }: Codes): string[] {
  const values = new Set(documents.flatMap(enumValuesOf));
  const elements = documents.flatMap(elementsOf);
  const unknown = elements.flatMap(({ coordinate, description }) => {
    const named = codesOf(readSentences(description).errors ?? '') ?? [];
    const words = wordsOf(description).filter((word) => !values.has(word));
    return [...new Set([...named, ...words])]
      .filter((code) => !known.has(code))
      .map((code) => `${coordinate} names ${code}, which is not in packages/errors`);
  });
  const named = new Set(elements.flatMap(({ description }) => description.match(/\b[A-Z][A-Z0-9_]+\b/g) ?? []));
  const untold = [...told].filter((code) => !named.has(code));
  return [...unknown, ...untold.map((code) => `${code} of packages/errors is in no description`)];
}
