import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { FieldErrorCode } from '../errors.ts';
import { EVERY_ITEM } from '../execution/places.ts';

/** A field of an operation that a permission set does not allow. */
export interface Refusal {
  /** `Type.field`, as the operation selects it. */
  readonly coordinate: string;
  /** Response keys from the root, `@` for every item of a list. */
  readonly path: readonly string[];
  /** The caller sent no token; only with one can missing permissions be known. */
  readonly needsSignIn: boolean;
  /** Holding all permissions of any one list would allow the field. */
  readonly missingPermissions: readonly (readonly string[])[];
}

export interface NumberedRefusal {
  readonly refusal: Refusal;
  /** The places in the operation where the same field is refused. */
  readonly numbers: readonly number[];
}

/** Every refused path once. */
export function distinctRefusals(refusals: readonly Refusal[]): NumberedRefusal[] {
  const byField = Map.groupBy(refusals.entries(), ([, { coordinate, path }]) => `${coordinate} ${path.join('.')}`);
  return [...byField.values()].map((same) => ({
    refusal: (same[0] as [number, Refusal])[1],
    numbers: same.map(([number]) => number),
  }));
}

function messageOf({ coordinate, needsSignIn, missingPermissions }: Refusal): string {
  if (needsSignIn) return `Sign in to use ${coordinate}.`;
  if (missingPermissions.length === 0) return `Nobody may use ${coordinate}.`;
  const alternatives = missingPermissions.map((permissions) => permissions.join(' and ')).join(', or ');
  return `You may not use ${coordinate}. Missing permission: ${alternatives}.`;
}

const UNAUTHENTICATED_STATUS = 401;

function httpOf({ needsSignIn }: Refusal, status: number) {
  const headers = new HeaderMap();
  if (needsSignIn) headers.set('www-authenticate', 'Bearer');
  return { status: needsSignIn ? UNAUTHENTICATED_STATUS : status, headers };
}

/**
 * The error for a refused field. `path` is the first place where the response has null for it, or the field's path
 * without list positions when there is no such place; `extensions.path` is the path with `@` for every item. `status` is
 * the HTTP status when the error refuses the whole operation.
 */
export function toError(
  refusal: Refusal,
  place: readonly (string | number)[] | undefined,
  status?: number,
): GraphQLError {
  return new GraphQLError(messageOf(refusal), {
    path: place ?? refusal.path.filter((key) => key !== EVERY_ITEM),
    extensions: {
      code: refusal.needsSignIn ? FieldErrorCode.UNAUTHENTICATED : FieldErrorCode.UNAUTHORIZED_FIELD_OR_TYPE,
      coordinate: refusal.coordinate,
      path: refusal.path,
      permissions: refusal.missingPermissions,
      ...(status === undefined ? {} : { http: httpOf(refusal, status) }),
    },
  });
}
