import { type DocumentNode, Kind } from 'graphql';

/** Which types of a supergraph fulfil which type conditions, including types that clients cannot see. */
export interface TypeRelations {
  isKnown(type: string): boolean;
  /** Whether a value of the type `type` fulfils the type condition `condition`. */
  fulfils(type: string, condition: string): boolean;
}

export function readTypeRelations(document: DocumentNode): TypeRelations {
  const conditionsOf = new Map<string, Set<string>>();
  const conditions = (type: string) => {
    const known = conditionsOf.get(type) ?? new Set([type]);
    conditionsOf.set(type, known);
    return known;
  };
  for (const definition of document.definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION) {
      const own = conditions(definition.name.value);
      for (const { name } of definition.interfaces ?? []) own.add(name.value);
    }
    if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
      conditions(definition.name.value);
      for (const { name } of definition.types ?? []) conditions(name.value).add(definition.name.value);
    }
  }
  return {
    isKnown: (type) => conditionsOf.has(type),
    fulfils: (type, condition) => conditionsOf.get(type)?.has(condition) ?? false,
  };
}
