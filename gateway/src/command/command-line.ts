import { parseArgs } from 'node:util';

export const USAGE =
  'Usage: pnpm gateway --supergraph FILE --jwks URL|FILE [--issuer ISSUER] [--audience AUDIENCE …] [--port N] [--config FILE] [--no-auth]';

const HELP = `${USAGE}

  --supergraph FILE    Federation 2 supergraph; served anew when the file changes
  --jwks URL|FILE      public keys that tokens are signed with
  --issuer ISSUER      whom tokens must come from
  --audience AUDIENCE  for whom tokens must be; may be repeated, one has to match
  --port N             4000 unless set; 0 takes a free one
  --config FILE        everything else, see gateway/README.md
  --no-auth            serves everybody and enforces no access rule: for conformance suites and benches
  -h, --help           tells this
`;

/** The parameters of the command line. Paths are relative to the working directory. */
export interface CommandLine {
  supergraph: string;
  /** Null with `--no-auth`. */
  jwks: string | null;
  config: string | null;
  port: number | null;
  issuer: string | null;
  audiences: string[] | null;
}

/** The command line is wrong; the message says why, in one line. */
export class WrongUsage extends Error {
  constructor(problem: string) {
    super(`${problem} ${USAGE}`);
  }
}

const MAXIMUM_PORT = 65_535;

/** The usage, when the command asks for it. */
export function readHelp(parameters: string[]): string | null {
  return parameters.includes('--help') || parameters.includes('-h') ? HELP : null;
}

/** @throws WrongUsage */
export function readCommandLine(parameters: string[]): CommandLine {
  const { supergraph, jwks, config, port, issuer, audience, 'no-auth': noAuth } = parse(parameters);
  if (supergraph === undefined) throw new WrongUsage('--supergraph is missing.');
  if (!noAuth && jwks === undefined)
    throw new WrongUsage('--jwks is missing. Give the URL or file with the public keys of the token issuer.');
  const aboutTokens = jwks ?? issuer ?? audience;
  if (noAuth && aboutTokens !== undefined)
    throw new WrongUsage('--no-auth checks no tokens. Remove --jwks, --issuer and --audience.');
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
  if (!(port <= MAXIMUM_PORT)) throw new WrongUsage(`--port ${text} is not a number from 0 to ${MAXIMUM_PORT}.`);
  return port;
}
