import { GraphQLError } from 'graphql';
import { FieldErrorCode } from '../errors.ts';
import type { SubgraphError } from '../subgraph/transport.ts';
import type { InvalidValue } from './complete.ts';
import type { PlacePath, ResponsePath } from './places.ts';

/** An error that a subgraph told, at its path in the whole response. */
export function subgraphError({ message, extensions }: SubgraphError, path: ResponsePath | undefined): GraphQLError {
  return new GraphQLError(message, {
    ...(path ? { path } : {}),
    extensions: { code: FieldErrorCode.SUBGRAPH_ERROR, ...extensions },
  });
}

/**
 * Fields that are missing because a subgraph did not answer. `path` is the first place where the field is null;
 * `extensions.path` is the path with `@` for every item.
 */
export function unavailable(subgraph: string, place: ResponsePath, pattern: PlacePath): GraphQLError {
  return new GraphQLError(`The subgraph "${subgraph}" is unavailable. Try again later.`, {
    path: place,
    extensions: { code: FieldErrorCode.SUBGRAPH_UNAVAILABLE, subgraph, path: pattern },
  });
}

/** Nothing in the graph leads to this field; composition should have refused that. */
export function unresolvable(path: ResponsePath | undefined): GraphQLError {
  return new GraphQLError('No subgraph can answer this.', {
    ...(path ? { path } : {}),
    extensions: { code: FieldErrorCode.UNRESOLVABLE },
  });
}

export function invalidValue({ path, coordinate, isMissing }: InvalidValue): GraphQLError {
  const message = isMissing
    ? `There is no value for ${coordinate}, which may not be null.`
    : `The value of ${coordinate} is not one that the schema allows.`;
  return new GraphQLError(message, { path, extensions: { code: FieldErrorCode.INVALID_SUBGRAPH_VALUE } });
}
