import { type Data, isData, read } from './data.ts';

/** Stands in a path for every item of a list. */
export const EVERY_ITEM = '@';

/** Response keys from the root, `@` for every item of a list. */
export type PlacePath = readonly string[];
export type ResponsePath = (string | number)[];

/** The objects at a path, in the order of the response, without null and other values. */
export function objectsAt(data: unknown, path: PlacePath): Data[] {
  const found: Data[] = [];
  collect(data, path, 0, found);
  return found;
}

function collect(value: unknown, path: PlacePath, start: number, found: Data[]): void {
  let current = value;
  for (let index = start; index < path.length; index += 1) {
    const step = path[index] as string;
    if (step === EVERY_ITEM) {
      if (Array.isArray(current)) for (const item of current) collect(item, path, index + 1, found);
      return;
    }
    if (!isData(current)) return;
    current = read(current, step);
  }
  if (isData(current)) found.push(current);
}

/** The paths of the objects of `objectsAt`, in the same order. Needed for errors only. */
export function pathsTo(data: unknown, path: PlacePath): ResponsePath[] {
  if (path.length === 0) return isData(data) ? [[]] : [];
  const [step, ...rest] = path as [string, ...string[]];
  if (step === EVERY_ITEM) {
    if (!Array.isArray(data)) return [];
    return data.flatMap((item, index) => pathsTo(item, rest).map((inner) => [index, ...inner]));
  }
  if (!isData(data)) return [];
  return pathsTo(read(data, step), rest).map((inner) => [step, ...inner]);
}
