import { createHash } from 'node:crypto';
import { GraphQLError, parse } from 'graphql';
import { LRUCache } from 'lru-cache';
import { RequestRefused } from '../errors.ts';
import type { Limits } from './limits.ts';
import { type Measure, measureDocument } from './measure.ts';

const MAXIMUM_KNOWN_DOCUMENTS = 5_000;

interface Verdict {
  refusal: RequestRefused | null;
}

const MEANING: Record<keyof Measure, string> = {
  depth: 'nested fields',
  selections: 'selected fields',
  aliases: 'aliased fields',
  rootFields: 'root fields',
  directives: 'directives',
};

/**
 * Refuses operations that are larger than the limits, in time that grows with their text only. It runs before validation,
 * whose rules take quadratic time on hostile documents.
 */
export function createOperationGuard(limits: Limits): (source: string) => void {
  const known = new LRUCache<string, Verdict>({ max: MAXIMUM_KNOWN_DOCUMENTS });
  return (source) => {
    const hash = createHash('sha256').update(source).digest('base64');
    const verdict = known.get(hash) ?? { refusal: judge(source, limits) };
    known.set(hash, verdict);
    if (verdict.refusal) throw verdict.refusal;
  };
}

function judge(source: string, limits: Limits): RequestRefused | null {
  try {
    const measure = measureDocument(parse(source, { noLocation: true, maxTokens: limits.tokens }));
    for (const name of Object.keys(MEANING) as (keyof Measure)[]) {
      if (measure[name] > limits[name]) return exceeded(name, MEANING[name], limits[name]);
    }
    return null;
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // Syntax errors are told by Apollo Server, in its own words.
    return error.message.includes('tokens') ? exceeded('tokens', 'tokens', limits.tokens) : null;
  }
}

function exceeded(limit: keyof Limits, meaning: string, maximum: number): RequestRefused {
  return new RequestRefused('LIMIT_EXCEEDED', `The operation has more than ${maximum} ${meaning} (limit "${limit}").`, {
    extensions: { limit, maximum },
  });
}
