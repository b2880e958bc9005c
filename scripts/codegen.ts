/**
 * Writes the resolver types of every subgraph from its SDL files:
 * the `.graphql` files below `subgraphs/<name>/src` → `subgraphs/<name>/src/generated/resolvers.ts`.
 *
 * Usage: `pnpm codegen [--check] [subgraph …]`. With `--check` nothing is written; stale files are named, exit code 1.
 *
 * A subgraph may map GraphQL types to the TypeScript types that its resolvers hand on (a table's row instead of the
 * whole object) in `codegen.mappers.json`: `{"Department": "../department/department.table.ts#DepartmentRow"}`,
 * with paths relative to `src/generated`.
 */
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generate } from '@graphql-codegen/cli';
import { reportFreshness } from './lib/fresh.ts';
import { scalarTypes } from './lib/scalars.ts';
import { runScript } from './lib/script.ts';
import { chosenSubgraphs, fromRoot, listFiles, workspaceRoot } from './lib/workspace.ts';

const HEADER = '// Generated from the SDL by `pnpm codegen`. Do not edit.\n';

interface GeneratedFile {
  filename: string;
  content: string;
}

async function readMappers(subgraph: string): Promise<Record<string, string>> {
  const file = fromRoot('subgraphs', subgraph, 'codegen.mappers.json');
  return existsSync(file) ? JSON.parse(await readFile(file, 'utf8')) : {};
}

async function runGenerator(
  filename: string,
  schema: string[],
  mappers: Record<string, string>,
): Promise<GeneratedFile[]> {
  return generate(
    {
      cwd: workspaceRoot,
      schema,
      silent: true,
      errorsOnly: true,
      generates: {
        [filename]: {
          plugins: ['typescript', 'typescript-resolvers'],
          config: {
            federation: true,
            useTypeImports: true,
            enumsAsTypes: true,
            strictScalars: true,
            scalars: scalarTypes,
            contextType: '../context.ts#Context',
            mappers,
            // A client may send an explicit null wherever it may leave the field out.
            inputMaybeValue: 'T | null | undefined',
          },
        },
      },
    },
    false,
  );
}

/** The generator's own message goes on for pages; its first paragraph says what is wrong with the SDL. */
function explain(subgraph: string, error: unknown): Error {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n\n');
  return new Error(`${subgraph}: ${reason.replaceAll(/\n(?:\s+at |\w*Error: ).*/g, '')}`);
}

async function generateResolverTypes(subgraph: string): Promise<GeneratedFile | null> {
  const schema = await listFiles(`subgraphs/${subgraph}/src/**/*.graphql`);
  if (schema.length === 0) return null;
  const filename = `subgraphs/${subgraph}/src/generated/resolvers.ts`;
  const mappers = await readMappers(subgraph);
  const outputs = await runGenerator(filename, schema, mappers).catch((error: unknown) => {
    throw explain(subgraph, error);
  });
  const content = outputs.map((output) => output.content).join('\n');
  return { filename, content: `${HEADER}${content.trimEnd()}\n` };
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
  const stale: GeneratedFile[] = [];
  for (const subgraph of await chosenSubgraphs(positionals)) {
    const file = await generateResolverTypes(subgraph);
    if (file && (await isStale(file))) stale.push(file);
  }
  if (values.check) {
    const names = stale.map((file) => file.filename);
    reportFreshness('resolver types', names, 'pnpm codegen');
  } else {
    for (const file of stale) await save(file);
  }
}

await runScript(main);
