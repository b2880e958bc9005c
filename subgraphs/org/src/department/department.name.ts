import { listedName } from '@account-center/directory';

/** Slashes part the names on a path, and separators of lists the paths. */
export const departmentName = listedName(64).refine(
  (name) => !/[/／]/.test(name),
  'must not contain a slash, which parts the names on a path',
);
