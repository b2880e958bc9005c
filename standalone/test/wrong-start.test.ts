import { once } from 'node:events';
import { access, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeDataDirectory, removeDataDirectory } from '@account-center/system/postgres';
import { startProgram } from '../src/own-system/program.ts';
import { findFreePort } from '@account-center/system/machine';

/** A cluster is made, and everything is loaded. */
const START_MS = 120_000;

let dataDir: string;
let file: string;
let taken: { server: Server; port: number };
let free: number;

beforeAll(async () => {
  dataDir = await makeDataDirectory();
  file = join(dataDir, 'file');
  await writeFile(file, '{ "port": 4000 }');
  free = await findFreePort();
  const port = await findFreePort();
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  taken = { server, port };
});
afterAll(async () => {
  taken.server.close();
  await removeDataDirectory(dataDir);
});

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

async function run(program: string, options: { environment?: object; parameters?: string[] } = {}): Promise<Ended> {
  const environment = { PORT: String(free), DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...options.environment };
  const child = startProgram(program, { ...options, environment });
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code: child.exitCode, stdout, stderr };
}

/** One line that tells what to do, and exit status 1. */
async function expectLine(ended: Promise<Ended>, line: RegExp): Promise<void> {
  const { code, stdout, stderr } = await ended;
  expect(stderr).toMatch(line);
  expect(stderr.trim().split('\n')).toHaveLength(1);
  // Nobody should have to know the words of a library.
  expect(stderr).not.toMatch(/Invalid input|expected (string|number)|Zod/);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
}

describe('a start that cannot be', () => {
  it.each([
    [
      'a data directory that is a file',
      () => ({ DATA_DIR: file }),
      /^There is a file where a folder is needed: .*file/,
    ],
    ['one below a file', () => ({ DATA_DIR: join(file, 'data') }), /^There is a file where a folder is needed: /],
    [
      'one that nobody may make',
      () => ({ DATA_DIR: '/sys/account-center' }),
      /^(This user may not|There is no such).*\/sys/,
    ],
    ['a port that is taken', () => ({ PORT: taken.port }), /^Port \d+ of 127.0.0.1 is taken.*set PORT to another one/],
    [
      'metrics at a port that is taken',
      () => ({ METRICS_PORT: taken.port }),
      /is taken.*set METRICS_PORT to another one/,
    ],
    ['two parts at one port', () => ({ METRICS_PORT: free }), /^PORT and METRICS_PORT are both \d+\. Set one of them/],
    [
      'an address of another machine',
      () => ({ HOST: '192.0.2.1' }),
      /^This machine has no address 192.0.2.1\. Set HOST/,
    ],
    ['a port that is none', () => ({ PORT: '0x10' }), /^The environment is not usable: PORT must be a port number/],
    [
      'safelists that are nowhere',
      () => ({ SAFELIST_DIR: join(dataDir, 'lists') }),
      /^There is no folder .*SAFELIST_DIR/,
    ],
    [
      'a configuration that is nowhere',
      () => ({ GATEWAY_CONFIG: join(dataDir, 'no.json') }),
      /^GATEWAY_CONFIG: .*no\.json/,
    ],
    [
      'a configuration of what is not its own',
      () => ({ GATEWAY_CONFIG: file }),
      /port cannot be set here\. It may set limits/,
    ],
  ])('[S17] names %s in one line', async (_, environment, line) => {
    await expectLine(
      run('main', {
        environment: Object.fromEntries(Object.entries(environment()).map(([name, value]) => [name, String(value)])),
      }),
      line,
    );
  });

  it('[S17] names all that is wrong at once, and takes an empty variable for one that is not set', async () => {
    const environment = { PORT: '', DEMO: 'no', POSTGRES_PORT: '70000' };
    await expectLine(run('distributed', { environment }), /DEMO must be 0 or 1; POSTGRES_PORT must be a port number/);
  });

  it.each(['main', 'distributed', 'day/main'])(
    '[S17] tells the usage of %s, and what it does not know',
    async (program) => {
      for (const flag of ['--help', '-h']) {
        const { code, stdout, stderr } = await run(program, { parameters: [flag] });
        expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
        expect(stdout).toMatch(/^Usage: pnpm (start|demo)/);
        expect(stdout).toContain('DATA_DIR');
      }
      await expectLine(run(program, { parameters: ['--prot=1'] }), /does not know "--prot"/);
      await expectLine(run(program, { parameters: ['now'] }), /does not know "now"/);
    },
  );
});

describe('a database that cannot be', () => {
  it(
    '[S17] [R10] says in one line that its port is taken, or that it is not migrated when nothing is to be migrated',
    async () => {
      const taking = { POSTGRES_PORT: taken.port };
      await expectLine(
        run('main', { environment: taking }),
        /^Port \d+ of 127\.0\.0\.1 is taken.*set POSTGRES_PORT to/,
      );
      const migratingNothing = { MIGRATE: 'never' };
      await expectLine(
        run('main', { environment: migratingNothing }),
        /^The database account_center_\w+ does not exist\. .*MIGRATE=only/,
      );
    },
    START_MS,
  );
});

describe('a resync that cannot be', () => {
  it('[S17] [R6] says which services there are, and makes no database where none is', async () => {
    await expectLine(run('resync'), /^Name a service: pnpm resync <identity\|/);
    const nowhere = join(dataDir, 'nowhere');
    const environment = { DATA_DIR: nowhere, PORT: 'not looked at' };
    await expectLine(
      run('resync', { environment, parameters: ['org'] }),
      /^There is no data in .*nowhere\. Set DATA_DIR/,
    );
    await expect(access(nowhere)).rejects.toThrow('ENOENT');
  });
});

describe('a demo day that cannot be', () => {
  it('[S17] says that no system runs, or that another one does', async () => {
    await expectLine(
      run('day/main'),
      /^No system answers at http:\/\/127\.0\.0\.1:\d+\. Run "pnpm start" in another terminal/,
    );
    await expectLine(run('day/main', { environment: { PORT: 'x' } }), /^The environment is not usable: PORT must be/);
  });
});
