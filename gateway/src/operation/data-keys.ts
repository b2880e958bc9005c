import { type FieldNode, TypeNameMetaFieldDef, print } from 'graphql';

/** The keys under which the fields of one operation are fetched and merged until the response is built. */
export interface DataKeys {
  of(field: FieldNode): string;
}

/**
 * A client's alias can be the name of another field, such as a key field or one that others `@require`. So subgraphs
 * are asked for fields by their own names, with a suffix for aliased fields. Aliases appear in the response only.
 * @param suffix no name of the graph has it
 */
export function createDataKeys(suffix: string): DataKeys {
  const keys = new Map<string, string>();
  return {
    of({ name: { value: name }, alias, arguments: given = [], directives = [] }) {
      if (!alias || alias.value === name || name === TypeNameMetaFieldDef.name) return name;
      const identity = [alias.value, name, ...given.map(print), ...directives.map(print)].join(' ');
      const known = keys.get(identity);
      if (known !== undefined) return known;
      const key = `${name}${suffix}${keys.size}`;
      keys.set(identity, key);
      return key;
    },
  };
}
