import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isRequiredInputField,
} from 'graphql';
import type { AccessRules } from './access-rules.ts';
import type { PermissionSet } from './permission-set.ts';
import { isMet } from './requirement.ts';

/** The inputs that a caller may give. */
export interface VisibleInputs {
  /** Whether the caller may give a value of this type. */
  isUsable(type: GraphQLInputType): boolean;
  showsField(coordinate: string, field: GraphQLInputField): boolean;
  /** By the coordinate of the enum's value. */
  showsValue(coordinate: string): boolean;
}

/**
 * An input type is hidden when the caller may not give one of its required fields, and so is everything that requires
 * such a type.
 */
export function visibleInputsOf(schema: GraphQLSchema, rules: AccessRules, caller: PermissionSet): VisibleInputs {
  const isAllowed = (coordinate: string) => {
    const requirement = rules.ofInput.get(coordinate);
    return !requirement || isMet(requirement, caller);
  };
  const useless = new Set<string>();
  const isUsable = (type: GraphQLInputType) => !useless.has(getNamedType(type).name);
  const showsField = (coordinate: string, { type }: GraphQLInputField) => isAllowed(coordinate) && isUsable(type);

  const isUseless = (type: GraphQLInputType): boolean => {
    if (isEnumType(type)) return !type.getValues().some(({ name }) => isAllowed(`${type.name}.${name}`));
    if (!isInputObjectType(type)) return false;
    const fields = Object.values(type.getFields());
    const shown = fields.filter((field) => showsField(`${type.name}.${field.name}`, field));
    return shown.length === 0 || fields.some((field) => isRequiredInputField(field) && !shown.includes(field));
  };
  const candidates = Object.values(schema.getTypeMap()).filter((type) => isInputObjectType(type) || isEnumType(type));
  for (let before = -1; before !== useless.size; ) {
    before = useless.size;
    for (const type of candidates) if (isUseless(type)) useless.add(type.name);
  }
  return { isUsable, showsField, showsValue: isAllowed };
}
