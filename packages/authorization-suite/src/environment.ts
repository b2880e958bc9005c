const EVERYBODY_ASKS = 'AUTHORIZATION_EVERYBODY_ASKS';

/** Whether each operation is asked by everybody, which takes minutes. `pnpm authorization` does. */
export const everybodyAsks = process.env[EVERYBODY_ASKS] === '1';

/** Of the whole suite. */
export const wholeSuiteEnvironment = { ...process.env, [EVERYBODY_ASKS]: '1' };
