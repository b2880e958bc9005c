/** Departments of an explicit information scope (ID-44). */
export const MAXIMUM_SCOPE_DEPARTMENTS = 3;
