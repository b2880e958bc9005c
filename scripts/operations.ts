/**
 * Validates the playground's documents against the supergraph, so that a renamed field is not found by a user; and the
 * example variables beside them against the documents, so that they name what the operation takes.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { runScript } from './lib/script.ts';
import { fromRoot, listFiles } from './lib/workspace.ts';

async function readSupergraph(): Promise<GraphQLSchema> {
  return buildSchema(await readFile(fromRoot('gateway/supergraph.graphql'), 'utf8'), { assumeValidSDL: true });
}

function listVariableProblems(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Record<string, unknown>,
): string[] {
  return document.definitions
    .filter((definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION)
    .flatMap((operation) => getVariableValues(schema, operation.variableDefinitions ?? [], variables).errors ?? [])
    .map(({ message }) => message);
}

async function listProblems(schema: GraphQLSchema, file: string): Promise<string[]> {
  const variablesFile = fromRoot(file.replace(/\.graphql$/, '.json'));
  try {
    const document = parse(await readFile(fromRoot(file), 'utf8'));
    const problems = validate(schema, document).map(({ message }) => message);
    if (problems.length === 0 && existsSync(variablesFile)) {
      problems.push(...listVariableProblems(schema, document, JSON.parse(await readFile(variablesFile, 'utf8'))));
    }
    return problems.map((problem) => `${file}: ${problem}`);
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
