/** What the gateway accepts at most. Every refusal names the limit and its value. */
export interface Limits {
  /** Bytes of a request's body. */
  bodyBytes: number;
  /** Lexical tokens of a document. */
  tokens: number;
  /** Fields inside fields. */
  depth: number;
  /** Selected fields, with every fragment counted where it is spread. */
  selections: number;
  /** Aliased fields, with every fragment counted where it is spread. */
  aliases: number;
  /** Fields of the operation's root. */
  rootFields: number;
  /** Directives on anything in the document. */
  directives: number;
  /** Until a subgraph must have answered one fetch. */
  subgraphMilliseconds: number;
  /** Until the principal source must have answered. */
  principalMilliseconds: number;
  /** Until a gateway that stops gives up on the requests it has begun. */
  stopMilliseconds: number;
}

export const defaultLimits: Limits = {
  bodyBytes: 1024 * 1024,
  tokens: 6_000,
  depth: 20,
  selections: 2_000,
  aliases: 200,
  rootFields: 50,
  directives: 100,
  subgraphMilliseconds: 10_000,
  principalMilliseconds: 3_000,
  stopMilliseconds: 20_000,
};
