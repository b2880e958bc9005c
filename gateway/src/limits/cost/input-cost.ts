import {
  type GraphQLInputType,
  Kind,
  type ValueNode,
  getNullableType,
  isInputObjectType,
  isListType,
  valueFromASTUntyped,
} from 'graphql';
import type { CostRules } from './cost-rules.ts';
import { type Term, term } from './term.ts';

/** What the input fields with a weight add, which an argument's value names: as often as it names them. */
export function inputCost(value: ValueNode, type: GraphQLInputType, { weights }: CostRules): Term {
  const costOf = (input: unknown) => costOfValue(input, type, weights);
  if (value.kind === Kind.VARIABLE) {
    const { value: name } = value.name;
    return { constant: 0, variable: [{ times: (variables) => costOf(variables[name]), term: term(1) }] };
  }
  return {
    constant: 0,
    variable: [{ times: (variables) => costOf(valueFromASTUntyped(value, variables)), term: term(1) }],
  };
}

function costOfValue(value: unknown, type: GraphQLInputType, weights: CostRules['weights']): number {
  const nullable = getNullableType(type);
  if (typeof value !== 'object' || value === null) return 0;
  if (isListType(nullable)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.reduce<number>((total, item) => total + costOfValue(item, nullable.ofType, weights), 0);
  }
  if (!isInputObjectType(nullable)) return 0;
  const fields = nullable.getFields();
  return Object.entries(value).reduce((total, [name, inner]) => {
    const field = fields[name];
    if (!field) return total;
    return total + (weights.get(`${nullable.name}.${name}`) ?? 0) + costOfValue(inner, field.type, weights);
  }, 0);
}
