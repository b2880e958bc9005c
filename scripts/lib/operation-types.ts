/**
 * The types of operations that stay texts in the source of tests and launchers: an interface whose keys are the texts.
 */
import {
  buildSchema,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  parse,
  print,
  printSchema,
  validate,
  visit,
} from 'graphql';
import { parseSync, type Statement, type TSTypeAliasDeclaration } from 'oxc-parser';
import { graphOfCommands } from './commands.ts';
import { graphOfTests } from './graph-of-tests.ts';

/** The graph as tests see it: with the fields of {@link graphOfTests}, and root fields that are never null. */
export const sdlOfTests = (supergraph: string): string =>
  graphOfCommands(printSchema(graphOfTests(buildSchema(supergraph, { assumeValidSDL: true }))));

/** Why a text does not fit the graph; undefined if it does. */
export function problemOf(schema: GraphQLSchema, text: string): string | undefined {
  try {
    return validate(schema, parse(text))[0]?.message;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Whether a text has types: it fits the graph, and has one operation. */
export const isTyped = (schema: GraphQLSchema, text: string): boolean =>
  !problemOf(schema, text) &&
  parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length === 1;

/** What the generator calls the operation of a text: many have no name or share one. */
const nameOf = (index: number) => `Text${index}`;
const GENERATED_NAME = /^Text(\d+)(?:Query|Mutation|Subscription)(Variables)?$/;
/** Types that the generator writes besides, and that nothing uses. */
const UNUSED_NAME = /^(?:Exact|Incremental|\w+Text\d+Fragment)$/;

const nodeOf = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** A document with the operations of all texts, and their fragments, each under a name of its own. */
export function nameOperations(texts: readonly string[]): string {
  return texts
    .map((text, index) => {
      const name = nodeOf(nameOf(index));
      const rename = <Node extends FragmentDefinitionNode | FragmentSpreadNode>(node: Node): Node => ({
        ...node,
        name: nodeOf(`${node.name.value}${nameOf(index)}`),
      });
      const renamed = visit(parse(text), {
        OperationDefinition: (node): OperationDefinitionNode => ({ ...node, name }),
        FragmentDefinition: rename,
        FragmentSpread: rename,
      });
      return print(renamed);
    })
    .join('\n');
}

function aliasOf(statement: Statement): TSTypeAliasDeclaration | null {
  const declared = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
  return declared?.type === 'TSTypeAliasDeclaration' ? declared : null;
}

/** The written type; of `Exact<…>`, which an object literal does not need, its argument. */
function writtenType({ typeAnnotation: written }: TSTypeAliasDeclaration, source: string): string {
  const argument = written.type === 'TSTypeReference' ? written.typeArguments?.params[0] : undefined;
  const { start, end } = argument ?? written;
  return source.slice(start, end).replaceAll(/\s+/g, ' ');
}

/** What clients make of the interface. */
const CLIENT_TYPES = `/** An operation that stands in the source. */
export type OperationText = keyof Operations;

/** An operation that clients send, with the types of its variables and of its answer. */
export interface Operation<Data, Variables extends Record<string, unknown>> {
  document: string;
  /** Never set; it only carries the types of the operation. */
  types?(variables: Variables): Data;
}

/** What a client can be asked to send. A text that is not in {@link Operations} is new: run \`pnpm codegen\`. */
export type Asked = OperationText | Operation<unknown, never>;

type DataOfText<Text extends OperationText> = Operations[Text]['data'];
type VariablesOfText<Text extends OperationText> = Operations[Text]['variables'];

/** What the answer holds if nothing was refused. */
export type DataOf<One extends Asked> = One extends OperationText
  ? DataOfText<One>
  : One extends Operation<infer Data, never>
    ? Data
    : never;

/** What any answer holds: root fields that were refused are null. */
export type AnsweredDataOf<One extends Asked> = { [Field in keyof DataOf<One>]: DataOf<One>[Field] | null };

export type VariablesOf<One extends Asked> = One extends OperationText
  ? VariablesOfText<One>
  : One extends { types?(variables: infer Variables): unknown }
    ? Variables
    : never;

/** The type of the variable \`input\`. */
export type InputOf<Text extends OperationText> = VariablesOf<Text> extends { input: infer Input } ? Input : never;

/** The variables as arguments: they may be left out if none is required. */
export type Arguments<One extends Asked> =
  Record<string, never> extends VariablesOf<One> ? [variables?: VariablesOf<One>] : [variables: VariablesOf<One>];
`;

/** The interface, after the inputs and enums that it uses. @param generated the types of {@link nameOperations} */
export function operationTypes(texts: readonly string[], generated: string): string {
  const inputs: string[] = [];
  const written = new Map<string, string>();
  for (const statement of parseSync('generated.ts', generated).program.body) {
    const alias = aliasOf(statement);
    const [name, index, isVariables] = GENERATED_NAME.exec(alias?.id.name ?? '') ?? [];
    if (alias && name) written.set(`${index} ${isVariables ? 'variables' : 'data'}`, writtenType(alias, generated));
    else if (!UNUSED_NAME.test(alias?.id.name ?? '')) inputs.push(generated.slice(statement.start, statement.end));
  }
  const members = texts.map((text, index) => {
    const types = ['data', 'variables'].map((what) => `    ${what}: ${written.get(`${index} ${what}`)};\n`);
    return `  ${JSON.stringify(text)}: {\n${types.join('')}  };\n`;
  });
  return `${inputs.join('\n\n')}\n\nexport interface Operations {\n${members.join('')}}\n\n${CLIENT_TYPES}`;
}
