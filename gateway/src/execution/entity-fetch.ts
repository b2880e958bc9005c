import type { SubgraphError } from '../subgraph/transport.ts';
import type { TypeRelations } from '../supergraph/type-relations.ts';
import { type Data, isData, merge, read } from './data.ts';
import type { Entities, FindEntities } from './entities.ts';
import { subgraphError, unavailable } from './errors.ts';
import type { Execution, Step } from './execution.ts';
import { type PlacePath, type ResponsePath, pathsTo } from './places.ts';
import type { Rewrite } from './rewrites.ts';
import { type SubgraphFetch, send } from './subgraph-fetch.ts';

/** Entities at one path of the response, and the fields to fetch for them. */
export interface EntityPart {
  readonly path: PlacePath;
  readonly find: FindEntities;
  readonly rewriteOutput: Rewrite | null;
  /** Names of the variable with the representations and of the response key with the entities. */
  readonly variable: string;
  readonly key: string;
  /** Response keys of the fetched fields. */
  readonly fields: readonly string[];
  /** Fetches this part alone; null when it is the only part. */
  readonly alone: Step | null;
}

export interface EntityFetchOptions {
  readonly fetch: SubgraphFetch;
  /** Fetched in one request. */
  readonly parts: readonly EntityPart[];
  readonly relations: TypeRelations;
}

interface Asked {
  readonly part: EntityPart;
  readonly entities: Entities;
}

/** An error about an entity is reported at most at this many of its places in the response. */
const MAXIMUM_PLACES_TOLD = 20;

/** Fetches fields of entities that other subgraphs have returned. */
export function entityFetch({ fetch, parts, relations }: EntityFetchOptions): Step {
  return async (execution) => {
    const asked = parts.map((part) => ({ part, entities: part.find(execution) }));
    if (asked.every(({ entities }) => entities.representations.length === 0)) return;
    const representations = asked.map(({ part, entities }) => ({ name: part.variable, ...entities }));
    const response = await send(fetch, execution, representations);
    const data = response?.data;
    if (response && !isData(data) && parts.length > 1) {
      // An error in one part made the whole request fail.
      await Promise.all(parts.map(async ({ alone }) => await alone?.(execution)));
      return;
    }
    const answers = asked.map(({ part }) => (isData(data) ? read(data, part.key) : null));
    const isAnswered = asked.every((one, index) => isAnswerTo(one, answers[index], response?.errors ?? []));
    if (response && !isAnswered) {
      fetch.client.reportNonsense('The entities do not match the requested representations', execution.context);
    }
    if (!response || !isAnswered) {
      for (const one of asked) tellUnavailable(fetch.client.name, one, execution);
      return;
    }
    for (const error of response.errors ?? []) tellError(error, asked, execution);
    asked.forEach((one, index) => apply(one, answers[index], relations));
  };
}

/** Whether there is an entity (or null) for every representation, or an error that explains why not. */
function isAnswerTo({ entities: { representations } }: Asked, answer: unknown, errors: readonly SubgraphError[]) {
  if (answer === null || answer === undefined) return errors.length > 0 || representations.length === 0;
  return Array.isArray(answer) && answer.length === representations.length;
}

function apply({ part, entities }: Asked, answer: unknown, relations: TypeRelations): void {
  if (!Array.isArray(answer)) return;
  part.rewriteOutput?.(answer);
  for (const { object, representation } of entities.targets) {
    const entity: unknown = answer[representation];
    if (!isData(entity)) continue;
    takeTruerType(object, entity, relations);
    merge(object, entity);
  }
}

/** A subgraph with an `@interfaceObject` returns the interface's name as type; another subgraph returns the object type. */
function takeTruerType(object: Data, entity: Data, relations: TypeRelations): void {
  const [known, told] = [object['__typename'], entity['__typename']];
  if (typeof told !== 'string' || typeof known !== 'string' || told === known) return;
  if (relations.fulfils(told, known)) object['__typename'] = told;
}

function tellUnavailable(subgraph: string, { part, entities }: Asked, execution: Execution): void {
  const first = entities.targets[0];
  const place = first && pathsTo(execution.data, part.path)[first.place];
  if (!place) return;
  for (const key of part.fields) {
    execution.errors.push(unavailable(subgraph, [...place, key], [...part.path, key]));
  }
}

/** Reports an error about an entity at every place of that entity in the response. */
function tellError(error: SubgraphError, asked: readonly Asked[], execution: Execution): void {
  const [key, representation, ...rest] = error.path ?? [];
  const about = asked.find(({ part }) => part.key === key);
  if (!about || typeof representation !== 'number') {
    execution.errors.push(subgraphError(error, undefined));
    return;
  }
  const places = pathsTo(execution.data, about.part.path);
  const targets = about.entities.targets.filter((target) => target.representation === representation);
  for (const { place } of targets.slice(0, MAXIMUM_PLACES_TOLD)) {
    execution.errors.push(subgraphError(error, [...(places[place] as ResponsePath), ...rest]));
  }
}
