import { type GraphQLInputType, type ValueNode, getNullableType, isInputObjectType, isListType } from 'graphql';
import type { CostRules } from './cost-rules.ts';
import { type VariableDefinitions, valueReader } from './given-value.ts';
import { type Term, term } from './term.ts';

interface InputCostOptions {
  rules: CostRules;
  variableDefinitions: VariableDefinitions;
}

/** Adds up the weights of all input fields in an argument's value, given or by default. */
export function inputCost(
  node: ValueNode | undefined,
  { type, defaultValue }: { type: GraphQLInputType; defaultValue?: unknown },
  { rules: { weights }, variableDefinitions }: InputCostOptions,
): Term {
  const costOf = (input: unknown) =>
    input === undefined ? costOfValue(defaultValue, type, weights, false) : costOfValue(input, type, weights, true);
  const given = node ? valueReader(node, variableDefinitions) : { value: undefined };
  if ('value' in given) return term(costOf(given.value));
  return { constant: 0, variable: [{ times: (variables) => costOf(given.of(variables)), term: term(1) }] };
}

/** @param isGiven true for a client's value, which may omit defaults; the schema's own values have them filled in */
function costOfValue(value: unknown, type: GraphQLInputType, weights: CostRules['weights'], isGiven: boolean): number {
  const nullable = getNullableType(type);
  if (typeof value !== 'object' || value === null) return 0;
  if (isListType(nullable)) {
    const items: unknown[] = Array.isArray(value) ? value : [value];
    return items.reduce<number>((total, item) => total + costOfValue(item, nullable.ofType, weights, isGiven), 0);
  }
  if (!isInputObjectType(nullable)) return 0;
  return Object.values(nullable.getFields()).reduce((total, field) => {
    const given: unknown = Object.hasOwn(value, field.name)
      ? (value as Record<string, unknown>)[field.name]
      : undefined;
    const isFilledIn = given === undefined && isGiven;
    const inner = isFilledIn ? field.defaultValue : given;
    if (inner === undefined) return total;
    const weight = weights.get(`${nullable.name}.${field.name}`) ?? 0;
    return total + weight + costOfValue(inner, field.type, weights, isGiven && !isFilledIn);
  }, 0);
}
