/**
 * Checks the conventions of the SDL that composition does not check ("SDL" in CONTRIBUTING.md).
 *
 * Usage: `pnpm check sdl`.
 */
import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { runScript } from './lib/script.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';
import { askedPermissions, permissionsOfTable } from './sdl/asked-permissions.ts';
import { codes, codesOfTable } from './sdl/codes.ts';
import * as conventions from './sdl/conventions.ts';
import { SDL_FILES } from './sdl/files.ts';
import { visibility } from './sdl/visibility.ts';

async function main(): Promise<void> {
  const files = await Promise.all(
    (await listFiles(SDL_FILES)).map(async (file) => ({
      file,
      document: parse(await readFile(fromRoot(file), 'utf8')),
    })),
  );
  const documents = files.map(({ document }) => document);
  const problems = [
    ...files.flatMap(({ file, document }) =>
      conventions.all.flatMap((rule) => rule(document).map((problem) => `${file}: ${problem}`)),
    ),
    ...visibility(documents),
    ...codes(documents, codesOfTable),
    ...askedPermissions(documents, permissionsOfTable),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

if (import.meta.main) await runScript(main);
