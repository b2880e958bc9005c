import {
  type ConstDirectiveNode,
  type DocumentNode,
  type EnumValueDefinitionNode,
  type FieldDefinitionNode,
  GraphQLList,
  GraphQLNonNull,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type TypeDefinitionNode,
  isTypeDefinitionNode,
} from 'graphql';
import type { AccessDirectives } from '../supergraph/access-directives.ts';
import { NameScalar, directiveReader } from '../supergraph/directive-values.ts';
import { type Alternatives, type Requirement, combine, isEquivalent } from './requirement.ts';

/** The requirements of the supergraph, by type name and by coordinate. */
export interface AccessRules {
  readonly ofType: ReadonlyMap<string, Requirement>;
  /** By `Type.field`. */
  readonly ofField: ReadonlyMap<string, Requirement>;
  /** Requirements for giving an input, by `Type.field(argument:)`, `InputType.field` and `Enum.VALUE`. */
  readonly ofInput: ReadonlyMap<string, Requirement>;
}

/** The coordinate of an argument, as https://spec.graphql.org/draft/#sec-Schema-Coordinates writes it. */
export const argumentCoordinate = (type: string, field: string, argument: string) => `${type}.${field}(${argument}:)`;

/**
 * Reads the access directives of a full supergraph.
 * @throws when a directive's arguments cannot be read: an unreadable rule is never skipped.
 */
export function readAccessRules(document: DocumentNode, directives: AccessDirectives): AccessRules {
  const ofType = new Map<string, Requirement>();
  const ofField = new Map<string, Requirement>();
  const ofInput = new Map<string, Requirement>();
  const note = (rules: Map<string, Requirement>, key: string, nodes: readonly ConstDirectiveNode[] | undefined) => {
    const requirement = readRequirement(key, nodes ?? [], directives);
    if (requirement) rules.set(key, requirement);
  };
  const types = document.definitions.filter(isTypeDefinitionNode);
  for (const type of types) {
    note(ofType, type.name.value, type.directives);
    for (const field of fieldsOf(type)) note(ofField, `${type.name.value}.${field.name.value}`, field.directives);
    for (const [coordinate, node] of inputsOf(type)) note(ofInput, coordinate, node.directives);
  }
  dropDerivedRules(types, ofType, ofField);
  return { ofType, ofField, ofInput };
}

/** The arguments, input fields and enum values of a type, by coordinate. */
function inputsOf(
  type: TypeDefinitionNode,
): [coordinate: string, node: InputValueDefinitionNode | EnumValueDefinitionNode][] {
  const name = type.name.value;
  const one = (node: InputValueDefinitionNode | EnumValueDefinitionNode) =>
    [`${name}.${node.name.value}`, node] satisfies [string, unknown];
  if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return (type.fields ?? []).map(one);
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) return (type.values ?? []).map(one);
  return fieldsOf(type).flatMap((field) =>
    (field.arguments ?? []).map((node): [string, InputValueDefinitionNode] => [
      argumentCoordinate(name, field.name.value, node.name.value),
      node,
    ]),
  );
}

function fieldsOf(type: TypeDefinitionNode): readonly FieldDefinitionNode[] {
  const hasFields = type.kind === Kind.OBJECT_TYPE_DEFINITION || type.kind === Kind.INTERFACE_TYPE_DEFINITION;
  return hasFields ? (type.fields ?? []) : [];
}

function readRequirement(
  coordinate: string,
  nodes: readonly ConstDirectiveNode[],
  directives: AccessDirectives,
): Requirement | null {
  const requirements: Requirement[] = [];
  for (const node of nodes) {
    const directive = directives.byName.get(node.name.value);
    if (!directive) continue;
    const { argument } = directive;
    if (argument === null) requirements.push({ authenticated: true, permissions: [] });
    else requirements.push({ authenticated: false, permissions: [readAlternatives(coordinate, node, argument)] });
  }
  return requirements.length > 0 ? combine(requirements) : null;
}

/** `[[Name!]!]!`: one of the lists has to be satisfied, with every name in it. */
const ALTERNATIVES = new GraphQLNonNull(
  new GraphQLList(new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(NameScalar)))),
);

function readAlternatives(coordinate: string, node: ConstDirectiveNode, argument: string): Alternatives {
  const read = directiveReader<Record<string, Alternatives>>({ [argument]: { type: ALTERNATIVES } });
  return read(node, coordinate)[argument] as Alternatives;
}

/**
 * Composition gives an interface the requirements of all its implementers together. The gateway judges each implementer
 * that a selection can reach, so such a rule would only refuse too much. It is dropped; a rule that differs from the
 * sum of the implementers' rules stays.
 */
function dropDerivedRules(
  types: readonly TypeDefinitionNode[],
  ofType: Map<string, Requirement>,
  ofField: Map<string, Requirement>,
): void {
  const objects = types.filter((type): type is ObjectTypeDefinitionNode => type.kind === Kind.OBJECT_TYPE_DEFINITION);
  for (const type of types) {
    if (type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const name = type.name.value;
    const implementers = objects
      .filter(({ interfaces }) => interfaces?.some((node) => node.name.value === name))
      .map((node) => node.name.value);
    dropIfDerived(ofType, name, implementers);
    for (const field of fieldsOf(type)) {
      const coordinates = implementers.map((implementer) => `${implementer}.${field.name.value}`);
      dropIfDerived(ofField, `${name}.${field.name.value}`, coordinates);
    }
  }
}

function dropIfDerived(rules: Map<string, Requirement>, key: string, sources: readonly string[]): void {
  const own = rules.get(key);
  if (!own) return;
  const sum = combine(sources.map((source) => rules.get(source)).filter((rule) => rule !== undefined));
  if (isEquivalent(own, sum)) rules.delete(key);
}
