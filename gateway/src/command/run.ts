/** What `pnpm gateway` does. Ends the process with 2 for a wrong command line, with 1 when it does not start. */
import { WrongUsage, readCommandLine, readHelp } from './command-line.ts';
import { startFromCommandLine } from './start.ts';
import { readGatewayEnvironment } from '../environment.ts';

const WRONG_USAGE = 2;
const DID_NOT_START = 1;

const writeLine = (line: string) => process.stderr.write(`${line.replaceAll(/\s*\n\s*/g, ' ')}\n`);

async function run(parameters: string[]): Promise<void> {
  const help = readHelp(parameters);
  if (help !== null) return void process.stdout.write(help);
  const gateway = await startFromCommandLine(readCommandLine(parameters), {
    environment: readGatewayEnvironment(),
    warn: (warning) => writeLine(`Warning: ${warning}`),
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway.stop());
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  writeLine(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof WrongUsage ? WRONG_USAGE : DID_NOT_START;
}
