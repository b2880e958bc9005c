import { isDeepStrictEqual } from 'node:util';
import type { Caller } from '@account-center/claims';
import {
  type ConstDirectiveNode,
  type DocumentNode,
  defaultFieldResolver,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  Kind,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';
import type { BaseContext } from '../context.ts';
import { fieldsOf } from './fields.ts';
import { assertAllowed } from './guard.ts';
import { alternativesOf, type Requirement } from './requirements.ts';

/** By `Type.field(argument:)`, `InputType.field` and `Enum.VALUE`. */
type InputRequirements = ReadonlyMap<string, Requirement>;
type Directed = {
  readonly name: { readonly value: string };
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
};

const argumentCoordinate = (type: string, field: string, argument: string) => `${type}.${field}(${argument}:)`;

/** Inputs that require a permission, by `@requiresPermission` in the SDL. */
function requirementsOfInputs(document: DocumentNode): InputRequirements {
  const requirements = new Map<string, Requirement>();
  const note = (coordinate: string, { directives = [] }: Directed) => {
    const alternatives = directives
      .filter(({ name }) => name.value === 'requiresPermission')
      .map((directive) => alternativesOf(directive) ?? []);
    if (alternatives.length > 0) requirements.set(coordinate, { authenticated: false, alternatives });
  };
  for (const node of document.definitions as (TypeDefinitionNode | TypeExtensionNode)[]) {
    if ('values' in node) for (const value of node.values ?? []) note(`${node.name.value}.${value.name.value}`, value);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) {
      if (field.kind === Kind.INPUT_VALUE_DEFINITION) note(`${node.name.value}.${field.name.value}`, field);
      else
        for (const argument of field.arguments ?? [])
          note(argumentCoordinate(node.name.value, field.name.value, argument.name.value), argument);
    }
  }
  return requirements;
}

/**
 * Makes every field check, before it resolves, that its caller may give its inputs. A value equal to the schema's default
 * counts as not given, because it grants nothing more.
 */
export function guardInputs(schema: GraphQLSchema, document: DocumentNode): void {
  const requirements = requirementsOfInputs(document);
  if (requirements.size === 0) return;
  for (const { typeName, field } of fieldsOf(schema)) if (field.args.length > 0) guard(typeName, field, requirements);
}

function guard(typeName: string, field: GraphQLField<unknown, BaseContext>, requirements: InputRequirements): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  field.resolve = (source, args: Record<string, unknown>, context, info) => {
    for (const argument of field.args) {
      const coordinate = argumentCoordinate(typeName, field.name, argument.name);
      assertMayGive(context.caller, coordinate, argument, args, requirements);
    }
    return resolve(source, args, context, info);
  };
}

function assertMayGive(
  caller: Caller,
  coordinate: string,
  { name, type, defaultValue }: GraphQLArgument | GraphQLInputField,
  values: Readonly<Record<string, unknown>>,
  requirements: InputRequirements,
): void {
  if (!Object.hasOwn(values, name) || isDeepStrictEqual(values[name], defaultValue)) return;
  assertOne(caller, coordinate, requirements);
  assertValue(caller, type, values[name], requirements);
}

function assertOne(caller: Caller, coordinate: string, requirements: InputRequirements): void {
  const requirement = requirements.get(coordinate);
  if (requirement) assertAllowed(caller, requirement, coordinate);
}

function assertValue(caller: Caller, type: GraphQLInputType, value: unknown, requirements: InputRequirements): void {
  const named = getNamedType(type);
  if (Array.isArray(value)) {
    for (const item of value) assertValue(caller, named, item, requirements);
  } else if (isEnumType(named)) {
    const given = named.getValues().find((candidate) => candidate.value === value);
    if (given) assertOne(caller, `${named.name}.${given.name}`, requirements);
  } else if (isInputObjectType(named) && typeof value === 'object' && value !== null) {
    for (const field of Object.values(named.getFields())) {
      assertMayGive(caller, `${named.name}.${field.name}`, field, { ...value }, requirements);
    }
  }
}
