/**
 * Checks that the services have the structure of CONTRIBUTING ("A noun and its files"): a noun's files are of known
 * kinds, other nouns import its door only, and there are no import cycles.
 *
 * Usage: `pnpm check nouns`, or `node scripts/nouns.ts <service>`.
 */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseSync } from 'oxc-parser';
import { runScript } from './lib/script.ts';
import { chosenSubgraphs, fromRoot, listFiles } from './lib/workspace.ts';

/** Kinds of a noun's files, besides its door and its use cases: `<name>.<kind>.ts`. */
const KINDS = [
  'resolvers',
  'rules',
  'queries',
  'table',
  'errors',
  'events',
  'handlers',
  'loaders',
  'task',
  'saga',
  'noun',
  'texts',
];

const DOOR = 'index.ts';
const PLAIN_FILE = new RegExp(String.raw`^[a-z0-9-]+\.(?:graphql|(?:${KINDS.join('|')})\.ts)$`);
const USE_CASE = /^[a-z0-9]+(?:-[a-z0-9]+)+\.ts$/;
const COMMAND = /^[a-z0-9]+(?:-[a-z0-9]+)+\.command\.graphql$/;

/** Path below the service's `src`, with forward slashes → the file's text. */
export type Sources = ReadonlyMap<string, string>;

interface Import {
  /** The importing file. */
  file: string;
  line: number;
  /** The imported file, below `src` as well. */
  target: string;
}

/** The noun that a file belongs to; null for generated files and those that assemble the service. */
function nounOf(file: string): string | null {
  const [folder, ...rest] = file.split('/');
  return rest.length === 0 || folder === undefined || folder === 'generated' || folder === '..' ? null : folder;
}

const isTable = (file: string) => file.endsWith('.table.ts');

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

const moduleOf = (file: string, text: string) => parseSync(file, text).module;

/** A file's imports from its own service, and its re-exports. */
function importsOf(file: string, text: string): Import[] {
  const { staticImports, staticExports, dynamicImports } = moduleOf(file, text);
  const requests = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest),
    ...staticExports.flatMap(({ entries }) => entries.slice(0, 1).flatMap(({ moduleRequest }) => moduleRequest ?? [])),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => ({ start, value: text.slice(start + 1, end - 1) })),
  ];
  return requests
    .filter(({ value }) => value.startsWith('.'))
    .map(({ value, start }) => ({
      file,
      line: lineAt(text, start),
      target: path.posix.join(path.posix.dirname(file), value),
    }));
}

const camelCase = (name: string) => name.replaceAll(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

/** Forbidden exports of a door: whole files, and tables. */
function doorProblems(file: string, text: string): string[] {
  const exported = moduleOf(file, text).staticExports.flatMap(({ entries }) => entries);
  return exported.flatMap(({ start, importName, moduleRequest, isType }) => {
    const told = `${file}:${lineAt(text, start)}`;
    if (importName.kind.startsWith('All')) return [`${told} exports a whole file: export by name what others use`];
    return isTable(moduleRequest?.value ?? '') && !isType
      ? [`${told} exports a table: export a query, or a fragment of SQL`]
      : [];
  });
}

/** Problems with the name of a file that is not a door. */
function nameProblems(file: string, name: string, text: string): string[] {
  if (PLAIN_FILE.test(name) || COMMAND.test(name)) return [];
  if (!USE_CASE.test(name))
    return [`${file}:1 is not of a known kind: name it <verb>-<noun>.ts or <name>.<kind>.ts (CONTRIBUTING)`];
  const wanted = camelCase(name.slice(0, -'.ts'.length));
  const exported = moduleOf(file, text).staticExports.flatMap(({ entries }) => entries);
  return exported.some(({ exportName, isType }) => exportName.name === wanted && !isType)
    ? []
    : [
        `${file}:1 is named like a use case: export the function ${wanted}, or name the file by its kind (CONTRIBUTING)`,
      ];
}

/** Problems within one file of a noun. */
function fileProblems(file: string, text: string): string[] {
  const name = file.slice(file.indexOf('/') + 1);
  return name === DOOR ? doorProblems(file, text) : nameProblems(file, name, text);
}

/** Problems with an import of another noun, or of the root. */
function importProblem({ file, line, target }: Import): string[] {
  const noun = nounOf(target);
  if (noun === null) {
    return target.includes('/')
      ? []
      : [`${file}:${line} imports ${target}, which assembles the nouns: move the code that it needs into a noun`];
  }
  const isAllowed = target === `${noun}/${DOOR}` || (isTable(file) && isTable(target));
  return noun === nounOf(file) || isAllowed
    ? []
    : [`${file}:${line} imports ${target}: import ${noun}/${DOOR}, and export the missing name there`];
}

/** The first import of one noun by another. */
interface Edge extends Import {
  from: string;
  to: string;
}

/** The nouns on the shortest path from one to another, both included; null if there is none. */
function wayBetween(from: string, to: string, edges: readonly Edge[]): string[] | null {
  const ways = [[from]];
  const seen = new Set([from]);
  for (const way of ways) {
    const last = way.at(-1);
    if (last === to) return way;
    for (const edge of edges) {
      if (edge.from !== last || seen.has(edge.to)) continue;
      seen.add(edge.to);
      ways.push([...way, edge.to]);
    }
  }
  return null;
}

/** Imports that close a cycle between nouns. */
function cycleProblems(imports: readonly Import[]): string[] {
  const edges: Edge[] = [];
  for (const one of imports) {
    const [from, to] = [nounOf(one.file), nounOf(one.target)];
    if (!from || !to || from === to || edges.some((edge) => edge.from === from && edge.to === to)) continue;
    edges.push({ ...one, from, to });
  }
  return edges.flatMap(({ file, line, from, to }) => {
    const back = wayBetween(to, from, edges);
    return back
      ? [`${file}:${line} closes a cycle, ${[from, ...back].join(' → ')}: move what both need into the lower one`]
      : [];
  });
}

/** All problems of a service, each with file, line and what to do. */
export function findProblems(sources: Sources): string[] {
  const files = [...sources].filter(([file]) => nounOf(file) !== null);
  const imports = files.filter(([file]) => file.endsWith('.ts')).flatMap(([file, text]) => importsOf(file, text));
  return [
    ...files.flatMap(([file, text]) => fileProblems(file, text)),
    ...imports.flatMap(importProblem),
    ...cycleProblems(imports),
  ];
}

async function readSources(folder: string): Promise<Sources> {
  const files = await listFiles(`${folder}/**/*.{ts,graphql}`);
  const texts = await Promise.all(files.map((file) => readFile(fromRoot(file), 'utf8')));
  return new Map(files.map((file, index) => [path.posix.relative(folder, file), texts[index] ?? '']));
}

async function main(): Promise<void> {
  for (const service of await chosenSubgraphs(process.argv.slice(2))) {
    const folder = `subgraphs/${service}/src`;
    for (const problem of findProblems(await readSources(folder))) {
      console.error(`${folder}/${problem}`);
      process.exitCode = 1;
    }
  }
}

if (import.meta.main) await runScript(main);
