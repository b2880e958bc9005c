const CLOCK_VARIABLES = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC', 'FAKETIME_NO_CACHE'];

/** Variables that give a program the run's simulated time, if it does not inherit our environment. */
export const clockEnvironment: Record<string, string> = Object.fromEntries(
  CLOCK_VARIABLES.flatMap((name) => {
    const value = process.env[name];
    return value !== undefined && process.env['FAKETIME'] !== undefined ? [[name, value]] : [];
  }),
);
