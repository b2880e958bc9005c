import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type ValueNode,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isObjectType,
} from 'graphql';
import type { Need, Rules } from './rules.ts';

/** A viewer whose access is judged; anonymous viewers have no permissions. */
export interface Viewer {
  signedIn: boolean;
  permissions: readonly string[];
}

/**
 * Decides access, slowly and directly from the subgraphs' SDL: no cache, no compiled rules, and no code of the gateway.
 * Does not support `@skip` and `@include`.
 */
export class Oracle {
  readonly #schema: GraphQLSchema;
  readonly #rules: Rules;

  constructor(schema: GraphQLSchema, rules: Rules) {
    this.#schema = schema;
    this.#rules = rules;
  }

  meets(viewer: Viewer, coordinate: string): boolean {
    const holds = (need: Need) =>
      need === '*'
        ? viewer.signedIn
        : need.some((list) => list.every((permission) => viewer.permissions.includes(permission)));
    return (this.#rules.get(coordinate) ?? []).every(holds);
  }

  /** Whether the viewer may have a field that a subgraph was asked for. */
  mayHave(viewer: Viewer, type: string, field: string): boolean {
    const parent = this.#schema.getType(type);
    const definition = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[field] : undefined;
    // A field that exists only in subgraphs cannot be requested by viewers, so it has no requirement.
    if (!definition) return true;
    return [type, `${type}.${field}`, getNamedType(definition.type).name].every((one) => this.meets(viewer, one));
  }

  /** Paths of the operation's refused fields, each once, with `@` for every item of a list. */
  refusedPaths(document: DocumentNode, viewer: Viewer, variables: Record<string, unknown> = {}): string[] {
    const refused = new Set<string>();
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    const root = operation && this.#schema.getRootType(operation.operation);
    if (!root) throw new Error('The document has no operation of this graph');
    const walk = new Walk(this, this.#schema, { document, operation, viewer, variables, refused });
    walk.selections(operation.selectionSet.selections, { type: root, here: [root], path: [] });
    return [...refused].sort();
  }
}

interface Question {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  viewer: Viewer;
  variables: Record<string, unknown>;
  refused: Set<string>;
}

interface Place {
  type: GraphQLNamedType;
  here: readonly GraphQLObjectType[];
  path: readonly string[];
}

class Walk {
  readonly #oracle: Oracle;
  readonly #schema: GraphQLSchema;
  readonly #question: Question;

  constructor(oracle: Oracle, schema: GraphQLSchema, question: Question) {
    this.#oracle = oracle;
    this.#schema = schema;
    this.#question = question;
  }

  #objectsOf(type: GraphQLNamedType): readonly GraphQLObjectType[] {
    return isObjectType(type) ? [type] : this.#schema.getPossibleTypes(type as never);
  }

  #fragment(name: string): FragmentDefinitionNode {
    const found = this.#question.document.definitions.find(
      (node) => node.kind === Kind.FRAGMENT_DEFINITION && node.name.value === name,
    );
    return found as FragmentDefinitionNode;
  }

  selections(nodes: readonly SelectionNode[], place: Place): void {
    for (const node of nodes) {
      if (node.kind === Kind.FIELD) this.#field(node, place);
      else {
        const inside = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragment(node.name.value) : node;
        const type = (inside.typeCondition && this.#schema.getType(inside.typeCondition.name.value)) ?? place.type;
        const here = place.here.filter((object) => this.#objectsOf(type).includes(object));
        if (here.length > 0) this.selections(inside.selectionSet.selections, { ...place, type, here });
      }
    }
  }

  #field(node: FieldNode, { type, here, path }: Place): void {
    const name = node.name.value;
    if (name.startsWith('__')) return;
    const { viewer, refused } = this.#question;
    const places = isObjectType(type) ? [type] : [type, ...here];
    const [definition] = places.flatMap((one) => ('getFields' in one ? [one.getFields()[name]] : []));
    if (!definition || !('args' in definition)) throw new Error(`${type.name}.${name} does not exist`);
    const returned = getNamedType(definition.type);
    const key = [...path, node.alias?.value ?? name];
    const types = node.selectionSet ? this.#told(node.selectionSet.selections, this.#objectsOf(returned)) : [];
    const mayUse =
      places.every((one) => this.#oracle.mayHave(viewer, one.name, name)) &&
      types.every((one) => this.#oracle.meets(viewer, one)) &&
      places.every((one) => this.#mayGive(node, one.name, definition.args));
    if (!mayUse) {
      refused.add(key.join('.'));
    } else if (isCompositeType(returned) && node.selectionSet) {
      const inside = { type: returned, here: this.#objectsOf(returned), path: [...key, ...marks(definition.type)] };
      this.selections(node.selectionSet.selections, inside);
    }
  }

  /** Names of types that a selection would reveal for a value of these possible types. */
  #told(nodes: readonly SelectionNode[], here: readonly GraphQLObjectType[]): string[] {
    return nodes.flatMap((node) => {
      if (node.kind === Kind.FIELD) return node.name.value === '__typename' ? here.map(({ name }) => name) : [];
      const inside = node.kind === Kind.FRAGMENT_SPREAD ? this.#fragment(node.name.value) : node;
      const type = inside.typeCondition && this.#schema.getType(inside.typeCondition.name.value);
      const still = type ? here.filter((object) => this.#objectsOf(type).includes(object)) : here;
      return this.#told(inside.selectionSet.selections, still);
    });
  }

  #mayGive(node: FieldNode, type: string, args: readonly { name: string; type: GraphQLType }[]): boolean {
    return (node.arguments ?? []).every(({ name, value }) => {
      const argument = args.find((one) => one.name === name.value);
      const given = this.#valueOf(value);
      if (!argument || given === undefined) return true;
      const own = `${type}.${node.name.value}(${name.value}:)`;
      return [own, ...partsOf(argument.type, given)].every((one) => this.#oracle.meets(this.#question.viewer, one));
    });
  }

  /** A client's value with variables replaced; undefined for a variable without a value. */
  #valueOf(node: ValueNode): unknown {
    if (node.kind === Kind.VARIABLE) {
      const { variables, operation } = this.#question;
      const name = node.name.value;
      if (variables[name] !== undefined) return variables[name];
      const fallback = operation.variableDefinitions?.find(
        ({ variable }) => variable.name.value === name,
      )?.defaultValue;
      return fallback && this.#valueOf(fallback);
    }
    if (node.kind === Kind.LIST) return node.values.map((one) => this.#valueOf(one));
    if (node.kind === Kind.NULL) return null;
    if (node.kind !== Kind.OBJECT) return node.value;
    return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, this.#valueOf(value)]));
  }
}

function partsOf(type: GraphQLType, value: unknown): string[] {
  const named = getNamedType(type);
  if (Array.isArray(value)) return value.flatMap((one) => partsOf(named, one));
  if (isInputObjectType(named) && typeof value === 'object' && value !== null) {
    return Object.entries(value).flatMap(([name, part]) => {
      const field = named.getFields()[name];
      return field && part !== undefined ? [`${named.name}.${name}`, ...partsOf(field.type, part)] : [];
    });
  }
  return [`${named.name}.${String(value)}`];
}

function marks(type: GraphQLType): string[] {
  const nullable = getNullableType(type);
  return isListType(nullable) ? ['@', ...marks(nullable.ofType)] : [];
}
