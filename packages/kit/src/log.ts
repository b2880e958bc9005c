import { type Logger, pino } from 'pino';

export type { Logger };

/** Structured log on standard error, so that standard output stays for what a command prints. */
export function createLogger(options: { name: string; level?: string }): Logger {
  const redact = ['*.password', '*.token', '*.secret', 'password', 'token', 'secret', 'authorization'];
  return pino({ name: options.name, level: options.level ?? 'info', redact }, pino.destination(2));
}
