const EVERYBODY_ASKS = 'AUTHORIZATION_EVERYBODY_ASKS';

/** The environment of the caller. */
export const environment = process.env;

/** Whether every viewer sends every operation, which takes minutes. `pnpm authorization` sets it. */
export const everybodyAsks = environment[EVERYBODY_ASKS] === '1';

/** The environment of the full suite. */
export const wholeSuiteEnvironment = { ...environment, [EVERYBODY_ASKS]: '1' };
