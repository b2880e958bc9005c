import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type ValueNode,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInputType,
  typeFromAST,
  visit,
} from 'graphql';
import type { AccessRules } from './access-rules.ts';

/** Coordinates of input fields and enum values that have a rule. */
export type GuardedCoordinates = ReadonlySet<string>;

/** The guarded inputs in the variables of one request. */
export interface GivenVariables {
  /** Equal for all requests of an operation that give the same guarded inputs; empty when the operation takes none. */
  readonly signature: string;
  /** The guarded inputs in a variable; null when it has neither a value nor a default. */
  coordinatesOf(variable: string): GuardedCoordinates | null;
}

export interface GivenInputs {
  /** Reads the variables that the operation's verdict depends on. */
  readVariables(
    document: DocumentNode,
    operation: OperationDefinitionNode,
    sent: Readonly<Record<string, unknown>>,
  ): GivenVariables;
  /** Whether this value counts as giving the argument. */
  isGiven(value: ValueNode, variables: GivenVariables): boolean;
  /** All guarded inputs in an argument's value, in literals and in variables. */
  coordinatesIn(type: GraphQLInputType, value: ValueNode, variables: GivenVariables): GuardedCoordinates;
}

const NOTHING: GuardedCoordinates = new Set();
const NO_VARIABLES: GivenVariables = { signature: '', coordinatesOf: () => NOTHING };

/** Finds the guarded inputs that callers give. An input is given when the caller wrote it, also as null. */
export function createGivenInputs(schema: GraphQLSchema, { ofInput }: AccessRules): GivenInputs {
  if (ofInput.size === 0) {
    return { readVariables: () => NO_VARIABLES, isGiven: () => true, coordinatesIn: () => NOTHING };
  }
  const reader = new InputReader(schema, ofInput);
  const relevant = new WeakMap<OperationDefinitionNode, readonly string[]>();
  const relevantVariables = (document: DocumentNode, operation: OperationDefinitionNode) => {
    const known = relevant.get(operation);
    if (known) return known;
    const names = reader.relevantVariables(document, operation);
    relevant.set(operation, names);
    return names;
  };
  return {
    readVariables(document, operation, sent) {
      const names = relevantVariables(document, operation);
      if (names.length === 0) return NO_VARIABLES;
      const found = new Map(names.map((name) => [name, reader.ofVariable(name, operation, sent)]));
      const signature = JSON.stringify(names.map((name) => [...(found.get(name) ?? ['-'])].sort()));
      return { signature, coordinatesOf: (name) => (found.has(name) ? (found.get(name) ?? null) : NOTHING) };
    },
    isGiven: (value, variables) => value.kind !== Kind.VARIABLE || variables.coordinatesOf(value.name.value) !== null,
    coordinatesIn: (type, value, variables) => reader.inLiteral(type, value, variables),
  };
}

class InputReader {
  readonly #schema: GraphQLSchema;
  readonly #guarded: AccessRules['ofInput'];
  /** Names of arguments and input fields that have a rule anywhere in the schema. */
  readonly #guardedNames: ReadonlySet<string>;
  /** Input types that can contain a guarded input, at any depth. */
  readonly #guardedTypes = new Set<string>();

