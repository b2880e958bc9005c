import { type DocumentNode, GraphQLFloat, GraphQLInt, GraphQLList, GraphQLNonNull, Kind } from 'graphql';
import { listAnnotated } from '../../supergraph/annotated.ts';
import { NameScalar, directiveReader } from '../../supergraph/directive-values.ts';
import { readLinks } from '../../supergraph/links.ts';

/** The size of a list, from `@listSize` on its field. */
export interface ListSizeRule {
  assumedSize: number | null;
  /** Arguments with a number of items; the largest given value counts. */
  slicingArguments: readonly string[] | null;
  /** Fields of the returned object that contain the list, when the field itself is not a list. */
  sizedFields: readonly string[] | null;
}

/** Cost rules of the supergraph, by coordinate: `Type`, `Type.field`, `Type.field(argument:)`, `Input.field`. */
export interface CostRules {
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSizeRule>;
  /** Whether any input field has a weight; otherwise the values of arguments are ignored. */
  readonly weighInputFields: boolean;
}

const COST_SPEC = 'https://specs.apollo.dev/cost';

/**
 * Reads `@cost` and `@listSize` of a supergraph under the names that it imports them as
 * (https://specs.apollo.dev/cost/v0.1, after IBM's cost directive specification).
 * @throws when their arguments cannot be read
 */
export function readCostRules(document: DocumentNode): CostRules {
  const spec = readLinks(document).find(({ identity }) => identity === COST_SPEC);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSizeRule>();
  if (!spec) return { weights, listSizes, weighInputFields: false };
  const [costName, listSizeName] = [spec.localDirectiveName('cost'), spec.localDirectiveName('listSize')];
  let weighInputFields = false;
  for (const { coordinate, node } of listAnnotated(document)) {
    const named = (name: string) => node.directives?.find((directive) => directive.name.value === name);
    const [cost, size] = [named(costName), named(listSizeName)];
    if (size) listSizes.set(coordinate, toListSizeRule(readListSize(size, coordinate)));
    if (!cost) continue;
    weights.set(coordinate, readCost(cost, coordinate).weight);
    if (node.kind === Kind.INPUT_VALUE_DEFINITION && !coordinate.endsWith(':)')) weighInputFields = true;
  }
  return { weights, listSizes, weighInputFields };
}

const NAMES = new GraphQLList(new GraphQLNonNull(NameScalar));
const readCost = directiveReader<{ weight: number }>({ weight: { type: new GraphQLNonNull(GraphQLFloat) } });
const readListSize = directiveReader<Partial<ListSizeRule>>({
  assumedSize: { type: GraphQLInt },
  slicingArguments: { type: NAMES },
  sizedFields: { type: NAMES },
});

const toListSizeRule = ({ assumedSize, slicingArguments, sizedFields }: Partial<ListSizeRule>): ListSizeRule => ({
  assumedSize: assumedSize ?? null,
  slicingArguments: slicingArguments ?? null,
  sizedFields: sizedFields ?? null,
});
