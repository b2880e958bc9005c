import { type Data } from './data.ts';
import type { Execution } from './execution.ts';
import { type PlacePath, objectsAt } from './places.ts';
import type { BuildRepresentation } from './representations.ts';

/** The entities at one path of a response. */
export interface Entities {
  /** Each entity once, however often it occurs. */
  readonly representations: readonly Data[];
  /** The representations as JSON. */
  readonly json: string;
  /** The objects of the response to fill, each with the number of its representation. */
  readonly targets: readonly EntityTarget[];
}

export interface EntityTarget {
  readonly object: Data;
  readonly representation: number;
  /** Number of the object among all at the path. */
  readonly place: number;
}

export type FindEntities = (execution: Execution) => Entities;

/**
 * Finds the entities to fetch. Fetches of the same entities from several subgraphs in one step share the result: all of
 * them read it before the first response arrives.
 */
export function entitiesAt(path: PlacePath, represent: BuildRepresentation): FindEntities {
  const found = new WeakMap<Execution, Entities>();
  return (execution) => {
    const known = found.get(execution);
    if (known) return known;
    const entities = collect(objectsAt(execution.data, path), represent);
    found.set(execution, entities);
    return entities;
  };
}

function collect(objects: readonly Data[], represent: BuildRepresentation): Entities {
  const representations: Data[] = [];
  const targets: EntityTarget[] = [];
  const numbers = new Map<string, number>();
  objects.forEach((object, place) => {
    const built = represent(object);
    if (!built) return;
    const identity = JSON.stringify(built);
    let representation = numbers.get(identity);
    if (representation === undefined) {
      representation = representations.push(built) - 1;
      numbers.set(identity, representation);
    }
    targets.push({ object, representation, place });
  });
  return { representations, json: `[${[...numbers.keys()].join()}]`, targets };
}
