import { createByteCache } from '@account-center/cache';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { RequestRefused } from '../errors.ts';
import { type CostModel, compileCosts } from './cost/operation-cost.ts';
import { type Term, bytesOfTerm, evaluate } from './cost/term.ts';
import { limitExceeded } from './exceeded.ts';
import { countLines, measureText, nestingOf } from './lexical.ts';
import type { Limits } from './limits.ts';
import { measureDocument } from './measure.ts';
import { TooManySelections, countOverlaps } from './overlaps.ts';

export interface OperationGuardOptions {
  limits: Limits;
  /** The costs of the graph's fields. */
  costs: CostModel;
  /** Bytes for the cache of verdicts on documents. */
  rememberedBytes: number;
}

export interface OperationRequest {
  source: string;
  operationName: string | null;
  variables: Record<string, unknown>;
}

/** @returns the maximum cost of the operation. @throws RequestRefused `LIMIT_EXCEEDED` */
export type OperationGuard = (request: OperationRequest) => number;

/** The part of the verdict on a document that does not depend on variables. */
interface Verdict {
  refusal: RequestRefused | null;
  /** By the names of its operations; '' for an unnamed one. */
  costs: ReadonlyMap<string, Term>;
}

/** Of a cached verdict besides the text and the costs; mostly for a refusal. */
const VERDICT_BYTES = 2_000;
/** Maximum visits when overlaps are counted, per accepted selection. */
const VISITS_PER_SELECTION = 10;
const NO_COSTS: ReadonlyMap<string, Term> = new Map();

/**
 * Refuses operations above the limits, in time linear in their text. It runs before validation, whose rules take
 * quadratic time on hostile documents. The verdict on a document is cached; only what depends on the variables is
 * computed for each request.
 */
export function createOperationGuard(options: OperationGuardOptions): OperationGuard {
  const { limits, costs, rememberedBytes } = options;
  const known = createByteCache<Verdict>({ maximumBytes: rememberedBytes, bytesOf: bytesOfVerdict });

  return ({ source, operationName, variables }) => {
    assertWithin('documentCharacters', source.length, limits);
    assertWithin('nesting', nestingOf(variables), limits);
    let verdict = known.get(source);
    if (!verdict) {
      verdict = judge(source, limits, costs);
      known.set(source, verdict);
    }
    if (verdict.refusal) throw verdict.refusal;
    const cost = costOf(verdict.costs, operationName);
    const points = cost ? evaluate(cost, variables) : 0;
    assertWithin('cost', points, limits);
    return points;
  };
}

const bytesOfVerdict = ({ costs }: Verdict): number =>
  [...costs.values()].reduce((bytes, cost) => bytes + bytesOfTerm(cost), VERDICT_BYTES);

/** The cost of the named or the only operation; a missing name is reported later. */
function costOf(costs: ReadonlyMap<string, Term>, operationName: string | null): Term | undefined {
  if (operationName !== null && operationName !== '') return costs.get(operationName);
  for (const cost of costs.values()) return cost;
  return undefined;
}

function judge(source: string, limits: Limits, model: CostModel): Verdict {
  try {
    return { refusal: null, costs: measure(source, limits, model) };
  } catch (error) {
    // Apollo Server reports syntax errors.
    if (!(error instanceof GraphQLError)) throw error;
    const refusal = error instanceof RequestRefused ? error : null;
    return { refusal, costs: NO_COSTS };
  }
}

function measure(source: string, limits: Limits, model: CostModel): ReadonlyMap<string, Term> {
  assertWithin('lines', countLines(source), limits);
  const { tokens, nesting } = measureText(source);
  assertWithin('tokens', tokens, limits);
  assertWithin('nesting', nesting, limits);
  const document = parse(source, { noLocation: true });
  const size = measureDocument(document);
  for (const name of Object.keys(size) as (keyof typeof size)[]) assertWithin(name, size[name], limits);
  assertWithin('overlaps', overlapsOf(document, limits), limits);
  return compileCosts(document, model);
}

function overlapsOf(document: DocumentNode, limits: Limits): number {
  try {
    return countOverlaps(document, limits.selections * VISITS_PER_SELECTION);
  } catch (error) {
    if (!(error instanceof TooManySelections)) throw error;
    throw limitExceeded('selections', limits.selections, error.visited);
  }
}

function assertWithin(limit: Parameters<typeof limitExceeded>[0], value: number, limits: Limits): void {
  if (value > limits[limit]) throw limitExceeded(limit, limits[limit], value);
}
