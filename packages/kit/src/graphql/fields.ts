import { type GraphQLField, type GraphQLSchema, isObjectType } from 'graphql';
import type { BaseContext } from '../context.ts';

interface FieldOfType {
  typeName: string;
  field: GraphQLField<unknown, BaseContext>;
}

/** Every field of the schema's object types, without introspection. */
export function* fieldsOf(schema: GraphQLSchema): Generator<FieldOfType> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) yield { typeName: type.name, field };
  }
}
