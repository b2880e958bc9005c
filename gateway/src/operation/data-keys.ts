import { type FieldNode, TypeNameMetaFieldDef, print } from 'graphql';

/** Under which key the value of each field of one operation is asked for, and kept until the response is made. */
export interface DataKeys {
  of(field: FieldNode): string;
}

/**
 * A client may call any field by the name of another one, such as that of a key or of a field that others `@require`. So
 * subgraphs are asked for fields by their own names, or by these with a suffix where the client has another name for
 * them. What the client calls them is a matter of the response alone.
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
