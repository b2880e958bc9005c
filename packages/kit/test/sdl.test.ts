import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readSdl } from '../src/sdl.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'sdl-'));
});
afterAll(() => rm(folder, { recursive: true }));

const namesIn = (sdl: string) =>
  parse(sdl).definitions.flatMap((node) => ('name' in node && node.name ? [node.name.value] : []));

test('the SDL of a service has the types of the kit that it uses, and those that these use', async () => {
  await writeFile(path.join(folder, 'own.graphql'), 'type Query { export: Export  at: Date }\nscalar Date\n');
  await writeFile(path.join(folder, 'ask.command.graphql'), 'query Ask { export { id } }\n');
  const names = namesIn(readSdl(folder));
  expect(names.toSorted()).toEqual(['Date', 'DateTime', 'Export', 'ExportFile', 'ExportState', 'Query']);
});
