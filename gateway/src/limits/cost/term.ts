/** A number that is constant for a document, or depends on the variables of a request. */
export type Quantity = number | ((variables: Record<string, unknown>) => number);

/** A cost whose constant parts are already added up. */
export interface Term {
  readonly constant: number;
  /** Lists whose length depends on a variable, and weights that depend on a variable's value. */
  readonly variable: readonly { times: Quantity; term: Term }[];
}

export const term = (constant: number): Term => ({ constant, variable: [] });

export function sum(terms: readonly Term[]): Term {
  let constant = 0;
  const variable: Term['variable'][number][] = [];
  for (const part of terms) {
    constant += part.constant;
    variable.push(...part.variable);
  }
  return { constant, variable };
}

export function multiply(times: Quantity, factor: Term): Term {
  if (typeof times !== 'number') return { constant: 0, variable: [{ times, term: factor }] };
  if (times === 1 || factor.variable.length === 0) return { ...factor, constant: factor.constant * times };
  return { constant: factor.constant * times, variable: [{ times, term: { ...factor, constant: 0 } }] };
}

export function evaluate({ constant, variable }: Term, variables: Record<string, unknown>): number {
  let total = constant;
  for (const { times, term } of variable) {
    total += (typeof times === 'number' ? times : times(variables)) * evaluate(term, variables);
  }
  return total;
}

/** Maximum bytes of heap for a part of a term, with the function for its length. */
const PART_BYTES = 300;

/** Bytes of heap that a term takes. */
export function bytesOfTerm({ variable }: Term): number {
  let bytes = PART_BYTES;
  for (const { term } of variable) bytes += PART_BYTES + bytesOfTerm(term);
  return bytes;
}
