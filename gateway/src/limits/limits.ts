import { z } from 'zod';

const limit = (unset: number, holds: string) => z.number().int().positive().default(unset).describe(holds);

/** What the gateway accepts at most. Every refusal names the limit, its value, and what the request has. */
export const limitsSchema = z.strictObject({
  headerBytes: limit(16 * 1024, 'bytes of headers and request line together'),
  bodyBytes: limit(1024 * 1024, 'bytes of the body, inflated'),
  documentCharacters: limit(128 * 1024, 'characters of a document'),
  lines: limit(6_000, 'lines of a document'),
  tokens: limit(6_000, 'lexical tokens of a document'),
  nesting: limit(64, 'brackets in each other in a document; lists and objects in each other in the variables'),
  depth: limit(20, 'fields in fields'),
  selections: limit(
    2_000,
    'selected fields of all operations, fragments counted where they are spread; also what the planner gets when a fragment on another interface is written out',
  ),
  aliases: limit(200, 'aliased fields, fragments counted where they are spread'),
  rootFields: limit(50, "fields of the operation's root"),
  directives: limit(100, 'directives on anything in the document'),
  overlaps: limit(10_000, 'pairs of fields or fragments that validation compares'),
  introspectionDepth: limit(2, 'lists of types or fields in each other: each multiplies the answer'),
  cost: limit(25_000, 'cost points of an operation with its variables'),
  planPaths: limit(20_000, 'ways to resolve one field, which bounds the memory of planning'),
  planMilliseconds: limit(500, 'processor time for one plan; as a rule the one that decides'),
  requestMilliseconds: limit(300_000, 'until a request has arrived'),
  subgraphMilliseconds: limit(10_000, 'a fetch with its retries'),
  principalMilliseconds: limit(3_000, "the principal source's answer"),
  stopMilliseconds: limit(20_000, 'until a gateway that stops gives up on requests that it has begun'),
});
export type Limits = z.infer<typeof limitsSchema>;

export const defaultLimits: Limits = limitsSchema.parse({});
