/**
 * Writes the types of these files:
 * - SDL, the `.graphql` files below `subgraphs/<name>/src` and the kit's types that they use → its types,
 *   `subgraphs/<name>/src/generated/types.ts`, which import nothing, and the types of resolvers, `generated/resolvers.ts`,
 *   which import the types that resolvers pass on
 * - commands to siblings, the `.command.graphql` files below the `src` of a subgraph or a package → typed constants
 *   for sending them, `src/generated/commands.ts`. A command must fit the SDL of the service that
 *   answers it.
 * - operations of the demo, the `.graphql` files in `standalone/src/demo/operations` → typed constants for sending
 *   them, `standalone/src/generated/operations.ts`. They must fit the supergraph.
 * - operations in the source of tests and launchers → the types of their variables and answers by text,
 *   `packages/testing/src/generated/operation-types.ts` and `standalone/src/generated/operation-types.ts`
 *
 * Usage: `pnpm codegen [--check] [subgraph …]`. With `--check` nothing is written; stale files are listed, exit code 1.
 * Names restrict the resolver types only: commands are generated for all, since they depend on the SDL of other services.
 *
 * A subgraph may map GraphQL types to the TypeScript types that its resolvers pass on (a table's row instead of the
 * whole object) in `codegen.mappers.json`: `{"Department": "../department/department.table.ts#DepartmentRow"}`,
 * with paths relative to `src/generated`.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { composeSupergraph, readSubgraphs } from '@account-center/composition';
import { type CodegenConfig, generate } from '@graphql-codegen/cli';
import { buildSchema } from 'graphql';
import {
  commandConstants,
  createCommandReader,
  createOperationReader,
  graphOfCommands,
  operationConstants,
} from './lib/commands.ts';
import { reportFreshness } from './lib/fresh.ts';
import { isTyped, nameOperations, operationTypes, sdlOfTests } from './lib/operation-types.ts';
import { jsonScalarTypes, scalarTypes } from './lib/scalars.ts';
import { runScript } from './lib/script.ts';
import { listSentOperations, type Sender, senders } from './lib/sent-operations.ts';
import { chosenSubgraphs, fromRoot, listFiles, workspaceRoot } from './lib/workspace.ts';

const HEADER = '// Generated from the SDL by `pnpm codegen`. Do not edit.\n';
const COMMANDS_HEADER =
  "// Generated from the commands by `pnpm codegen`. Do not edit.\nimport type { Command } from '@account-center/kit';\n";
const OPERATIONS_HEADER =
  "// Generated from the demo's operations by `pnpm codegen`. Do not edit.\nimport type { Operation } from './operation-types.ts';\n";
const TEXTS_HEADER = '// Generated from the operations in the source by `pnpm codegen`. Do not edit.\n';
const TEXTS_FILES: Record<Sender, string> = {
  testing: 'packages/testing/src/generated/operation-types.ts',
  standalone: 'standalone/src/generated/operation-types.ts',
};

interface GeneratedFile {
  filename: string;
  content: string;
}

async function readMappers(subgraph: string): Promise<Record<string, string>> {
  const file = fromRoot('subgraphs', subgraph, 'codegen.mappers.json');
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
}

/** The generator's message is pages long; its first paragraph names the error in the SDL. */
function explain(filename: string, error: unknown): Error {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n\n');
  return new Error(`${filename}: ${reason.replaceAll(/\n(?:\s+at |\w*Error: ).*/g, '')}`);
}

async function runGenerator(
  filename: string,
  sources: { schema: string | string[]; documents?: string[] },
  output: CodegenConfig['generates'][string],
): Promise<string> {
  const config = { ...sources, cwd: workspaceRoot, silent: true, errorsOnly: true, generates: { [filename]: output } };
  const outputs: GeneratedFile[] = await generate(config, false).catch((error: unknown) => {
    throw explain(filename, error);
  });
  return outputs.map(({ content }) => content.trimEnd()).join('\n');
}

/** The import of those SDL types that the resolver types use. */
function importOf(types: string, text: string): string {
  const words = new Set(text.match(/\w+/g));
  const own = new Set([...text.matchAll(/^export type (\w+)/gm)].map(([, name]) => name));
  const names = [...types.matchAll(/^export type (\w+)/gm)].flatMap(([, name]) => name ?? []);
  const used = names.filter((name) => words.has(name) && !own.has(name));
  return `import type {\n${used.map((name) => `  ${name},\n`).join('')}} from './types.ts';\n`;
}

/**
 * Two files, because rules and use cases import the SDL types, and the resolver types import rules and use cases. One file
 * would be an import cycle.
 */
