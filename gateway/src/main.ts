/** A gateway of its own in front of any Federation 2 graph; see the README for its settings. */
import { WrongUsage, readCommandLine, readHelp } from './command/command-line.ts';
import { startFromCommandLine } from './command/start.ts';
import { readGatewayEnvironment } from './environment.ts';

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
