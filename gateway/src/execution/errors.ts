import { GraphQLError } from 'graphql';
import { FieldErrorCode } from '../errors.ts';
import type { SubgraphError } from '../subgraph/transport.ts';
import type { InvalidValue } from './complete.ts';
import { EVERY_ITEM, type PlacePath, type ResponsePath } from './places.ts';

/** An error of a subgraph, at its path in the whole response. */
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

/** No subgraph can resolve this field; composition should have refused that. */
export function unresolvable(path: ResponsePath | undefined): GraphQLError {
  return new GraphQLError('No subgraph can resolve this field.', {
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

/** Whether an error explains the missing value at a path: its own path is equal to it, a parent of it or below it. */
export function isTold(path: ResponsePath, errors: readonly GraphQLError[]): boolean {
  return errors.some((error) => {
    const pattern = error.extensions.path;
    return isOnOneLine(path, error.path) || (Array.isArray(pattern) && isOnOneLine(path, pattern as ResponsePath));
  });
}

function isOnOneLine(path: ResponsePath, other: readonly (string | number)[] | undefined): boolean {
  if (!other || other.length === 0) return false;
  const length = Math.min(path.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const isEveryItem = other[index] === EVERY_ITEM && typeof path[index] === 'number';
    if (path[index] !== other[index] && !isEveryItem) return false;
  }
  return true;
}
