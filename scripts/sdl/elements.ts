import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  type StringValueNode,
  type TypeNode,
} from 'graphql';

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** A field of an object type, in the file that declares it. */
export interface Field {
  /** `Type.field`. */
  coordinate: string;
  parent: string;
  name: string;
  node: FieldDefinitionNode;
}

/** Any element with a description: a type, field, argument, input field or enum value. */
export interface Element {
  /** `Type`, `Type.field`, `Type.field(argument:)`, `Enum.VALUE`. */
  coordinate: string;
  /** On one line; empty if there is none. */
  description: string;
  directives: readonly ConstDirectiveNode[];
  /** An extension has no description of its own. */
  extension: boolean;
}

interface Described {
  readonly description?: StringValueNode | undefined;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

export const ROOTS: ReadonlySet<string> = new Set(['Query', 'Mutation', 'Subscription']);

/** A description as one line: line breaks have no meaning. */
export const describe = ({ description }: Described): string => description?.value.replaceAll(/\s+/g, ' ').trim() ?? '';

export const nameOfType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOfType(type.type);

export const fieldsOf = (document: DocumentNode): Field[] =>
  document.definitions
    .filter(
      (node): node is ObjectNode =>
        node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
    )
    .flatMap(({ name: { value: parent }, fields = [] }) =>
      fields.map((node) => ({ coordinate: `${parent}.${node.name.value}`, parent, name: node.name.value, node })),
    );

const elementOf = (coordinate: string, node: Described, extension = false): Element => ({
  coordinate,
  description: describe(node),
  directives: node.directives ?? [],
  extension,
});

const membersOf = (parent: string, members: readonly (Described & { name: { value: string } })[]): Element[] =>
  members.map((node) => elementOf(`${parent}.${node.name.value}`, node));

const argumentsOf = ({ coordinate, node }: Field): { coordinate: string; node: InputValueDefinitionNode }[] =>
  (node.arguments ?? []).map((argument) => ({
    coordinate: `${coordinate}(${argument.name.value}:)`,
    node: argument,
  }));

/** The arguments of all fields, by `Type.field(argument:)`. */
export const argumentsIn = (document: DocumentNode): { coordinate: string; node: InputValueDefinitionNode }[] =>
  fieldsOf(document).flatMap(argumentsOf);

/** All elements of a file; a field once for each type that declares it. Root types need no description. */
export function elementsOf(document: DocumentNode): Element[] {
  const types = document.definitions.flatMap((node): Element[] => {
    if (!('name' in node) || !node.name || !('directives' in node) || node.kind === Kind.OPERATION_DEFINITION)
      return [];
    const { value: name } = node.name;
    const own = elementOf(name, node as Described, node.kind.endsWith('Extension') || ROOTS.has(name));
    if (node.kind === Kind.ENUM_TYPE_DEFINITION) return [own, ...membersOf(name, node.values ?? [])];
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return [own, ...membersOf(name, node.fields ?? [])];
    return [own];
  });
  const fields = fieldsOf(document).map(({ coordinate, node }) => elementOf(coordinate, node));
  return [...types, ...fields, ...argumentsIn(document).map(({ coordinate, node }) => elementOf(coordinate, node))];
}
