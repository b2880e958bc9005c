import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  Kind,
  type SelectionSetNode,
  TypeNameMetaFieldDef,
  getNamedType,
  isAbstractType,
} from 'graphql';
import { argumentCoordinate } from './access-rules.ts';
import type { GivenInputs, GivenVariables } from './given-inputs.ts';
import type { Judge, Reachable } from './judge.ts';
import type { PermissionSet } from './permission-set.ts';
import { type Requirement, isMet } from './requirement.ts';

/** Why a caller is refused a field. */
export interface FieldRefusal {
  /** What is refused: the field, or else the first thing put into it that has a rule. */
  readonly coordinate: string;
  readonly unmet: readonly Requirement[];
}

export interface FieldPlace {
  readonly type: GraphQLObjectType | GraphQLInterfaceType;
  readonly definition: GraphQLField<unknown, unknown>;
  readonly reachable: Reachable;
}

export interface VerdictInput {
  judge: Judge;
  inputs: GivenInputs;
  variables: GivenVariables;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  caller: PermissionSet;
}

/** Answers for one operation of one caller why a field of it is refused; null when it is not. */
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

/** Whoever only asks what type a value is, is judged by the types that it can have. */
function requirementsOfSelection(
  field: FieldNode,
  { type, definition, reachable }: FieldPlace,
  { judge, fragments }: VerdictInput,
): readonly Requirement[] {
  const requirements = judge.requirementsOfField(type, definition.name, reachable);
  const returned = getNamedType(definition.type);
  if (!isAbstractType(returned) || !field.selectionSet || !asksOnlyForTypes(field.selectionSet, fragments))
    return requirements;
  return [...requirements, ...judge.requirementsOfTypes(judge.possibleTypes(returned))];
}

function asksOnlyForTypes({ selections }: SelectionSetNode, fragments: VerdictInput['fragments']): boolean {
  return selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return selection.name.value === TypeNameMetaFieldDef.name;
    if (selection.kind === Kind.INLINE_FRAGMENT) return asksOnlyForTypes(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment !== undefined && asksOnlyForTypes(fragment.selectionSet, fragments);
  });
}

/** What is put into a field that has a rule, by coordinate. */
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
