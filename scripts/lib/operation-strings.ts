import { parseSync } from 'oxc-parser';

/** A text of GraphQL in a source file. */
export interface OperationString {
  line: number;
  /** The text, with the constants of the file inserted; null if a part is only known at run time. */
  text: string | null;
  /** Whether it is the argument of `wrongOnPurpose(…)`. */
  wrongOnPurpose: boolean;
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Marks an operation that the gateway has to refuse; defined in `packages/testing`. */
const MARK = 'wrongOnPurpose';
const OPERATION = /^\s*(?:#.*\n\s*)*(?:(?:query|mutation|subscription|fragment)\b[^;]*\{|\{\s*(?:\.\.\.|[A-Za-z_]))/;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

function* walk(node: Node, above: readonly Node[] = []): Generator<{ node: Node; above: readonly Node[] }> {
  yield { node, above };
  for (const child of childrenOf(node)) yield* walk(child, [node, ...above]);
}

interface Quasi {
  value: { cooked: string };
}

/** The text of a literal; null if it has a placeholder that is no constant of the file. */
function textOf(node: Node, constants: ReadonlyMap<string, Node>): string | null {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  if (node.type === 'Identifier') {
    const constant = constants.get(String(node['name']));
    return constant ? textOf(constant, constants) : null;
  }
  if (node.type !== 'TemplateLiteral') return null;
  const quasis = node['quasis'] as Quasi[];
  const holes = (node['expressions'] as Node[]).map((hole) => textOf(hole, constants));
  if (holes.includes(null)) return null;
  return quasis.map(({ value }, index) => `${value.cooked}${holes[index] ?? ''}`).join('');
}

/** The text of a literal with placeholders unfilled, enough to recognise an operation. */
const beginningOf = (node: Node): string =>
  node.type === 'TemplateLiteral'
    ? (node['quasis'] as Quasi[]).map(({ value }) => value.cooked).join('hole')
    : (textOf(node, new Map()) ?? '');

const isConstant = (node: Node): boolean => node.type === 'VariableDeclarator' && isNode(node['id']);

/** The GraphQL operations in a source file. A text that is only inserted into other texts is not an operation. */
export function operationStrings(file: string, source: string): OperationString[] {
  const program = parseSync(file, source).program as unknown as Node;
  const nodes = [...walk(program)];
  const constants = new Map(
    nodes.flatMap(({ node }) =>
      isConstant(node) && isNode(node['init']) ? [[String((node['id'] as Node)['name']), node['init']] as const] : [],
    ),
  );
  const pieces = new Set(
    nodes
      .filter(({ node }) => node.type === 'TemplateLiteral')
      .flatMap(({ node }) => (node['expressions'] as Node[]).map((hole) => constants.get(String(hole['name'])))),
  );
  return nodes
    .filter(({ node }) => node.type === 'TemplateLiteral' || node.type === 'Literal')
    .filter(({ node, above }) => !pieces.has(node) && above[0]?.type !== 'TemplateLiteral')
    .filter(({ node }) => OPERATION.test(beginningOf(node)))
    .map(({ node, above }) => ({
      line: source.slice(0, node.start).split('\n').length,
      text: textOf(node, constants),
      wrongOnPurpose: above.some((one) => one.type === 'CallExpression' && (one['callee'] as Node)['name'] === MARK),
    }));
}
