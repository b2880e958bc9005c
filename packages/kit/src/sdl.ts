import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type DefinitionNode, type DocumentNode, parse, visit } from 'graphql';

/** All `*.graphql` files below a folder, in the same order on every machine. Commands to siblings are operations, not SDL. */
function readFiles(folder: string): string {
  const files = globSync('**/!(*.command).graphql', { cwd: folder });
  const portable = files.map((file) => file.replaceAll(path.sep, '/')).sort();
  return portable.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
}

const namesOf = ({ definitions }: DocumentNode): Map<string, DefinitionNode> =>
  new Map(definitions.flatMap((node) => ('name' in node && node.name ? [[node.name.value, node]] : [])));

/** The types that an SDL uses and does not declare. */
function undeclaredIn(sdl: string): string[] {
  const document = parse(sdl);
  const declared = namesOf(document);
  const used = new Set<string>();
  visit(document, { NamedType: ({ name: { value } }) => void used.add(value) });
  return [...used].filter((name) => !declared.has(name));
}

/** Adds the kit's types that an SDL uses and does not declare, and the types that these use. */
function addShared(sdl: string, shared: ReadonlyMap<string, DefinitionNode>): string {
  const added = undeclaredIn(sdl).flatMap((name) => {
    const { source, start, end } = shared.get(name)?.loc ?? {};
    return source ? [source.body.slice(start, end)] : [];
  });
  return added.length === 0 ? sdl : addShared([sdl, ...added].join('\n\n'), shared);
}

/**
 * The whole SDL of a subgraph: all `*.graphql` files below a folder, and those types of the kit that they use, such as
 * `PageInfo` and `Export`.
 */
export function readSdl(folder: string): string {
  const own = readFiles(folder);
  return own === '' ? '' : addShared(own, namesOf(parse(readFiles(import.meta.dirname))));
}
