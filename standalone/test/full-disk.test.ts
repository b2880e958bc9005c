import { spawnSync } from 'node:child_process';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFreePort } from '@account-center/system/machine';
import { startLauncher } from './launcher.ts';

const START_MS = 180_000;

/** Only root may mount, and not everywhere. */
function mountSmall(megabytes: number): string | null {
  const folder = spawnSync('mktemp', ['-d', '/tmp/account-center-full-XXXXXX'], { encoding: 'utf8' }).stdout.trim();
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder]);
  if (status === 0) return folder;
  spawnSync('rmdir', [folder]);
  return null;
}

function unmount(folder: string): void {
  spawnSync('umount', ['--lazy', folder]);
  spawnSync('rmdir', [folder]);
}

const probe = mountSmall(1);
if (probe) unmount(probe);

describe.runIf(probe)('a disk that is full', () => {
  it.each([
    { megabytes: 30, what: 'while the database is made' },
    { megabytes: 50, what: 'while its tables are made' },
  ])(
    '[R5] is told at the first start, $what',
    async ({ megabytes }) => {
      const folder = mountSmall(megabytes) ?? '';
      onTestFinished(() => unmount(folder));
      const environment = {
        PORT: String(await findFreePort()),
        DATA_DIR: `${folder}/data`,
        LOG_LEVEL: 'silent',
        DEMO: '0',
      };
      const launcher = startLauncher('main', environment);
      onTestFinished(() => {
        launcher.child.kill('SIGKILL');
      });
      await expect(launcher.ready).rejects.toThrow(/No space left on device|The disk is full/);
      expect(launcher.child.exitCode).toBe(1);
      // No stack: at most the line that tells, and the last lines of the database's log.
      expect(launcher.output()).not.toMatch(/^ {4}at /m);
      expect(launcher.output().trim().split('\n').length).toBeLessThanOrEqual(5);
    },
    START_MS,
  );
});
