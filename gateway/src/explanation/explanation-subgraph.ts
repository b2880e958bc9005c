import { readFileSync } from 'node:fs';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLSchema, getOperationAST, graphql, parse, validate } from 'graphql';
import type { FieldAccess, Explain } from '../authorization/explain.ts';
import type { PermissionSet } from '../authorization/permission-set.ts';
import type { OperationGuard } from '../limits/operation-guard.ts';
import type { SubgraphError, SubgraphTransport } from '../subgraph/transport.ts';

/** URL of this subgraph in a supergraph. The gateway itself answers it. */
export const EXPLANATION_URL = 'gateway:explanation';

interface ExplanationOptions {
  /** The schema of the explained operations. */
  schema: GraphQLSchema;
  explain: Explain;
  guard: OperationGuard;
}

/** The fields of an explanation that the gateway gets by `@requires`. */
interface Question {
  document: string;
  operationName?: string | null;
  permissions: string[];
}

/** The subgraph by which the gateway explains how it would judge an operation. */
export function createExplanationSubgraph({
  schema: explained,
  explain,
  guard,
}: ExplanationOptions): SubgraphTransport {
  const fields = (question: Question): FieldAccess[] => {
    guard({ source: question.document, operationName: question.operationName ?? null, variables: {} });
    return explain(...operationOf(question, explained), holderOf(question));
  };
  const schema = buildSubgraphSchema([
    {
      typeDefs: parse(readFileSync(new URL('./explanation.graphql', import.meta.url), 'utf8')),
      resolvers: { AccessExplanation: { __resolveReference: (reference: object) => reference, fields } },
    },
  ]);
  return {
    async execute({ query, variables }) {
      const { data, errors } = await graphql({ schema, source: query, variableValues: variables ?? {} });
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors ? { errors: errors.map(toSubgraphError) } : {}),
      };
    },
  };
}

/** Removes the HTTP status and headers, which mean nothing for a field. */
function toSubgraphError({ message, path, extensions: { http: _http, ...extensions } }: GraphQLError): SubgraphError {
  return { message, ...(path ? { path } : {}), extensions };
}

const holderOf = ({ permissions }: Question): PermissionSet => ({
  id: 'explained',
  authenticated: true,
  permissions: new Set(permissions),
});

function operationOf({ document: source, operationName }: Question, schema: GraphQLSchema) {
  const document = parseOperation(source);
  const mistakes = validate(schema, document);
  if (mistakes.length > 0) throw noOperation(mistakes.map(({ message }) => withoutHint(message)).join(' '));
  const operation = getOperationAST(document, operationName ?? undefined);
  if (!operation) throw noOperation('The document has several operations or none of this name.');
  return [document, operation] as const;
}

function parseOperation(source: string) {
  try {
    return parse(source);
  } catch (error) {
    throw noOperation(error instanceof GraphQLError ? error.message : String(error));
  }
}

/** Suggestions could name fields that the caller may not see. */
const withoutHint = (message: string) => message.replace(/ Did you mean [^]*$/, '');

const noOperation = (problem: string) =>
  new GraphQLError(`This operation is not valid for this graph: ${problem}`, {
    extensions: { code: ApolloServerErrorCode.BAD_USER_INPUT },
  });
