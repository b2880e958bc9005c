import type { QueryPlan } from '@apollo/query-planner';
import type { ObjectShape, OutputShape } from '../execution/shape.ts';

/** Measured (test/memory.test.ts): an executable plan takes less than this for each character of its JSON. */
const BYTES_PER_PLAN_CHARACTER = 4;
const BYTES_PER_ENTRY = 320;

/** Upper bound for the bytes of an executable plan. */
export const bytesOfPlan = (plan: QueryPlan): number => JSON.stringify(plan).length * BYTES_PER_PLAN_CHARACTER;

/** Bytes of a response's shape. Shapes for abstract types are compiled later: the size of their document counts instead. */
export function bytesOfShape({ entries }: ObjectShape): number {
  let bytes = BYTES_PER_ENTRY;
  for (const entry of entries) {
    bytes += BYTES_PER_ENTRY;
    if (entry.kind === 'field') bytes += bytesOfOutput(entry.field.output);
  }
  return bytes;
}

function bytesOfOutput(output: OutputShape): number {
  if (output.kind === 'list') return bytesOfOutput(output.item);
  return output.kind === 'object' ? bytesOfShape(output.shape) : 0;
}
