import { listedName } from '@account-center/directory';

export const departmentKinds = ['BRANCH_COMPANY', 'BRANCH', 'DEPARTMENT', 'TEAM'] as const;
export type DepartmentKind = (typeof departmentKinds)[number];

/** Slashes separate the names on a path; list separators separate paths. */
export const departmentName = listedName(64).refine(
  (name) => !/[/／]/.test(name),
  'must not contain a slash, which parts the names on a path',
);

/** Names from the root down, by department. */
export function pathNames(
  departments: readonly { id: string; name: string; path: readonly string[] }[],
): Map<string, string[]> {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  return new Map(departments.map(({ id, path }) => [id, path.map((one) => names.get(one) ?? '')]));
}
