import { type Logger, type LoggerOptions, pino } from 'pino';
import { type LineLimit, limitLines } from './log-limit.ts';

export type { Logger };

/** From this level on, lines are limited: problems repeat, other events do not. */
const WARNING = 40;
const ALL = { leftOut: 0 };

/** The constant part of a line: its message and the error's. */
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
 * Structured log on standard error; standard output is for a command's output. Writes at most 20 lines of the same warning
 * or error per minute; the next line has the number of dropped ones (`linesLeftOut`).
 */
export function createLogger(options: { name: string; level?: string }): Logger {
  const redact = ['*.password', '*.token', '*.secret', 'password', 'token', 'secret', 'authorization'];
  const { name, level = 'info' } = options;
  return pino({ name, level, redact, hooks: hooksFor(limitLines()) }, pino.destination(2));
}
