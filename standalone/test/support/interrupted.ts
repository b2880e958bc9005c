/** A request with its answer, or null when it was left without one. */
export type Answered<Answer> = Answer | null;

/** A broken connection or a deadline that passed is no answer; any other refusal is one that nobody expects. */
export const orNothing = <Answer>(request: Promise<Answer>): Promise<Answered<Answer>> =>
  request.catch((error: unknown) => {
    const isUnanswered = error instanceof TypeError || String(error).includes('SUBGRAPH_UNAVAILABLE');
    if (isUnanswered) return null;
    throw error;
  });
