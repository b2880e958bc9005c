import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  isTypeDefinitionNode,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { readLinks } from '../../supergraph/links.ts';

/** How long a list may be, as `@listSize` on its field says. */
export interface ListSizeRule {
  assumedSize: number | null;
  /** Arguments that ask for a number of items; the largest of those given counts. */
  slicingArguments: readonly string[] | null;
  /** Fields of the returned object that hold the list, when the field is no list itself. */
  sizedFields: readonly string[] | null;
}

/** What the supergraph says of costs, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
export interface CostRules {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSizeRule>;
  /** Whether any input field has a weight; only then are the values of arguments looked at. */
  readonly weighInputFields: boolean;
}

const COST_SPEC = 'https://specs.apollo.dev/cost';

/**
 * Reads `@cost` and `@listSize` of a supergraph under the names that it imports them as
 * (https://specs.apollo.dev/cost/v0.1, after IBM's cost directive specification).
 */
export function readCostRules(supergraphSdl: string): CostRules {
  const document = parse(supergraphSdl, { noLocation: true });
  const spec = readLinks(document).find(({ identity }) => identity === COST_SPEC);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSizeRule>();
  if (!spec) return { weights, listSizes, weighInputFields: false };
  const [costName, listSizeName] = [spec.localDirectiveName('cost'), spec.localDirectiveName('listSize')];
  let weighInputFields = false;
  for (const { coordinate, node } of listAnnotated(document)) {
    const weight = argumentsOf(node.directives, costName)?.weight;
    if (typeof weight === 'number') weights.set(coordinate, weight);
    const size = argumentsOf(node.directives, listSizeName);
    if (size) listSizes.set(coordinate, toListSizeRule(size));
    if (node.kind === Kind.INPUT_VALUE_DEFINITION && !coordinate.endsWith(':)') && typeof weight === 'number') {
      weighInputFields = true;
    }
  }
  return { weights, listSizes, weighInputFields };
}

interface Annotated {
  coordinate: string;
  node: { kind: string; directives?: readonly ConstDirectiveNode[] | undefined };
}

function listAnnotated(document: DocumentNode): Annotated[] {
  return document.definitions.filter(isTypeDefinitionNode).flatMap((type): Annotated[] => {
    const fields: readonly (FieldDefinitionNode | InputValueDefinitionNode)[] =
      'fields' in type ? (type.fields ?? []) : [];
    const inner = fields.flatMap((field) => {
      const coordinate = `${type.name.value}.${field.name.value}`;
      const parameters = field.kind === Kind.FIELD_DEFINITION ? (field.arguments ?? []) : [];
      return [
        { coordinate, node: field },
        ...parameters.map((node) => ({ coordinate: `${coordinate}(${node.name.value}:)`, node })),
      ];
    });
    return [{ coordinate: type.name.value, node: type }, ...inner];
  });
}

function argumentsOf(nodes: readonly ConstDirectiveNode[] | undefined, name: string): Record<string, unknown> | null {
  const node = nodes?.find((candidate) => candidate.name.value === name);
  if (!node) return null;
  return Object.fromEntries((node.arguments ?? []).map(({ name, value }) => [name.value, valueFromASTUntyped(value)]));
}

function toListSizeRule({ assumedSize, slicingArguments, sizedFields }: Record<string, unknown>): ListSizeRule {
  const names = (value: unknown) =>
    Array.isArray(value) ? value.filter((name): name is string => typeof name === 'string') : null;
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : null,
    slicingArguments: names(slicingArguments),
    sizedFields: names(sizedFields),
  };
}
