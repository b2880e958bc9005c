/** The part of pino's interface that the gateway writes to. */
export interface GatewayLogger {
  debug(details: Record<string, unknown>, message: string): void;
  info(details: Record<string, unknown>, message: string): void;
  warn(details: Record<string, unknown>, message: string): void;
  error(details: Record<string, unknown>, message: string): void;
}

/** Apollo's packages log plain strings. */
export function toApolloLogger(logger: GatewayLogger) {
  const write = (level: keyof GatewayLogger) => (message?: unknown) =>
    logger[level]({ component: 'apollo' }, String(message));
  return { debug: write('debug'), info: write('debug'), warn: write('warn'), error: write('error') };
}
