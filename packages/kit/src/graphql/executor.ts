import { createDocumentCache, type DocumentCache } from '@account-center/cache';
import {
  type DocumentNode,
  execute,
  getOperationAST,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  parse,
  validate,
} from 'graphql';
import type { BaseContext } from '../context.ts';
import type { GraphQLAnswer, GraphQLRequest } from '../siblings.ts';

/** Maximum for the cache of documents, which the gateway's plans repeat. */
const DOCUMENT_BYTES = 8 * 1024 * 1024;

type Operation = Pick<GraphQLRequest, 'query' | 'variables' | 'operationName'>;
export type Executor = (operation: Operation, context: BaseContext) => Promise<GraphQLAnswer>;

/** A request that fails before its execution. */
class RequestError extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[], code: string) {
    super('The request cannot be executed');
    this.errors = errors.map((error) => withCode(error, code));
  }
}

/** Keeps the code that a scalar gave. */
function withCode(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, originalError, extensions } = error;
  return new GraphQLError(message, {
    ...(nodes && { nodes }),
    source: source ?? null,
    positions: positions ?? null,
    originalError: originalError ?? null,
    extensions: { code, ...extensions },
  });
}

function parseOnce(query: string): DocumentNode {
  try {
    return parse(query);
  } catch (error) {
    if (error instanceof GraphQLError) throw new RequestError([error], 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

/** @throws RequestError */
function documentOf(query: string, schema: GraphQLSchema, documents: DocumentCache): DocumentNode {
  const known = documents.get(query);
  if (known) return known;
  const document = parseOnce(query);
  const errors = validate(schema, document);
  if (errors.length > 0) throw new RequestError(errors, 'GRAPHQL_VALIDATION_FAILED');
  documents.set(query, document);
  return document;
}

/** @throws RequestError */
function requireOperation(document: DocumentNode, operationName: string | null | undefined): void {
  if (getOperationAST(document, operationName)) return;
  const message = operationName ? `There is no operation ${operationName}.` : 'Name the operation that is meant.';
  throw new RequestError([new GraphQLError(message)], 'OPERATION_RESOLUTION_FAILURE');
}

/**
 * Executes the gateway's operations with graphql-js. Documents are parsed and validated once.
 * @param tell the public form of an error
 */
export function createExecutor(schema: GraphQLSchema, tell: (error: GraphQLError) => GraphQLFormattedError): Executor {
  const documents = createDocumentCache(DOCUMENT_BYTES);

  async function run({ query, variables, operationName }: Operation, context: BaseContext) {
    const document = documentOf(query, schema, documents);
    requireOperation(document, operationName);
    const { data, errors } = await execute({
      schema,
      document,
      contextValue: context,
      variableValues: variables,
      operationName,
    });
    // Without data it was not executed: the values of the variables are wrong.
    if (data === undefined && errors) throw new RequestError(errors, 'BAD_USER_INPUT');
    return { data, errors };
  }
  return async (operation, context) => {
    try {
      const { data, errors } = await run(operation, context);
      return { data, ...(errors && { errors: errors.map(tell) }) };
    } catch (error) {
      if (error instanceof RequestError) return { errors: error.errors.map(tell) };
      throw error;
    }
  };
}
