import {
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isUnionType,
} from 'graphql';
import { type AccessRules, argumentCoordinate } from './access-rules.ts';
import type { Requirement } from './requirement.ts';

/** The object types that a value can have at a place of an operation. */
export type Reachable = ReadonlySet<GraphQLObjectType>;

export const intersection = (left: Reachable, right: Reachable): Reachable =>
  new Set([...left].filter((type) => right.has(type)));

export interface Judge {
  /** The object types that a value of this type can have. */
  possibleTypes(type: GraphQLCompositeType): Reachable;
  /**
   * All requirements of a field at a place: its own, its parent type's and its return type's; for a field of an interface
   * also those of every implementer that can be reached there.
   */
  requirementsOfField(parent: GraphQLCompositeType, field: string, reachable: Reachable): readonly Requirement[];
  /** Requirements for giving an argument; for a field of an interface also every implementer's. */
  requirementsOfArgument(
    parent: GraphQLCompositeType,
    field: string,
    argument: string,
    reachable: Reachable,
  ): readonly Requirement[];
  /** The rule of an input field or an enum value, by coordinate. */
  requirementOfInput(coordinate: string): Requirement | undefined;
  /** Requirements for selecting `__typename` of a value that can have one of these types. */
  requirementsOfTypes(types: Reachable): readonly Requirement[];
}

export function createJudge(schema: GraphQLSchema, { ofType, ofField, ofInput }: AccessRules): Judge {
  const possible = new Map<GraphQLCompositeType, Reachable>();

  const ownRequirements = (parent: GraphQLCompositeType, field: string): (Requirement | undefined)[] => {
    const definition = isUnionType(parent) ? undefined : parent.getFields()[field];
    return [
      ofType.get(parent.name),
      ofField.get(`${parent.name}.${field}`),
      definition && ofType.get(getNamedType(definition.type).name),
    ];
  };
  const unique = (requirements: readonly (Requirement | undefined)[]) =>
    [...new Set(requirements)].filter((requirement) => requirement !== undefined);

  return {
    possibleTypes(type) {
      const known = possible.get(type);
      if (known) return known;
      const types = new Set(isAbstractType(type) ? schema.getPossibleTypes(type) : [type]);
      possible.set(type, types);
      return types;
    },
    requirementsOfField(parent, field, reachable) {
      const own = ownRequirements(parent, field);
      if (!isAbstractType(parent)) return unique(own);
      return unique([...own, ...[...reachable].flatMap((type) => ownRequirements(type, field))]);
    },
    requirementsOfArgument(parent, field, argument, reachable) {
      if (ofInput.size === 0) return [];
      const types = isAbstractType(parent) ? [parent, ...reachable] : [parent];
      return unique(types.map(({ name }) => ofInput.get(argumentCoordinate(name, field, argument))));
    },
    requirementOfInput: (coordinate) => ofInput.get(coordinate),
    requirementsOfTypes: (types) => unique([...types].map(({ name }) => ofType.get(name))),
  };
}
