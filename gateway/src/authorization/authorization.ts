import type { GraphQLSchema } from 'graphql';
import type { CacheBudgets } from '../caches.ts';
import type { AccessRules } from './access-rules.ts';
import { type Explain, createExplain } from './explain.ts';
import { type GivenInputs, createGivenInputs } from './given-inputs.ts';
import { type Judge, createJudge } from './judge.ts';
import { type ViewerSchemas, createViewerSchemas } from './viewer-schema.ts';

/** The decisions that follow from the access rules of a graph. */
export interface Authorization {
  readonly judge: Judge;
  readonly inputs: GivenInputs;
  readonly explain: Explain;
  /** The part of the schema that a caller may use. */
  readonly viewerSchema: ViewerSchemas;
}

export function createAuthorization(
  schema: GraphQLSchema,
  rules: AccessRules,
  budgets: Pick<CacheBudgets, 'viewerSchemas'>,
): Authorization {
  const judge = createJudge(schema, rules);
  const inputs = createGivenInputs(schema, rules);
  return {
    judge,
    inputs,
    explain: createExplain({ schema, judge, inputs }),
    viewerSchema: createViewerSchemas({ schema, rules, judge }, budgets),
  };
}
