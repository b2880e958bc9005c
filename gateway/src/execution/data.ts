import { isJsonObject } from '../json.ts';

/**
 * The merged data of subgraphs so far. Keys come from field names and can be any name, such as `constructor`, so only own
 * properties are read.
 */
export type Data = Record<string, unknown>;

export const isData = (value: unknown): value is Data => isJsonObject(value);

export const read = (data: Data, key: string): unknown => (Object.hasOwn(data, key) ? data[key] : undefined);

export function write(data: Data, key: string, value: unknown): void {
  if (key !== '__proto__') data[key] = value;
  else Object.defineProperty(data, key, { value, enumerable: true, configurable: true, writable: true });
}

/**
 * Adds the result of another fetch to an object; objects and lists in both are merged. Existing values stay: a subgraph
 * that returns more than requested cannot change the data of another one.
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
