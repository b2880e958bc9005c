import { type GraphQLSchema, OperationTypeNode } from 'graphql';
import { DomainError } from '../errors.ts';
import { fieldsOf } from './fields.ts';

/**
 * Stops a query before its next resolver when the client has disconnected. A mutation is carried out, and its result is
 * returned.
 */
export function guardUnwanted(schema: GraphQLSchema): void {
  for (const { field } of fieldsOf(schema)) {
    const { resolve } = field;
    if (!resolve) continue;
    field.resolve = (source, values, context, info) => {
      if (context.signal?.aborted && info.operation.operation === OperationTypeNode.QUERY) {
        throw new DomainError('CLIENT_GONE', 'The client has disconnected.');
      }
      return resolve(source, values, context, info);
    };
  }
}
