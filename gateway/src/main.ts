/** A standalone gateway for any Federation 2 graph; see the README for its settings. */
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

// Makes the next start faster.
enableCompileCache(join(import.meta.dirname, '../node_modules/.cache/compiled'));
const [{ runCommand }, { readGatewayEnvironment }] = await Promise.all([
  import('./command/run.ts'),
  import('./environment.ts'),
]);

const { code, gateway } = await runCommand(process.argv.slice(2), {
  environment: readGatewayEnvironment(),
  print: (text) => process.stdout.write(text),
  complain: (line) => process.stderr.write(`${line}\n`),
});
process.exitCode = code;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void gateway?.stop());
