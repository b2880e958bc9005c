import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  getNamedType,
  isAbstractType,
  isCompositeType,
} from 'graphql';
import { argumentCoordinate } from './access-rules.ts';
import type { GivenInputs, GivenVariables } from './given-inputs.ts';
import { type Judge, type Reachable, intersection } from './judge.ts';
import type { PermissionSet } from './permission-set.ts';
import { type Requirement, isMet } from './requirement.ts';

/** Why a field is refused to a caller. */
export interface FieldRefusal {
  /** The field, or the first guarded input of it that is refused. */
  readonly coordinate: string;
  readonly unmet: readonly Requirement[];
}

export interface FieldPlace {
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly reachable: Reachable;
}

export interface VerdictInput {
  schema: GraphQLSchema;
  judge: Judge;
  inputs: GivenInputs;
  variables: GivenVariables;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  caller: PermissionSet;
  /** Response key that only keeps a selection from being empty; it is not part of the response. */
  placeholder?: string;
}

/** For one operation of one caller: returns why a field is refused, or null when it is allowed. */
export function createFieldVerdict(input: VerdictInput): (field: FieldNode, place: FieldPlace) => FieldRefusal | null {
  const { caller } = input;
  const isUnmet = (requirement: Requirement) => !isMet(requirement, caller);
  return (field, place) => {
    const unmet = requirementsOfSelection(field, place, input).filter(isUnmet);
    const inputs = givenInputs(field, place, input).filter(([, requirement]) => isUnmet(requirement));
    const coordinate = unmet.length > 0 ? `${place.type.name}.${place.definition.name}` : inputs[0]?.[0];
    if (coordinate === undefined) return null;
    return { coordinate, unmet: [...unmet, ...inputs.map(([, requirement]) => requirement)] };
  };
}

/** A selection of `__typename` has the requirements of all types whose names it can reveal. */
function requirementsOfSelection(
  field: FieldNode,
  { type, definition, reachable }: FieldPlace,
  input: VerdictInput,
): readonly Requirement[] {
  const { judge } = input;
  const requirements = judge.requirementsOfField(type, definition.name, reachable);
  const returned = getNamedType(definition.type);
  if (!isAbstractType(returned) || !field.selectionSet) return requirements;
  const told = new Set<GraphQLObjectType>();
  collectToldTypes(field.selectionSet, judge.possibleTypes(returned), input, told);
  return [...requirements, ...judge.requirementsOfTypes(told)];
}

/** Finds the types that `__typename` of a value can reveal, in fragments as well. */
function collectToldTypes(
  { selections }: SelectionSetNode,
  reachable: Reachable,
  input: VerdictInput,
  told: Set<GraphQLObjectType>,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      const isTypeName = selection.name.value === TypeNameMetaFieldDef.name;
      const key = (selection.alias ?? selection.name).value;
      if (isTypeName && key !== input.placeholder) for (const type of reachable) told.add(type);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : input.fragments.get(selection.name.value);
    if (!fragment) continue;
    const condition = fragment.typeCondition && input.schema.getType(fragment.typeCondition.name.value);
    const possible = isCompositeType(condition) ? input.judge.possibleTypes(condition) : reachable;
    collectToldTypes(fragment.selectionSet, intersection(reachable, possible), input, told);
  }
}

/** The guarded inputs that are given to a field, by coordinate. */
function givenInputs(
  field: FieldNode,
  { type, definition, reachable }: FieldPlace,
  { judge, inputs, variables }: VerdictInput,
): [coordinate: string, requirement: Requirement][] {
  const given: [string, Requirement][] = [];
  for (const { name, value } of field.arguments ?? []) {
    const argument = definition.args.find((candidate) => candidate.name === name.value);
    if (!argument || !inputs.isGiven(value, variables)) continue;
    const coordinate = argumentCoordinate(type.name, definition.name, argument.name);
    for (const requirement of judge.requirementsOfArgument(type, definition.name, argument.name, reachable)) {
      given.push([coordinate, requirement]);
    }
    for (const part of inputs.coordinatesIn(argument.type, value, variables)) {
      const requirement = judge.requirementOfInput(part);
      if (requirement) given.push([part, requirement]);
    }
  }
  return given;
}
