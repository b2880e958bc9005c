import { readFile } from 'node:fs/promises';
import { codesOf, readSentences } from '@account-center/composition/sentences';
import { type DocumentNode, parse } from 'graphql';
import { describe, type Field, fieldsOf, ROOTS } from '../sdl/elements.ts';
import { SDL_FILES } from '../sdl/files.ts';
import { fromRoot, listFiles } from './workspace.ts';

const isOpen = ({ node: { directives = [] } }: Field): boolean =>
  !directives.some(({ name }) => name.value === 'inaccessible');

/** Codes that the descriptions of clients' root fields document, as `Mutation.addMember PHONE_TAKEN`. */
export const toldRefusals = (documents: readonly DocumentNode[]): string[] =>
  documents
    .flatMap(fieldsOf)
    .filter((field) => ROOTS.has(field.parent) && isOpen(field))
    .flatMap(({ coordinate, node }) =>
      (codesOf(readSentences(describe(node)).errors ?? '') ?? []).map((code) => `${coordinate} ${code}`),
    );

/** The same for the whole graph. */
export const readToldRefusals = async (): Promise<string[]> =>
  toldRefusals(
    await Promise.all((await listFiles(SDL_FILES)).map(async (file) => parse(await readFile(fromRoot(file), 'utf8')))),
  );
