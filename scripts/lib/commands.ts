/**
 * Commands between services: files `<verb>-<noun>.command.graphql`, each with one operation that one service answers.
 */
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  print,
  stripIgnoredCharacters,
  type TypeNode,
  validate,
  visit,
} from 'graphql';

const ROOTS = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;
const SUFFIX = /(?:\.command)?\.graphql$/;

export interface Service {
  name: string;
  sdl: string;
}

export interface Command {
  /** `ProvisionAccounts` */
  name: string;
  kind: (typeof ROOTS)[keyof typeof ROOTS];
  /** The service that answers it. */
  service: string;
  /** The operation, on one line. */
  document: string;
}

const pascalCase = (name: string) => name.replaceAll(/(?:^|-)(.)/g, (_all, letter: string) => letter.toUpperCase());

function parseFile(file: string, text: string): DocumentNode {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** The only operation of a file, named as the file. */
function operationOf(file: string, document: DocumentNode): OperationDefinitionNode {
  const [operation, ...others] = document.definitions;
  const wanted = pascalCase(path.posix.basename(file).replace(SUFFIX, ''));
  if (operation?.kind !== Kind.OPERATION_DEFINITION || others.length > 0 || operation.name?.value !== wanted)
    throw new Error(`${file} must contain exactly one operation: ${wanted}`);
  return operation;
}

const rootFieldsOf = ({ selectionSet }: OperationDefinitionNode): string[] =>
  selectionSet.selections.flatMap((one) => (one.kind === Kind.FIELD ? [one.name.value] : []));

/** Operations of clients. */
export type ClientOperation = Omit<Command, 'service'>;

/** Checks clients' operations against the supergraph. */
export function createOperationReader(supergraph: string) {
  const schema = buildSchema(supergraph, { assumeValidSDL: true });

  /** @throws what is wrong with the operation, with the file and the line */
  return (file: string, text: string): ClientOperation => {
    const document = parseFile(file, text);
    const operation = operationOf(file, document);
    assertFits(schema, document, file, 'the supergraph');
    const name = operation.name?.value ?? '';
    return { name, kind: ROOTS[operation.operation], document: stripIgnoredCharacters(print(document)) };
  };
}

/** Finds the service that answers a command, and checks the command against it. */
export function createCommandReader(services: readonly Service[]) {
  const schemas = services.map(({ name, sdl }) => ({ name, schema: buildSubgraphSchema(parse(sdl)) }));

  const serviceOf = (file: string, operation: OperationDefinitionNode): { name: string; schema: GraphQLSchema } => {
    const root = ROOTS[operation.operation];
    const fields = rootFieldsOf(operation);
    const [found, ...others] = schemas.filter(({ schema }) => {
      const declared = schema.getRootType(operation.operation)?.getFields() ?? {};
      return fields.every((field) => Object.hasOwn(declared, field));
    });
    const told = fields.map((field) => `${root}.${field}`).join(', ');
    if (!found) throw new Error(`${file} asks for ${told}, which no service declares`);
    if (others.length > 0) throw new Error(`${file} asks for ${told}, which several services declare`);
    return found;
  };

  /** @throws what is wrong with the command, with the file and the line */
  return (file: string, text: string): Command => {
    const document = parseFile(file, text);
    const operation = operationOf(file, document);
    const { name: service, schema } = serviceOf(file, operation);
    assertFits(schema, document, file, service);
    return {
      name: operation.name?.value ?? '',
      kind: ROOTS[operation.operation],
      service,
      document: stripIgnoredCharacters(print(document)),
    };
  };
}

/** @throws what is wrong with an operation, with the file and the line */
function assertFits(schema: GraphQLSchema, document: DocumentNode, file: string, graph: string): void {
  const problems = validate(schema, document).map(
    ({ message, locations }) => `${file}:${locations?.[0]?.line ?? 1} does not fit ${graph}: ${message}`,
  );
  if (problems.length > 0) throw new Error(problems.join('\n'));
}

const withoutNull = (type: TypeNode): TypeNode =>
  type.kind === Kind.NON_NULL_TYPE ? type : { kind: Kind.NON_NULL_TYPE, type };

/** Composition's own types have names such as `join__Graph`. */
const leaveOutOfGateways = ({ name }: { name: NameNode }) => (name.value.includes('__') ? null : undefined);

/**
 * The graph as commands see it: it includes @inaccessible elements, and root fields are never null, because a
 * refused command throws. Types that composition adds for gateways are left out.
 */
export function graphOfCommands(supergraph: string): string {
  const roots: string[] = Object.values(ROOTS);
  return print(
    visit(parse(supergraph), {
      Directive: () => null,
      DirectiveDefinition: () => null,
      ScalarTypeDefinition: leaveOutOfGateways,
      EnumTypeDefinition: leaveOutOfGateways,
      InputObjectTypeDefinition: leaveOutOfGateways,
      ObjectTypeDefinition: {
        leave: (type) =>
          roots.includes(type.name.value)
            ? { ...type, fields: type.fields?.map((field) => ({ ...field, type: withoutNull(field.type) })) }
            : undefined,
      },
    }),
  );
}

const camelCase = (name: string) => `${name[0]?.toLowerCase()}${name.slice(1)}`;

const typesOf = ({ name, kind }: ClientOperation) => `${name}${kind}, ${name}${kind}Variables`;

/** Constants for sending commands; the generator writes the types that they use. */
export function commandConstants(commands: readonly Command[]): string {
  return commands
    .map(
      (command) =>
        `export const ${camelCase(command.name)}Command: Command<${typesOf(command)}> = {\n  service: '${command.service}',\n  document: ${JSON.stringify(command.document)},\n};\n`,
    )
    .join('\n');
}

/** Constants for sending clients' operations; the generator writes the types that they use. */
export function operationConstants(operations: readonly ClientOperation[]): string {
  return operations
    .map(
      (operation) =>
        `export const ${camelCase(operation.name)}Operation: Operation<${typesOf(operation)}> = {\n  document: ${JSON.stringify(operation.document)},\n};\n`,
    )
    .join('\n');
}
