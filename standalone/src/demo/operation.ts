/** An operation that clients send, with the types of its variables and of its answer; `pnpm codegen` writes them. */
export interface Operation<Answer, Variables extends Record<string, unknown>> {
  document: string;
  /** Never set; it only carries the types of the operation. */
  types?(variables: Variables): Answer;
}
