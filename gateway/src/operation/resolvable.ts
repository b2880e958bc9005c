import type { QueryPlan } from '@apollo/query-planner';
import { Kind, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import { type Planning, PlanningFailed } from '../limits/planning.ts';
import { toDocument } from './planned-document.ts';

/** A plan for all root fields of an operation that can be planned. */
export interface ResolvablePlan {
  /** Null when no subgraph has to be asked. */
  readonly plan: QueryPlan | null;
  /** Why the other fields could not be planned; null when all could. */
  readonly failure: PlanningFailed | null;
}

/**
 * Plans an operation. When that fails, plans its root fields one by one, so that only the fields that cannot be planned
 * are lost. A mutation is planned as a whole or not at all, because it must not be executed partially.
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

/** Each root field alone, inside its fragments. */
function partsOf(selections: readonly SelectionNode[]): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    return partsOf(selection.selectionSet.selections).map((part) => ({
      ...selection,
      selectionSet: { kind: Kind.SELECTION_SET, selections: [part] },
    }));
  });
}
