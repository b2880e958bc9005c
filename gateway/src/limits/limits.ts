/** What the gateway accepts at most. Every refusal names the limit, its value, and what the request has. */
export interface Limits {
  /** Bytes of a request's headers and request line together. */
  headerBytes: number;
  /** Bytes of a request's body, counted after it was inflated when it came compressed. */
  bodyBytes: number;
  /** Characters of a document. */
  documentCharacters: number;
  /** Lines of a document. */
  lines: number;
  /** Lexical tokens of a document. */
  tokens: number;
  /** Brackets inside brackets of a document, and lists and objects inside each other in the variables. */
  nesting: number;
  /** Fields inside fields. */
  depth: number;
  /** Selected fields of all operations, with every fragment counted where it is spread. */
  selections: number;
  /** Aliased fields, with every fragment counted where it is spread. */
  aliases: number;
  /** Fields of the operation's root. */
  rootFields: number;
  /** Directives on anything in the document. */
  directives: number;
  /** Pairs of fields with the same name in the answer, and of fragments, in one place: validation compares each pair. */
  overlaps: number;
  /** Lists of fields or types inside each other in an introspection; each multiplies the answer. */
  introspectionDepth: number;
  /** Cost points of an operation with its variables; see `src/limits/cost`. */
  cost: number;
  /** Ways in which subgraphs could resolve one field: each takes memory while planning goes on. */
  planPaths: number;
  /** Processor time for planning one operation, in milliseconds. */
  planMilliseconds: number;
  /** Until a request has arrived as a whole. */
  requestMilliseconds: number;
  /** Until a subgraph must have answered one fetch. */
  subgraphMilliseconds: number;
  /** Until the principal source must have answered. */
  principalMilliseconds: number;
  /** Until a gateway that stops gives up on the requests it has begun. */
  stopMilliseconds: number;
}

export const defaultLimits: Limits = {
  headerBytes: 16 * 1024,
  bodyBytes: 1024 * 1024,
  documentCharacters: 128 * 1024,
  lines: 6_000,
  tokens: 6_000,
  nesting: 64,
  depth: 20,
  selections: 2_000,
  aliases: 200,
  rootFields: 50,
  directives: 100,
  overlaps: 10_000,
  introspectionDepth: 2,
  cost: 25_000,
  planPaths: 20_000,
  planMilliseconds: 500,
  requestMilliseconds: 300_000,
  subgraphMilliseconds: 10_000,
  principalMilliseconds: 3_000,
  stopMilliseconds: 20_000,
};
