import type { GatewayEnvironment } from '../environment.ts';
import type { Gateway } from '../gateway.ts';
import { readCommandLine, readHelp, WrongUsage } from './command-line.ts';
import { startFromCommandLine } from './start.ts';

const WRONG_USAGE = 2;
const DID_NOT_START = 1;

export interface CommandSurroundings {
  environment: GatewayEnvironment;
  /** Takes the help, for stdout. */
  print(text: string): void;
  /** Takes one line that tells what is wrong, for stderr. */
  complain(line: string): void;
}

export interface CommandResult {
  /** Exit code of the process once nothing of it runs: 0, 2 for a wrong command line, 1 when it does not start. */
  code: number;
  /** What was started; null when nothing was. */
  gateway: Pick<Gateway, 'stop'> | null;
}

/** What `pnpm gateway` does with its parameters. */
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
