import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const MODULE = fileURLToPath(new URL('../src/secret/hash-password.ts', import.meta.url));
const PROGRAM = 'import(process.argv[1]).then(async (module) => console.log(await module.hashPassword("Password-1")))';

/** In a process of its own: in this one hashes are cheap. */
test('[ID-13] a password is hashed by Argon2id with the memory and the passes that OWASP names', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', PROGRAM, MODULE]);
  expect(stdout).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
});
