import type { PermissionSet } from './permission-set.ts';

/** Ways to satisfy one directive: any of these lists, every permission in it. */
export type Alternatives = readonly (readonly string[])[];

/** What a caller needs to use a field or a type. */
export interface Requirement {
  readonly authenticated: boolean;
  /** All of them have to be satisfied. */
  readonly permissions: readonly Alternatives[];
}

const MAXIMUM_ALTERNATIVES_TOLD = 20;

export function isMet({ authenticated, permissions }: Requirement, caller: PermissionSet): boolean {
  if (authenticated && !caller.authenticated) return false;
  return permissions.every((alternatives) =>
    alternatives.some((alternative) => alternative.every((permission) => caller.permissions.has(permission))),
  );
}

/** The permissions that the caller lacks: holding all of any one list would satisfy every requirement. */
export function missingPermissions(requirements: readonly Requirement[], caller: PermissionSet): string[][] {
  const missing = requirements
    .flatMap(({ permissions }) => permissions)
    .map((alternatives) => alternatives.map((list) => list.filter((permission) => !caller.permissions.has(permission))))
    .filter((alternatives) => alternatives.every((list) => list.length > 0));
  const combined = missing.reduce<string[][]>(
    (sofar, alternatives) =>
      withoutLonger(sofar.flatMap((left) => alternatives.map((right) => [...new Set([...left, ...right])]))),
    [[]],
  );
  return combined.filter((list) => list.length > 0);
}

const isPartOf = (part: readonly string[], whole: readonly string[]) => part.every((item) => whole.includes(item));

/** Drops alternatives that imply another one. */
function withoutLonger(alternatives: string[][]): string[][] {
  const kept: string[][] = [];
  for (const candidate of alternatives.toSorted((left, right) => left.length - right.length)) {
    if (kept.length < MAXIMUM_ALTERNATIVES_TOLD && !kept.some((list) => isPartOf(list, candidate)))
      kept.push(candidate);
  }
  return kept;
}

/** All requirements as one. */
export function combine(requirements: readonly Requirement[]): Requirement {
  return {
    authenticated: requirements.some(({ authenticated }) => authenticated),
    permissions: requirements.flatMap(({ permissions }) => permissions),
  };
}

/** Whether `stronger` provably implies `weaker`. A false does not prove the opposite. */
function implies(stronger: Requirement, weaker: Requirement): boolean {
  if (weaker.authenticated && !stronger.authenticated) return false;
  const clauses = conjunction(stronger.permissions);
  return weaker.permissions.every((alternatives) =>
    clauses.every((clause) => alternatives.some((alternative) => isPartOf(alternative, clause))),
  );
}

export function isEquivalent(left: Requirement, right: Requirement): boolean {
  return implies(left, right) && implies(right, left);
}

/** A conjunction of alternatives as one list of alternatives. */
function conjunction(permissions: readonly Alternatives[]): string[][] {
  return permissions.reduce<string[][]>(
    (sofar, alternatives) =>
      withoutDuplicates(sofar.flatMap((left) => alternatives.map((right) => [...left, ...right]))),
    [[]],
  );
}

function withoutDuplicates(lists: string[][]): string[][] {
  return [...new Map(lists.map((list) => [[...new Set(list)].sort().join('\n'), list])).values()];
}
