import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { CostRules } from './cost-rules.ts';
import { inputCost } from './input-cost.ts';
import type { ListSizes } from '../../settings.ts';
import { type SizedField, sizeOfField } from './list-size.ts';
import { type Term, multiply, sum, term } from './term.ts';

export interface CostModel {
  schema: GraphQLSchema;
  rules: CostRules;
  defaults: ListSizes;
}

type Below = SizedField['below'];

const OBJECT_WEIGHT = 1;
const MUTATION_WEIGHT = 10;
/** The gateway resolves these from the schema: their cost depends little on the selection. */
const INTROSPECTION_WEIGHTS: Readonly<Record<string, number>> = { __schema: 1_000, __type: 50, __typename: 0 };

/**
 * The maximum cost of each operation of a document, by its name ('' when unnamed). Each object costs 1, each list its
 * length times the cost of an item, each mutation 10 more, unless `@cost` and `@listSize` say otherwise. Fields of
 * different fragments are added up, even if only one of them can match.
 */
export function compileCosts({ definitions }: DocumentNode, model: CostModel): Map<string, Term> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const costs = new Map<string, Term>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    costs.set(definition.name?.value ?? '', costOfOperation(definition, fragments, model));
  }
  return costs;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

function costOfOperation(operation: OperationDefinitionNode, fragments: Fragments, model: CostModel): Term {
  const root = model.schema.getRootType(operation.operation);
  if (!root) return term(0);
  const selections = new Selections(fragments, operation, model).cost(operation.selectionSet, root, null);
  const fields = operation.operation === 'mutation' ? operation.selectionSet.selections.length : 0;
  return sum([selections, term(fields * MUTATION_WEIGHT)]);
}

class Selections {
  readonly #model: CostModel;
  readonly #operation: OperationDefinitionNode;
  readonly #fragments: Fragments;
  /** By the list sizes that the enclosing field sets; null while it is being computed. */
  readonly #known = new Map<Below, Map<string, Term | null>>();

  constructor(fragments: Fragments, operation: OperationDefinitionNode, model: CostModel) {
    this.#fragments = fragments;
    this.#operation = operation;
    this.#model = model;
  }

  cost({ selections }: SelectionSetNode, parent: GraphQLCompositeType, below: Below): Term {
    return sum(
      selections.map((selection) => {
        if (selection.kind === Kind.FIELD) return this.#costOfField(selection, parent, below);
        if (selection.kind === Kind.FRAGMENT_SPREAD) return this.#costOfFragment(selection.name.value, below);
        const type = this.#typeNamed(selection.typeCondition?.name.value) ?? parent;
        return this.cost(selection.selectionSet, type, below);
      }),
    );
  }

  #costOfFragment(name: string, below: Below): Term {
    const known = this.#known.get(below) ?? new Map<string, Term | null>();
    this.#known.set(below, known);
    const found = known.get(name);
    // A fragment that spreads itself is refused by validation.
    if (found !== undefined) return found ?? term(0);
    known.set(name, null);
    const fragment = this.#fragments.get(name);
    const type = this.#typeNamed(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.cost(fragment.selectionSet, type, below) : term(0);
    known.set(name, cost);
    return cost;
  }

  #costOfField(node: FieldNode, parent: GraphQLCompositeType, above: Below): Term {
    const name = node.name.value;
    if (Object.hasOwn(INTROSPECTION_WEIGHTS, name)) return term(INTROSPECTION_WEIGHTS[name] ?? 0);
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
    // A field that does not exist is refused by validation.
    if (!field) return term(0);
    const { rules, defaults } = this.#model;
    const coordinate = `${parent.name}.${name}`;
    const { own, below } = sizeOfField(node, field, rules.listSizes.get(coordinate), {
      defaults,
      variableDefinitions: this.#operation.variableDefinitions,
      fromAbove: above?.fields.includes(name) ? above.size : null,
    });
    const type = getNamedType(field.type);
    const inner = node.selectionSet && isCompositeType(type) ? this.cost(node.selectionSet, type, below) : term(0);
    const weight =
      rules.weights.get(coordinate) ?? rules.weights.get(type.name) ?? (isCompositeType(type) ? OBJECT_WEIGHT : 0);
    return sum([multiply(own, sum([term(weight), inner])), this.#costOfArguments(node, field, coordinate)]);
  }

  #costOfArguments(node: FieldNode, field: GraphQLField<unknown, unknown>, coordinate: string): Term {
    const { rules } = this.#model;
    if (rules.weights.size === 0) return term(0);
    const { variableDefinitions } = this.#operation;
    return sum(
      field.args.map((argument) => {
        const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
        const weight = term(given ? (rules.weights.get(`${coordinate}(${argument.name}:)`) ?? 0) : 0);
        if (!rules.weighInputFields) return weight;
        return sum([weight, inputCost(given, argument, { rules, variableDefinitions })]);
      }),
    );
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : this.#model.schema.getType(name);
    return type && isCompositeType(type) ? type : null;
  }
}
