import type { GatewayEnvironment } from '../environment.ts';
import type { Gateway } from '../gateway.ts';
import { readCommandLine, readHelp, WrongUsage } from './command-line.ts';
import { startFromCommandLine } from './start.ts';

const WRONG_USAGE = 2;
const DID_NOT_START = 1;

export interface CommandSurroundings {
  environment: GatewayEnvironment;
  /** Writes the help to stdout. */
  print(text: string): void;
  /** Writes one line about the problem to stderr. */
  complain(line: string): void;
}

export interface CommandResult {
  /** Exit code of the process: 0, 2 for a wrong command line, 1 when the gateway did not start. */
  code: number;
  /** The running gateway; null when none was started. */
  gateway: Pick<Gateway, 'stop'> | null;
}

/** Runs `pnpm gateway`. */
export async function runCommand(
  parameters: string[],
  { environment, print, complain }: CommandSurroundings,
): Promise<CommandResult> {
  const complainInOneLine = (text: string) => complain(text.replaceAll(/\s*\n\s*/g, ' '));
  try {
    const help = readHelp(parameters);
    if (help !== null) {
      print(help);
      return { code: 0, gateway: null };
    }
    const warn = (warning: string) => complainInOneLine(`Warning: ${warning}`);
    const gateway = await startFromCommandLine(readCommandLine(parameters), { environment, warn });
    return { code: 0, gateway };
  } catch (error) {
    complainInOneLine(error instanceof Error ? error.message : String(error));
    return { code: error instanceof WrongUsage ? WRONG_USAGE : DID_NOT_START, gateway: null };
  }
}
