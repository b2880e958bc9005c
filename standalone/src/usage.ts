import { parseArgs } from 'node:util';
import { LaunchError } from '@account-center/system/machine';

export interface Command {
  /** The command line, such as `pnpm start`. */
  name: string;
  /** Its purpose, in one line. */
  purpose: string;
  /** Lines below the purpose. */
  details: string;
  /** Its switches, with their meanings. */
  switches?: Readonly<Record<string, string>>;
}

function usageOf({ name, purpose, details, switches = {} }: Command): string {
  const all = Object.entries({ ...switches, help: 'tells this' });
  const rows = all.map(([flag, meaning]) => `  --${flag.padEnd(10)} ${meaning}\n`).join('');
  return `Usage: ${[name, ...Object.keys(switches).map((flag) => `[--${flag}]`)].join(' ')}\n\n${purpose}\n\n${rows}\n${details}`;
}

/**
 * The switches on the command line. With `--help` or `-h` it prints the usage and exits.
 * @throws LaunchError for unknown arguments
 */
export function readArguments(command: Command, given: readonly string[] = process.argv.slice(2)): ReadonlySet<string> {
  const names = [...Object.keys(command.switches ?? {}), 'help'];
  const options = Object.fromEntries(
    names.map((name) => [name, { type: 'boolean' as const, ...(name === 'help' && { short: 'h' }) }]),
  );
  const { tokens } = parseArgs({ args: [...given], options, strict: false, tokens: true, allowPositionals: true });
  const said = tokens.flatMap((token) => {
    if (token.kind === 'option-terminator') return [];
    if (token.kind === 'option' && names.includes(token.name) && token.value === undefined) return [token.name];
    const unknown = token.kind === 'option' ? token.rawName : token.value;
    const known = names.map((name) => `--${name}`).join(', ');
    throw new LaunchError(
      `${command.name} does not know "${unknown}"; it knows ${known}. Settings are variables, see --help.`,
    );
  });
  if (said.includes('help')) {
    process.stdout.write(usageOf(command));
    process.exit(0);
  }
  return new Set(said);
}
