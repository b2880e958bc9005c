/** Where issuers say what the bearer of a token may do. */
export const DEFAULT_SCOPE_CLAIMS = ['scope'];

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The scopes that the given claims name, separated by spaces; undefined when there is none of these claims. A claim is a
 * text of scopes or a list of them, at a path with dots such as `realm_access.roles`; one whose own name has dots goes first.
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

/** Undefined for what is neither: a claim of that name that means something else. */
function scopesOf(value: unknown): string[] | undefined {
  if (typeof value === 'string') return value.split(' ').filter((scope) => scope !== '');
  if (!Array.isArray(value)) return undefined;
  return value.filter((scope) => typeof scope === 'string').flatMap((scope) => scope.split(' ').filter(Boolean));
}
