import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
} from 'graphql';
import type { Judge, Reachable } from './judge.ts';
import type { PermissionSet } from './permission-set.ts';
import { type Requirement, isMet } from './requirement.ts';
import type { VisibleInputs } from './visible-inputs.ts';

/** The fields and types that a caller may select. */
export interface VisibleOutputs {
  shows(type: GraphQLNamedType): boolean;
  fieldsOf(type: FieldedType): readonly Field[];
  argumentsOf(type: FieldedType, field: Field): readonly GraphQLArgument[];
  /** The interfaces of a type whose visible fields are all visible on the type as well. */
  interfacesOf(type: FieldedType): readonly GraphQLInterfaceType[];
}

export type FieldedType = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

interface VisibilityInput {
  schema: GraphQLSchema;
  judge: Judge;
  caller: PermissionSet;
  inputs: VisibleInputs;
}

/**
 * Finds the fields that the caller may use. Then removes, until nothing changes, types without a field, unions without a
 * type, and fields of such types.
 */
export function visibleOutputsOf(input: VisibilityInput): VisibleOutputs {
  const argumentsOf = visibleArguments(input);
  const fields = allowedFields(input, argumentsOf);
  const shows = (type: GraphQLNamedType): boolean => {
    if (isUnionType(type)) return type.getTypes().some(shows);
    if (isObjectType(type) || isInterfaceType(type)) return (fields.get(type)?.length ?? 0) > 0;
    return true;
  };
  for (let changed = true; changed; ) {
    changed = false;
    for (const [type, shown] of fields) {
      const kept = shown.filter((field) => shows(getNamedType(field.type)));
      if (kept.length === shown.length) continue;
      fields.set(type, kept);
      changed = true;
    }
  }
  const fieldsOf = (type: FieldedType) => fields.get(type) ?? [];
  const showsAllOf = (type: FieldedType, contract: GraphQLInterfaceType) => {
    const names = new Set(fieldsOf(type).map(({ name }) => name));
    return fieldsOf(contract).every(({ name }) => names.has(name));
  };
  return {
    shows,
    fieldsOf,
    argumentsOf,
    interfacesOf: (type) => type.getInterfaces().filter((contract) => shows(contract) && showsAllOf(type, contract)),
  };
}

const visibleArguments =
  ({ judge, caller, inputs }: VisibilityInput): VisibleOutputs['argumentsOf'] =>
  (type, field) =>
    field.args.filter(
      (argument) =>
        inputs.isUsable(argument.type) &&
        areMet(judge.requirementsOfArgument(type, field.name, argument.name, judge.possibleTypes(type)), caller),
    );

const areMet = (requirements: readonly Requirement[], caller: PermissionSet) =>
  requirements.every((requirement) => isMet(requirement, caller));

function allowedFields(
  { schema, judge, caller }: VisibilityInput,
  argumentsOf: VisibleOutputs['argumentsOf'],
): Map<FieldedType, readonly Field[]> {
  const isAllowed = (type: FieldedType, field: Field, reachable: Reachable) => {
    const shown = argumentsOf(type, field);
    if (field.args.some((argument) => isRequiredArgument(argument) && !shown.includes(argument))) return false;
    return areMet(judge.requirementsOfField(type, field.name, reachable), caller);
  };
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  const fields = new Map<FieldedType, readonly Field[]>();
  for (const type of types.filter(isObjectType)) {
    const own = new Set([type]);
    fields.set(
      type,
      Object.values(type.getFields()).filter((field) => isAllowed(type, field, own)),
    );
  }
  for (const type of types.filter(isInterfaceType)) {
    const all = Object.values(type.getFields());
    const everywhere = all.filter((field) => isAllowed(type, field, judge.possibleTypes(type)));
    // If no field is allowed for all types of an interface, only the types that the caller sees count.
    const seen = new Set([...judge.possibleTypes(type)].filter((object) => (fields.get(object)?.length ?? 0) > 0));
    const inside = () => all.filter((field) => seen.size > 0 && isAllowed(type, field, seen));
    fields.set(type, everywhere.length > 0 ? everywhere : inside());
  }
  return fields;
}
