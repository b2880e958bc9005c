import { type DocumentNode, type FieldNode, Kind, print, visit } from 'graphql';

/** Under which key the value of each field of one operation is asked for, and kept until the response is made. */
export interface DataKeys {
  of(field: FieldNode): string;
}

/** No field of a graph is expected to have it in its name. */
const SUFFIX = '__a';

/**
 * A client may call any field by the name of another one, such as that of a key or of a field that others `@require`. So
 * subgraphs are asked for fields by their own names, or by these with a suffix where the client has another name for
 * them. What the client calls them is a matter of the response alone.
 */
export function createDataKeys(): DataKeys {
  const keys = new Map<string, string>();
  return {
    of({ name: { value: name }, alias, arguments: given = [], directives = [] }) {
      if (!alias || alias.value === name || name === '__typename') return name;
      // Those of introspection are answered by the gateway.
      if (name.startsWith('__')) return alias.value;
      const identity = [alias.value, name, ...given.map(print), ...directives.map(print)].join(' ');
      const known = keys.get(identity);
      if (known !== undefined) return known;
      const key = `${name}${SUFFIX}${keys.size}`;
      keys.set(identity, key);
      return key;
    },
  };
}

/** The document that is planned: every field under its data key. */
export function underDataKeys(document: DocumentNode, keys: DataKeys): DocumentNode {
  return visit(document, {
    Field(node) {
      const key = keys.of(node);
      return { ...node, alias: key === node.name.value ? undefined : { kind: Kind.NAME, value: key } };
    },
  });
}
