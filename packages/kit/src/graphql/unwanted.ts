import { type GraphQLSchema, isObjectType, OperationTypeNode } from 'graphql';
import type { BaseContext } from '../context.ts';
import { DomainError } from '../errors.ts';

/**
 * Lets no further resolver of a query begin when nobody waits for its answer any more. A mutation is carried out, and
 * answered as what it has become.
 */
export function guardUnwanted(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const { resolve } = field;
      if (!resolve) continue;
      field.resolve = (source, values, context: BaseContext, info) => {
        if (context.signal?.aborted && info.operation.operation === OperationTypeNode.QUERY) {
          throw new DomainError('CLIENT_GONE', 'Nobody waits for this answer any more.');
        }
        return resolve(source, values, context, info);
      };
    }
  }
}