async function generateResolverTypes(subgraph: string): Promise<GeneratedFile[]> {
  const schema = readSubgraphs().find(({ name }) => name === subgraph)?.sdl;
  if (schema === undefined) return [];
  const folder = `subgraphs/${subgraph}/src/generated`;
  const common = {
    federation: true,
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    scalars: scalarTypes,
    // A client may send an explicit null wherever it may leave the field out.
    inputMaybeValue: 'T | null | undefined',
  };
  const config = { ...common, contextType: '../context.ts#Context', mappers: await readMappers(subgraph) };
  const [typesFile, resolversFile] = [`${folder}/types.ts`, `${folder}/resolvers.ts`];
  const types = await runGenerator(typesFile, { schema }, { plugins: ['typescript'], config: common });
  const resolvers = await runGenerator(resolversFile, { schema }, { plugins: ['typescript-resolvers'], config });
  return [
    { filename: typesFile, content: `${HEADER}${types}\n` },
    { filename: resolversFile, content: `${HEADER}${importOf(types, resolvers)}${resolvers}\n` },
  ];
}

/** The commands that services and packages send, one file for each sender. */
async function generateCommands(): Promise<GeneratedFile[]> {
  const files = await listFiles('{packages,subgraphs}/*/src/**/*.command.graphql');
  const readCommand = createCommandReader(readSubgraphs());
  const schema = graphOfCommands(composeSupergraph());
  const config = { strictScalars: true, scalars: jsonScalarTypes, immutableTypes: true, arrayInputCoercion: false };
  const byFolder = Map.groupBy(files, (file) => file.split('/').slice(0, 2).join('/'));
  return Promise.all(
    [...byFolder].map(async ([folder, documents]) => {
      const texts = await Promise.all(documents.map((file) => readFile(fromRoot(file), 'utf8')));
      const commands = documents.map((file, index) => readCommand(file, texts[index] ?? ''));
      const filename = `${folder}/src/generated/commands.ts`;
      const types = await runGenerator(filename, { schema, documents }, { plugins: ['typescript-operations'], config });
      return { filename, content: `${COMMANDS_HEADER}${types}\n\n${commandConstants(commands)}` };
    }),
  );
}

/** The operations that the launchers send as clients. */
async function generateOperations(): Promise<GeneratedFile> {
  const documents = await listFiles('standalone/src/demo/operations/*.graphql');
  const supergraph = composeSupergraph();
  const readOperation = createOperationReader(supergraph);
  const operations = await Promise.all(
    documents.map(async (file) => readOperation(file, await readFile(fromRoot(file), 'utf8'))),
  );
  const config = { strictScalars: true, scalars: jsonScalarTypes, immutableTypes: true, arrayInputCoercion: false };
  const filename = 'standalone/src/generated/operations.ts';
  const schema = graphOfCommands(supergraph);
  const types = await runGenerator(filename, { schema, documents }, { plugins: ['typescript-operations'], config });
  return { filename, content: `${OPERATIONS_HEADER}${types}\n\n${operationConstants(operations)}` };
}

/** The types of operations in the source. One that does not fit the graph gets none: `pnpm check operations` tells why. */
async function generateTextTypes(): Promise<GeneratedFile[]> {
  const schema = sdlOfTests(composeSupergraph());
  const graph = buildSchema(schema);
  const config = {
    strictScalars: true,
    scalars: jsonScalarTypes,
    immutableTypes: true,
    arrayInputCoercion: false,
    disableDescriptions: true,
  };
  return Promise.all(
    senders.map(async (sender) => {
      const sent = await listSentOperations(sender);
      const fitting = sent.flatMap(({ text }) => (text !== null && isTyped(graph, text) ? text : []));
      const texts = [...new Set(fitting)].toSorted();
      const filename = TEXTS_FILES[sender];
      const sources = { schema, documents: [nameOperations(texts)] };
      const types = await runGenerator(filename, sources, { plugins: ['typescript-operations'], config });
      return { filename, content: `${TEXTS_HEADER}${operationTypes(texts, types)}` };
    }),
  );
}

async function isStale({ filename, content }: GeneratedFile): Promise<boolean> {
  return !existsSync(fromRoot(filename)) || (await readFile(fromRoot(filename), 'utf8')) !== content;
}

async function save({ filename, content }: GeneratedFile): Promise<void> {
  await mkdir(path.dirname(fromRoot(filename)), { recursive: true });
  await writeFile(fromRoot(filename), content);
  console.log(`wrote ${filename}`);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { check: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const files: GeneratedFile[] = [];
  for (const subgraph of await chosenSubgraphs(positionals)) files.push(...(await generateResolverTypes(subgraph)));
  files.push(...(await generateCommands()), await generateOperations(), ...(await generateTextTypes()));
  const stale: GeneratedFile[] = [];
  for (const file of files) if (await isStale(file)) stale.push(file);
  if (values.check) {
    const names = stale.map((file) => file.filename);
    reportFreshness('generated types', names, 'pnpm codegen');
  } else {
    for (const file of stale) await save(file);
  }
}

await runScript(main);
