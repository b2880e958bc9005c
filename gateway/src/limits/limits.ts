import { z } from 'zod';

const limit = (unset: number, holds: string) => z.number().int().positive().default(unset).describe(holds);

/** The gateway's limits. Every refusal states the limit, its maximum, and the value of the request. */
export const limitsSchema = z.strictObject({
  headerBytes: limit(16 * 1024, 'bytes of headers and request line together'),
  bodyBytes: limit(1024 * 1024, 'bytes of the body, inflated'),
  documentCharacters: limit(128 * 1024, 'characters of a document'),
  lines: limit(6_000, 'lines of a document'),
  tokens: limit(6_000, 'lexical tokens of a document'),
  nesting: limit(64, 'levels of brackets in a document; levels of lists and objects in the variables'),
  depth: limit(20, 'levels of fields'),
  selections: limit(
    2_000,
    'selected fields of all operations, fragments counted at each spread; also those that the planner gets after fragments on other interfaces are inlined',
  ),
  aliases: limit(200, 'aliased fields, fragments counted at each spread'),
  rootFields: limit(50, "fields of the operation's root"),
  directives: limit(100, 'directives on anything in the document'),
  overlaps: limit(10_000, 'pairs of fields or fragments that validation compares'),
  introspectionDepth: limit(2, 'levels of lists of types or fields: each multiplies the response'),
  cost: limit(25_000, 'cost points of an operation with its variables'),
  planPaths: limit(20_000, 'ways to resolve one field; bounds the memory of planning'),
  planMilliseconds: limit(500, 'processor time for one plan; usually reached before planPaths'),
  requestMilliseconds: limit(300_000, 'to receive a whole request'),
  subgraphMilliseconds: limit(10_000, 'for a fetch with its retries'),
  principalMilliseconds: limit(3_000, 'for an answer of the principal source'),
  stopMilliseconds: limit(20_000, 'for requests in progress when the gateway stops'),
});
export type Limits = z.infer<typeof limitsSchema>;

export const defaultLimits: Limits = limitsSchema.parse({});
