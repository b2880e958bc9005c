/**
 * Validates the playground's documents against the supergraph, so that a renamed field is not found by a user.
 * Example variables beside a document must be JSON.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { buildSchema, type GraphQLSchema, parse, validate } from 'graphql';
import { runScript } from './lib/script.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';

async function readSupergraph(): Promise<GraphQLSchema> {
  return buildSchema(await readFile(fromRoot('gateway/supergraph.graphql'), 'utf8'), { assumeValidSDL: true });
}

async function listProblems(schema: GraphQLSchema, file: string): Promise<string[]> {
  const variablesFile = fromRoot(file.replace(/\.graphql$/, '.json'));
  try {
    if (existsSync(variablesFile)) JSON.parse(await readFile(variablesFile, 'utf8'));
    return validate(schema, parse(await readFile(fromRoot(file), 'utf8'))).map(({ message }) => `${file}: ${message}`);
  } catch (error) {
    return [`${file}: ${error instanceof Error ? error.message : String(error)}`];
  }
}

async function main(): Promise<void> {
  const schema = await readSupergraph();
  const files = await listFiles('playground/src/**/*.graphql');
  const problems = (await Promise.all(files.map(async (file) => listProblems(schema, file)))).flat();
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  }
}

await runScript(main);
