import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ASTNode, type DefinitionNode, type DocumentNode, Kind, parse, visit } from 'graphql';

/** All `*.graphql` files below a folder, in the same order on every machine. Commands to siblings are operations, not SDL. */
function readFiles(folder: string): string {
  const files = globSync('**/!(*.command).graphql', { cwd: folder });
  const portable = files.map((file) => file.replaceAll(path.sep, '/')).sort();
  return portable.map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
}

const textOf = ({ loc }: ASTNode): string => loc?.source.body.slice(loc.start, loc.end) ?? '';

const namesOf = ({ definitions }: DocumentNode): Map<string, DefinitionNode> =>
  new Map(definitions.flatMap((node) => ('name' in node && node.name ? [[node.name.value, node]] : [])));

function typesIn(node: ASTNode): Set<string> {
  const used = new Set<string>();
  visit(node, { NamedType: ({ name: { value } }) => void used.add(value) });
  return used;
}

/** The kit's definitions that an SDL uses and does not declare, and those that these use. */
function sharedBy(own: DocumentNode, shared: ReadonlyMap<string, DefinitionNode>): DefinitionNode[] {
  const declared = namesOf(own);
  // Grows while it is read.
  const names = typesIn(own);
  const added: DefinitionNode[] = [];
  for (const name of names) {
    const definition = declared.has(name) ? undefined : shared.get(name);
    if (!definition) continue;
    added.push(definition);
    for (const used of typesIn(definition)) names.add(used);
  }
  return added;
}

/**
 * The whole SDL of a subgraph: all `*.graphql` files below a folder, the kit's link to Federation, and those types of the
 * kit that the files use, such as `PageInfo` and `Export`.
 */
export function readSdl(folder: string): string {
  const own = readFiles(folder);
  if (own === '') return '';
  const shared = parse(readFiles(import.meta.dirname));
  const links = shared.definitions.filter(({ kind }) => kind === Kind.SCHEMA_EXTENSION);
  return [...links.map(textOf), own, ...sharedBy(parse(own), namesOf(shared)).map(textOf)].join('\n\n');
}
