import type { FetchDataRewrite } from '@apollo/query-planner';
import type { TypeRelations } from '../supergraph/type-relations.ts';
import { type Data, isData, read, write } from './data.ts';

const TYPE_CONDITION = '... on ';

/** A change that a plan requires in the input or the output of a subgraph. */
export type Rewrite = (data: unknown) => void;

export function compileRewrites(
  rewrites: readonly FetchDataRewrite[] | undefined,
  relations: TypeRelations,
): Rewrite | null {
  if (!rewrites || rewrites.length === 0) return null;
  const compiled = rewrites.map((rewrite) => compileRewrite(rewrite, relations));
  return (data) => {
    for (const rewrite of compiled) rewrite(data);
  };
}

function compileRewrite(rewrite: FetchDataRewrite, relations: TypeRelations): Rewrite {
  const path = rewrite.path.slice(0, -1);
  const key = rewrite.path.at(-1) as string;
  const change = (data: Data) => {
    if (rewrite.kind === 'ValueSetter') return write(data, key, rewrite.setValueTo);
    const value = read(data, key);
    if (value === undefined) return;
    delete data[key];
    write(data, rewrite.renameKeyTo, value);
  };
  return (data) => applyAt(data, path, 0, change, relations);
}

function applyAt(
  value: unknown,
  path: readonly string[],
  depth: number,
  change: (data: Data) => void,
  relations: TypeRelations,
): void {
  if (Array.isArray(value)) {
    for (const item of value) applyAt(item, path, depth, change, relations);
    return;
  }
  if (!isData(value)) return;
  const step = path[depth];
  if (step === undefined) return change(value);
  if (!step.startsWith(TYPE_CONDITION)) return applyAt(read(value, step), path, depth + 1, change, relations);
  const type = read(value, '__typename');
  const applies = typeof type !== 'string' || relations.fulfils(type, step.slice(TYPE_CONDITION.length));
  if (applies) applyAt(value, path, depth + 1, change, relations);
}
