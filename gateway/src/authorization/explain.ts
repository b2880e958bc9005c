import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { type JudgedField, filterOperation } from './filter.ts';
import type { GivenInputs, GivenVariables } from './given-inputs.ts';
import type { Judge } from './judge.ts';
import type { PermissionSet } from './permission-set.ts';
import { missingPermissions } from './requirement.ts';

/** How a field of an operation is judged. */
export interface FieldAccess {
  path: readonly string[];
  coordinate: string;
  allowed: boolean;
  refused: string | null;
  missingPermissions: string[][];
}

export type Explain = (
  document: DocumentNode,
  operation: OperationDefinitionNode,
  caller: PermissionSet,
) => FieldAccess[];

/** There is no request, so there are no values: every variable counts as given, without any guarded input. */
const UNKNOWN_VARIABLES: GivenVariables = { signature: '', coordinatesOf: () => new Set() };

interface ExplainOptions {
  schema: GraphQLSchema;
  judge: Judge;
  inputs: GivenInputs;
}

/** Computes, for each field of a valid operation, what enforcement would decide. Uses the same filter. */
export function createExplain({ schema, judge, inputs }: ExplainOptions): Explain {
  return (document, operation, caller) => {
    const judged: JudgedField[] = [];
    const observe = (field: JudgedField) => void judged.push(field);
    filterOperation({ schema, judge, inputs, document, operation, caller, variables: UNKNOWN_VARIABLES, observe });
    return judged.map(({ path, coordinate, refusals }) => ({
      path,
      coordinate,
      allowed: refusals.length === 0,
      refused: refusals[0]?.coordinate ?? null,
      missingPermissions: missingPermissions(
        refusals.flatMap(({ unmet }) => unmet),
        caller,
      ),
    }));
  };
}
