/**
 * Validates operations against the supergraph, so that a renamed field is found before they are sent:
 * - the playground's documents, and their example variables
 * - operations in the source of tests and launchers, except those with parts that are only known at run time, and
 *   except files that build a schema of their own. Operations marked by `wrongOnPurpose(…)` must not fit.
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
import { graphOfTests } from './lib/graph-of-tests.ts';
import { problemOf } from './lib/operation-types.ts';
import { runScript } from './lib/script.ts';
import { listSentOperations, type SentOperation, senders } from './lib/sent-operations.ts';
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

function sourceProblems(schema: GraphQLSchema, { file, line, text, wrongOnPurpose }: SentOperation): string[] {
  const problem = text === null ? undefined : problemOf(schema, text);
  if (wrongOnPurpose)
    return problem ? [] : [`${file}:${line}: is marked wrongOnPurpose, but fits the graph: remove the mark`];
  return problem ? [`${file}:${line}: ${problem}`] : [];
}

async function listSourceProblems(supergraph: GraphQLSchema): Promise<string[]> {
  const schema = graphOfTests(supergraph);
  const sent = await Promise.all(senders.map(listSentOperations));
  return sent.flat().flatMap((operation) => sourceProblems(schema, operation));
}

async function main(): Promise<void> {
  const schema = await readSupergraph();
  const files = await listFiles('playground/src/**/*.graphql');
  const problems = (await Promise.all(files.map(async (file) => listProblems(schema, file)))).flat();
  problems.push(...(await listSourceProblems(schema)));
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  }
}

await runScript(main);
