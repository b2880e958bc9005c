/**
 * Finds clients of other processes outside the few modules that may use them. Code that waits for a sibling, a mail
 * server or a customer's address must use `withDeadline` of the kit, which requires a time and refuses open transactions.
 */
import { readFile } from 'node:fs/promises';
import { runScript } from './lib/script.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';

/** Code that runs in subgraphs or carries their requests. */
const SEARCHED = [
  'subgraphs/*/src/**/*.ts',
  'packages/{kit,directory,events,caller,claims}/src/**/*.ts',
  'packages/system/src/**/*.ts',
  'standalone/src/distributed/**/*.ts',
];

/** Modules that may use a client, and why. */
const ALLOWED: Readonly<Record<string, string>> = {
  'packages/kit/src/http/listen.ts': 'a server',
  'packages/kit/src/blobs/s3-store.ts': 'each request has its own deadline; an export writes while it reads',
  'packages/system/src/parts/http-peers.ts':
    'carries deliveries and commands under the signal of withDeadline; files have their own deadline',
  'packages/system/src/wiring.ts': 'reads the keys under a signal',
  'subgraphs/identity/src/delivery/create-smtp-mailer.ts': 'sends within withDeadline',
};

const CLIENTS: readonly [what: string, pattern: RegExp][] = [
  ['fetch', /(?<![.\w])fetch\((?!request: Request)/],
  ['an HTTP client', /from '(?:undici|node:https?|node:http2|nodemailer|ws)'/],
  ['a client of S3', /from '@aws-sdk\//],
  ['a socket', /import \{[^}]*\b(?:connect|createConnection|Socket)\b[^}]*\} from 'node:(?:net|tls)'/],
];

async function main(): Promise<void> {
  const found: string[] = [];
  for (const file of await listFiles(SEARCHED)) {
    if (file in ALLOWED) continue;
    const text = await readFile(fromRoot(file), 'utf8');
    for (const [what, pattern] of CLIENTS) if (pattern.test(text)) found.push(`${file}: ${what}`);
  }
  if (found.length === 0) return;
  console.error(
    `Use withDeadline of the kit, or name the module in scripts/deadlines.ts with a reason:\n${found.join('\n')}`,
  );
  process.exitCode = 1;
}

await runScript(main);
