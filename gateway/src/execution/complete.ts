import { type Data, isData, read, write } from './data.ts';
import type { ResponsePath } from './places.ts';
import type { EntryShape, FieldShape, ObjectShape, OutputShape } from './shape.ts';

/** A subgraph's value that the schema forbids. */
export interface InvalidValue {
  readonly path: ResponsePath;
  readonly coordinate: string;
  /** Whether a required value was null or missing. */
  readonly isMissing: boolean;
}

export interface CompletedResponse {
  readonly data: Data | null;
  readonly invalid: readonly InvalidValue[];
  /** The first place of every refused field, by the number of the refusal. */
  readonly refusedPlaces: ReadonlyMap<number, ResponsePath>;
}

/** Bounds the errors for one mistake that is repeated in every item of a list. */
const MAXIMUM_INVALID_TOLD = 50;

/**
 * Builds the response from the data of subgraphs: only what the operation selects, in its order, every value checked
 * against the schema. A missing required value makes its parent object null (GraphQL specification, 6.4.4).
 */
export function completeResponse(data: Data, introspection: Data, shape: ObjectShape): CompletedResponse {
  const completion = new Completion(introspection);
  const completed = completion.object(data, shape, 0);
  return { data: completed, invalid: completion.invalid, refusedPlaces: completion.refusedPlaces };
}

class Completion {
  readonly invalid: InvalidValue[] = [];
  readonly refusedPlaces = new Map<number, ResponsePath>();
  readonly #introspection: Data;
  /** The current path; only its first `depth` steps are valid. */
  readonly #path: ResponsePath = [];

  constructor(introspection: Data) {
    this.#introspection = introspection;
  }

  /** Null when a field that may not be null is null. */
  object(source: Data, { typename, entries }: ObjectShape, depth: number): Data | null {
    const completed: Data = {};
    let isNull = false;
    for (const entry of entries) {
      if (entry.kind === 'field') {
        const { field } = entry;
        const value = this.#field(source, field, depth);
        if (value === null && field.isNonNull) isNull = true;
        write(completed, field.key, value);
      } else if (entry.kind === 'typename') {
        if (typename === null) isNull = true;
        write(completed, entry.key, typename);
      } else if (this.#other(completed, entry, depth)) isNull = true;
    }
    return isNull ? null : completed;
  }

  /** @returns whether the object has to become null */
  #other(completed: Data, entry: Exclude<EntryShape, { kind: 'field' | 'typename' }>, depth: number): boolean {
    if (entry.kind === 'introspection') {
      write(completed, entry.key, read(this.#introspection, entry.key) ?? null);
      return false;
    }
    const { key, isNonNull, refusal } = entry.refused;
    write(completed, key, null);
    if (!this.refusedPlaces.has(refusal)) this.refusedPlaces.set(refusal, [...this.#path.slice(0, depth), key]);
    return isNonNull;
  }

  #field(source: Data, { key, dataKey, coordinate, isNonNull, output }: FieldShape, depth: number): unknown {
    const value = read(source, dataKey);
    if (value !== null && value !== undefined) {
      if (output.kind === 'leaf') {
        const leaf = output.coerce === null ? value : output.coerce(value);
        if (leaf !== undefined) return leaf;
      }
      this.#path[depth] = key;
      return this.#value(value, output, coordinate, depth + 1);
    }
    if (isNonNull) {
      this.#path[depth] = key;
      this.#refuse(coordinate, depth + 1, true);
    }
    return null;
  }

  #value(value: unknown, output: OutputShape, coordinate: string, depth: number): unknown {
    if (output.kind === 'list') {
      if (Array.isArray(value)) return this.#list(value, output, coordinate, depth);
    } else if (output.kind === 'leaf') {
      const leaf = output.coerce === null ? value : output.coerce(value);
      if (leaf !== undefined) return leaf;
    } else if (isData(value)) {
      const shape = output.kind === 'object' ? output.shape : output.shapeOf(read(value, '__typename'));
      if (shape) return this.object(value, shape, depth);
    }
    this.#refuse(coordinate, depth, false);
    return null;
  }

  #list(
    values: readonly unknown[],
    { item, itemIsNonNull }: Extract<OutputShape, { kind: 'list' }>,
    coordinate: string,
    depth: number,
  ): unknown[] | null {
    const completed: unknown[] = [];
    let isNull = false;
    for (let index = 0; index < values.length; index += 1) {
      const value = values[index];
      this.#path[depth] = index;
      const isThere = value !== null && value !== undefined;
      const one = isThere ? this.#value(value, item, coordinate, depth + 1) : null;
      if (one === null && itemIsNonNull) {
        if (!isThere) this.#refuse(coordinate, depth + 1, true);
        isNull = true;
      }
      completed.push(one);
    }
    return isNull ? null : completed;
  }

  #refuse(coordinate: string, depth: number, isMissing: boolean): void {
    if (this.invalid.length >= MAXIMUM_INVALID_TOLD) return;
    this.invalid.push({ path: this.#path.slice(0, depth), coordinate, isMissing });
  }
}