  constructor(schema: GraphQLSchema, guarded: AccessRules['ofInput']) {
    this.#schema = schema;
    this.#guarded = guarded;
    this.#guardedNames = new Set([...guarded.keys()].map((coordinate) => /(\w+):?\)?$/.exec(coordinate)?.[1] ?? ''));
    for (let before = -1; before !== this.#guardedTypes.size; ) {
      before = this.#guardedTypes.size;
      for (const type of Object.values(schema.getTypeMap()))
        if (this.#leadsToGuarded(type)) this.#guardedTypes.add(type.name);
    }
  }

  #leadsToGuarded(type: unknown): boolean {
    if (isEnumType(type)) return type.getValues().some(({ name }) => this.#guarded.has(`${type.name}.${name}`));
    if (!isInputObjectType(type)) return false;
    return Object.values(type.getFields()).some(
      (field) =>
        this.#guarded.has(`${type.name}.${field.name}`) || this.#guardedTypes.has(getNamedType(field.type).name),
    );
  }

  /** Variables that can contain a guarded input or are one themselves. */
  relevantVariables(document: DocumentNode, { variableDefinitions = [] }: OperationDefinitionNode): readonly string[] {
    const names = new Set<string>();
    for (const { variable, type } of variableDefinitions) {
      const known = typeFromAST(this.#schema, type);
      if (known && this.#guardedTypes.has(getNamedType(known).name)) names.add(variable.name.value);
    }
    const note = ({ name, value }: { name: { value: string }; value: ValueNode }) => {
      if (value.kind === Kind.VARIABLE && this.#guardedNames.has(name.value)) names.add(value.name.value);
    };
    visit(document, { Argument: note, ObjectField: note });
    return [...names].sort();
  }

  ofVariable(
    name: string,
    { variableDefinitions = [] }: OperationDefinitionNode,
    sent: Readonly<Record<string, unknown>>,
  ): GuardedCoordinates | null {
    const definition = variableDefinitions.find(({ variable }) => variable.name.value === name);
    const type = definition && typeFromAST(this.#schema, definition.type);
    if (!definition || !isInputType(type)) return null;
    const value = Object.hasOwn(sent, name) ? sent[name] : undefined;
    if (value !== undefined) return this.#inValue(type, value);
    return definition.defaultValue ? this.inLiteral(type, definition.defaultValue, NO_VARIABLES) : null;
  }

  inLiteral(type: GraphQLInputType, value: ValueNode, variables: GivenVariables): GuardedCoordinates {
    const named = getNamedType(type);
    if (!this.#guardedTypes.has(named.name)) return NOTHING;
    const found = new Set<string>();
    const open: [type: GraphQLInputType, value: ValueNode][] = [[named, value]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [here, node] = next;
      if (node.kind === Kind.VARIABLE) this.#addAll(found, variables.coordinatesOf(node.name.value));
      else if (node.kind === Kind.LIST)
        open.push(...node.values.map((item): [GraphQLInputType, ValueNode] => [here, item]));
      else if (isEnumType(here) && node.kind === Kind.ENUM) this.#add(found, `${here.name}.${node.value}`);
      else if (isInputObjectType(here) && node.kind === Kind.OBJECT) {
        for (const { name, value: part } of node.fields) {
          const field = here.getFields()[name.value];
          const isLeftOut = part.kind === Kind.VARIABLE && variables.coordinatesOf(part.name.value) === null;
          if (!field || isLeftOut) continue;
          this.#add(found, `${here.name}.${field.name}`);
          open.push([getNamedType(field.type), part]);
        }
      }
    }
    return found;
  }

  /** Without recursion: clients choose the depth of a value. */
  #inValue(type: GraphQLInputType, value: unknown): GuardedCoordinates {
    const found = new Set<string>();
    const open: [type: GraphQLInputType, value: unknown][] = [[getNamedType(type), value]];
    for (let next = open.pop(); next; next = open.pop()) {
      const [here, part] = next;
      if (Array.isArray(part)) for (const item of part) open.push([here, item]);
      else if (isEnumType(here)) this.#add(found, `${here.name}.${String(part)}`);
      else if (isInputObjectType(here) && typeof part === 'object' && part !== null) {
        for (const [name, inner] of Object.entries(part)) {
          const field = here.getFields()[name];
          if (!field || inner === undefined) continue;
          this.#add(found, `${here.name}.${name}`);
          if (this.#guardedTypes.has(getNamedType(field.type).name)) open.push([getNamedType(field.type), inner]);
        }
      }
    }
    return found;
  }

  #add(found: Set<string>, coordinate: string): void {
    if (this.#guarded.has(coordinate)) found.add(coordinate);
  }

  #addAll(found: Set<string>, coordinates: GuardedCoordinates | null): void {
    for (const coordinate of coordinates ?? []) found.add(coordinate);
  }
}
