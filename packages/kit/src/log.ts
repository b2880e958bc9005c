import { type Logger, type LoggerOptions, pino } from 'pino';
import { type LineLimit, limitLines } from './log-limit.ts';

export type { Logger };

/** Below this level lines tell of what happened, each for itself; from it on, of what is wrong, again and again. */
const WARNING = 40;
const ALL = { leftOut: 0 };

/** What a line says without what differs from time to time: its own words, and the error's. */
function messageOf(parameters: readonly unknown[]): string {
  const [first, second] = parameters;
  const text = [first, second].find((one) => typeof one === 'string') ?? '';
  const error = typeof first === 'object' && first !== null && 'err' in first ? first.err : null;
  return error instanceof Error ? `${text} ${error.name}` : text;
}

const hooksFor = (limit: LineLimit): NonNullable<LoggerOptions['hooks']> => ({
  logMethod(parameters, method, level) {
    const told = level < WARNING ? ALL : limit(`${level} ${messageOf(parameters)}`);
    if (told === null) return;
    if (told.leftOut === 0) return method.apply(this, parameters);
    const [first, ...rest] = parameters as [unknown, ...unknown[]];
    const fields = typeof first === 'object' && first !== null ? first : {};
    const texts = typeof first === 'string' ? [first, ...rest] : rest;
    const said = [{ ...fields, linesLeftOut: told.leftOut }, ...texts] as unknown as typeof parameters;
    return method.apply(this, said);
  },
});

/**
 * Structured log on standard error, so that standard output stays for what a command prints. Of one warning or error at
 * most 20 lines a minute are written; the next one tells how many were left out (`linesLeftOut`).
 */
export function createLogger(options: { name: string; level?: string }): Logger {
  const redact = ['*.password', '*.token', '*.secret', 'password', 'token', 'secret', 'authorization'];
  const { name, level = 'info' } = options;
  return pino({ name, level, redact, hooks: hooksFor(limitLines()) }, pino.destination(2));
}
