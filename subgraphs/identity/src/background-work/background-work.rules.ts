export const MAXIMUM_TASKS = 200;
