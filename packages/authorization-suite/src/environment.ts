const EVERYBODY_ASKS = 'AUTHORIZATION_EVERYBODY_ASKS';

/** What the caller set. */
export const environment = process.env;

/** Whether each operation is asked by everybody, which takes minutes. `pnpm authorization` does. */
export const everybodyAsks = environment[EVERYBODY_ASKS] === '1';

/** Of the whole suite. */
export const wholeSuiteEnvironment = { ...environment, [EVERYBODY_ASKS]: '1' };
