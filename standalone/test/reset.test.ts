import { chmod, readdir, rm, writeFile } from 'node:fs/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeDataDirectory, removeDataDirectory, startPostgres } from '@account-center/system/postgres';
import { runReset } from './support/reset.ts';

describe('a reset', () => {
  it('[S16] removes the data only when it is told to, and what is not its own never', async () => {
    const folder = await makeDataDirectory();
    onTestFinished(() => removeDataDirectory(folder));
    await chmod(folder, 0o700);
    const postgres = await startPostgres({ dataDir: folder, durable: false });
    await postgres.stop();
    await writeFile(`${folder}/mine`, 'not of Account Center');
    expect(runReset(folder)).toMatchObject({ status: 1, stderr: expect.stringMatching(/"pnpm reset --yes"/) });
    expect(await readdir(postgres.directory)).toContain('cluster');
    expect(runReset(folder, '--yes')).toMatchObject({ status: 0, stderr: '' });
    await expect(readdir(postgres.directory)).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual(['mine']);
  });

  it.runIf(process.getuid?.() === 0)('[S16] finds the database of a data directory that was deleted', async () => {
    const folder = await makeDataDirectory();
    await chmod(folder, 0o700);
    const postgres = await startPostgres({ dataDir: folder, durable: false });
    await postgres.stop();
    expect(postgres.movedOutside).toBe(true);
    await rm(folder, { recursive: true });
    expect(runReset(folder).stdout).toContain(`Removed ${postgres.directory}, whose data directory is gone.`);
    await expect(readdir(postgres.directory)).rejects.toThrow('ENOENT');
  });
});
