import { isJsonObject } from '../json.ts';

/**
 * What subgraphs answered, as far as it was put together. Keys are names of fields, or made of them, and may be any name,
 * also one that JavaScript gives a meaning; so only own properties are read.
 */
export type Data = Record<string, unknown>;

export const isData = (value: unknown): value is Data => isJsonObject(value);

export const read = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);

export function write(data: Data, key: string, value: unknown): void {
  if (key !== '__proto__') data[key] = value;
  else Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Adds to an object what another fetch answered for it; objects and lists in both become one. What is there already stays:
 * a subgraph that answers more than it was asked for changes nothing of another's.
 */
export function merge(target: Data, source: Data): void {
  for (const key of Object.keys(source)) {
    const added = source[key];
    const present = read(target, key);
    if (isData(present) && isData(added)) merge(present, added);
    else if (Array.isArray(present) && Array.isArray(added) && present.length === added.length)
      mergeLists(present, added);
    else if (present === undefined && added !== undefined) write(target, key, added);
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  source.forEach((added, index) => {
    const present = target[index];
    if (isData(present) && isData(added)) merge(present, added);
    else if (Array.isArray(present) && Array.isArray(added) && present.length === added.length)
      mergeLists(present, added);
  });
}
