export const MAXIMUM_APPS = 100;
