import type { QueryPlan } from '@apollo/query-planner';
import { Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import { type Planning, PlanningFailed } from '../limits/planning.ts';
import { toDocument } from './planned-document.ts';

/** A plan for all fields of an operation's root that there is a way to. */
export interface ResolvablePlan {
  /** Null when no subgraph has to be asked. */
  readonly plan: QueryPlan | null;
  /** Why there is no way to the other fields; null when there is one to all. */
  readonly failure: PlanningFailed | null;
}

/**
 * Plans an operation. When that fails, its root fields are planned one by one, so that only those are lost that the
 * planner cannot plan. A mutation is planned as a whole or not at all: half of it must not happen.
 */
export function planResolvable(operation: OperationDefinitionNode, plan: Planning): ResolvablePlan {
  const whole = attempt(() => plan(toDocument(operation)));
  if (!(whole instanceof PlanningFailed)) return { plan: whole, failure: null };
  const failure = whole;
  const parts = partsOf(operation.selectionSet.selections);
  if (operation.operation === 'mutation' || parts.length === 1) return { plan: null, failure };
  const withOnly = (selections: readonly SelectionNode[]): OperationDefinitionNode => ({
    ...operation,
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  });
  const kept = parts.filter((part) => !(attempt(() => plan(toDocument(withOnly([part])))) instanceof PlanningFailed));
  if (kept.length === 0) return { plan: null, failure };
  const rest = attempt(() => plan(toDocument(withOnly(kept))));
  return { plan: rest instanceof PlanningFailed ? null : rest, failure };
}

function attempt(plan: () => QueryPlan): QueryPlan | PlanningFailed {
  try {
    return plan();
  } catch (error) {
    if (error instanceof PlanningFailed) return error;
    throw error;
  }
}

/** Every field of the root by itself, in the fragments that it is in. */
function partsOf(selections: readonly SelectionNode[]): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    return partsOf(selection.selectionSet.selections).map((part) => ({
      ...selection,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [part] },
    }));
  });
}
