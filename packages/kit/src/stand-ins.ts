import type { z } from 'zod';

type Container = Record<PropertyKey, unknown>;

/** Replaces strings at any depth of plain data. */
function replaceTexts(value: unknown, texts: ReadonlyMap<string, unknown>): unknown {
  if (typeof value === 'string') return texts.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => replaceTexts(one, texts));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, replaceTexts(one, texts)]));
}

/**
 * Parses an input as if the values at these paths were well-formed ids; the result has the values as given. zod has no
 * result for an input with problems, so ids that nobody has stand in for them.
 */
export function parseAround<S extends z.ZodType>(
  schema: S,
  input: unknown,
  paths: readonly PropertyKey[][],
): z.output<S> {
  const whole = { input: structuredClone(input) };
  const given = new Map<string, unknown>();
  for (const path of paths) {
    const [last = 'input', ...reversed] = ['input', ...path].toReversed();
    const parent = reversed.reduceRight((at: Container, key) => at[key] as Container, whole as Container);
    const standIn = crypto.randomUUID();
    given.set(standIn, parent[last]);
    parent[last] = standIn;
  }
  return replaceTexts(schema.parse(whole.input), given) as z.output<S>;
}
