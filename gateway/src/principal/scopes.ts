/** Claims in which issuers list the permissions of a token. */
export const DEFAULT_SCOPE_CLAIMS = ['scope'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The scopes in the given claims, separated by spaces; undefined when no such claim exists. A claim is a text or a list of
 * scopes, at a path with dots such as `realm_access.roles`; a claim whose own name has dots takes precedence.
 */
export function readScopes(payload: object, claims: readonly string[]): string | undefined {
  const found = claims.map((claim) => scopesOf(valueAt(payload, claim))).filter((scopes) => scopes !== undefined);
  return found.length === 0 ? undefined : [...new Set(found.flat())].join(' ');
}

function valueAt(payload: object, claim: string): unknown {
  if (Object.hasOwn(payload, claim)) return (payload as Record<string, unknown>)[claim];
  let value: unknown = payload;
  for (const step of claim.split('.')) {
    if (!isObject(value) || !Object.hasOwn(value, step)) return undefined;
    value = value[step];
  }
  return value;
}

/** Undefined for other values: the claim then means something else. */
function scopesOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.split(' ').filter((scope) => scope !== '');
  if (!Array.isArray(value)) return undefined;
  return value.filter((scope) => typeof scope === 'string').flatMap((scope) => scope.split(' ').filter(Boolean));
}
