import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { FieldErrorCode } from '../errors.ts';
import type { Condition } from './conditions.ts';

/** Stands in a path for every item of a list. */
export const EVERY_ITEM = '@';

/** A field of an operation that a permission set does not allow. */
export interface Refusal {
  /** `Type.field`, as the operation selects it. */
  readonly coordinate: string;
  /** Response keys from the root, `@` for every item of a list. */
  readonly path: readonly string[];
  /** All have to hold for the field to be part of the operation at all. */
  readonly conditions: readonly Condition[];
  readonly needsSignIn: boolean;
  /** Holding all permissions of any one list would allow the field. */
  readonly missingPermissions: readonly (readonly string[])[];
}

function messageOf({ coordinate, needsSignIn, missingPermissions }: Refusal): string {
  if (needsSignIn) return `Sign in to use ${coordinate}.`;
  if (missingPermissions.length === 0) return `Nobody may use ${coordinate}.`;
  const alternatives = missingPermissions.map((permissions) => permissions.join(' and ')).join(', or ');
  return `You may not use ${coordinate}. Missing permission: ${alternatives}.`;
}

/**
 * How a client is told of a refused field. `path` is the first place where the response has null for it, or the field's
 * path without list positions when there is no such place; `extensions.path` is the path with `@` for every item.
 * `status` is the HTTP status when the error refuses the whole operation.
 */
export function toError(
  refusal: Refusal,
  place: readonly (string | number)[] | undefined,
  status?: number,
): GraphQLError {
  return new GraphQLError(messageOf(refusal), {
    path: place ?? refusal.path.filter((key) => key !== EVERY_ITEM),
    extensions: {
      code: FieldErrorCode.UNAUTHORIZED_FIELD_OR_TYPE,
      coordinate: refusal.coordinate,
      path: refusal.path,
      permissions: refusal.missingPermissions,
      ...(status === undefined ? {} : { http: { status, headers: new HeaderMap() } }),
    },
  });
}
