import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { makeDataDirectory, removeDataDirectory } from '@account-center/system/postgres';
import { putInPlace } from '../src/playground.ts';

const BUILDERS = 20;

it('takes the page of one of those who build it at the same moment', async () => {
  const folder = await makeDataDirectory();
  onTestFinished(() => removeDataDirectory(folder));
  const makePage = async (name: string) => {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, 'index.html'), name);
    return join(folder, name);
  };
  const built = await makePage('dist');
  await utimes(join(built, 'index.html'), 0, 0);
  const drafts = await Promise.all(Array.from({ length: BUILDERS }, (_, builder) => makePage(`draft-${builder}`)));
  await Promise.all(drafts.map((draft) => putInPlace(draft, built)));
  expect(await readdir(folder)).toEqual(['dist']);
  expect(await readdir(built)).toEqual(['index.html']);
});
