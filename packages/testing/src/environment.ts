const CLOCK_VARIABLES = ['LD_PRELOAD', 'FAKETIME', 'FAKETIME_DONT_FAKE_MONOTONIC', 'FAKETIME_NO_CACHE'];

/** What lets a program that is started without our environment live at the time that the run was given, if it was. */
export const clockEnvironment: Record<string, string> = Object.fromEntries(
  CLOCK_VARIABLES.flatMap((name) => {
    const value = process.env[name];
    return value !== undefined && process.env['FAKETIME'] !== undefined ? [[name, value]] : [];
  }),
);
