import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isInputType,
  typeFromAST,
  validate,
} from 'graphql';
import type { GatewayContext } from '../context.ts';

/** The suggestion that graphql-js appends to a message. */
const HINT = / Did you mean [^]*$/;

interface Mistake {
  document: DocumentNode;
  operationName: string | undefined;
  variables: Record<string, unknown>;
}

/**
 * Validation and the coercion of variables suggest names of the whole graph. They are replaced by the suggestions that
 * the caller's view of the graph gives for the same mistake, or removed.
 * @param schemaOf The caller's view of the schema that the request was validated against.
 */
export function hintsByViewer(
  schemaOf: (schema: GraphQLSchema, context: GatewayContext) => GraphQLSchema,
): ApolloServerPlugin<GatewayContext> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, schema, document, request, response: { body } }) => {
        if (body.kind !== 'single' || body.singleResult.data !== undefined) return;
        const { errors = [] } = body.singleResult;
        if (!errors.some(({ message }) => HINT.test(message))) return;
        const { operationName, variables = {} } = request;
        const seen = document ? mistakesIn(schemaOf(schema, contextValue), { document, operationName, variables }) : [];
        const messages = new Map(seen.map((error) => [placeOf(error), error.message]));
        body.singleResult.errors = errors.map((error) => ({
          ...error,
          message: messages.get(placeOf(error)) ?? withoutHint(error.message),
        }));
      },
    }),
  };
}

const withoutHint = (message: string) => message.replace(HINT, '');

const placeOf = ({ message, locations }: GraphQLError | GraphQLFormattedError) =>
  JSON.stringify([withoutHint(message), locations?.map(({ line, column }) => [line, column])]);

function mistakesIn(schema: GraphQLSchema, { document, operationName, variables }: Mistake): readonly GraphQLError[] {
  const mistakes = validate(schema, document);
  const definitions = (getOperationAST(document, operationName)?.variableDefinitions ?? []).filter(({ type }) =>
    isInputType(typeFromAST(schema, type)),
  );
  return [...mistakes, ...(getVariableValues(schema, definitions, variables).errors ?? [])];
}
