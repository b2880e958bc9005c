import { parseArgs } from 'node:util';

export const USAGE =
  'Usage: pnpm gateway --supergraph FILE --jwks URL|FILE [--issuer ISSUER] [--audience AUDIENCE …] [--port N] [--config FILE] [--no-auth]';

/** What the command line says. Paths are relative to the working directory. */
export interface CommandLine {
  supergraph: string;
  /** Null with `--no-auth`. */
  jwks: string | null;
  config: string | null;
  port: number | null;
  issuer: string | null;
  audiences: string[] | null;
}

/** The command was not understood; the message tells why, in one line. */
export class WrongUsage extends Error {
  constructor(problem: string) {
    super(`${problem} ${USAGE}`);
  }
}

const MAXIMUM_PORT = 65_535;

/** @throws WrongUsage */
export function readCommandLine(parameters: string[]): CommandLine {
  const { supergraph, jwks, config, port, issuer, audience, 'no-auth': noAuth } = parse(parameters);
  if (supergraph === undefined) throw new WrongUsage('--supergraph is missing.');
  if (!noAuth && jwks === undefined) throw new WrongUsage('--jwks is missing: with which keys are tokens signed?');
  const aboutTokens = jwks ?? issuer ?? audience;
  if (noAuth && aboutTokens !== undefined) throw new WrongUsage('--no-auth looks at no token: leave the others out.');
  return {
    supergraph,
    jwks: jwks ?? null,
    config: config ?? null,
    port: port === undefined ? null : portOf(port),
    issuer: issuer ?? null,
    audiences: audience ?? null,
  };
}

function parse(parameters: string[]) {
  try {
    return parseArgs({
      args: parameters,
      options: {
        supergraph: { type: 'string' },
        jwks: { type: 'string' },
        config: { type: 'string' },
        port: { type: 'string' },
        issuer: { type: 'string' },
        audience: { type: 'string', multiple: true },
        'no-auth': { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error));
  }
}

function portOf(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (!(port <= MAXIMUM_PORT)) throw new WrongUsage(`--port ${text} is no number from 0 to ${MAXIMUM_PORT}.`);
  return port;
}
