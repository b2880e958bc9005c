import type { FetchDataRewrite, QueryPlanSelectionNode } from '@apollo/query-planner';
import type { TypeRelations } from '../supergraph/type-relations.ts';
import { type Data, isData, read, write } from './data.ts';
import { compileRewrites } from './rewrites.ts';

/** Builds the representation of an object for an entity fetch: its type, its key and the fields that others `@require`. */
export type BuildRepresentation = (entity: Data) => Data | null;

interface RequiredField {
  readonly key: string;
  readonly inner: RequiredSelections | null;
}

/** Returns null for an object without a required part, so that a subgraph never computes from incomplete data. */
export function compileRequires(
  requires: readonly QueryPlanSelectionNode[],
  inputRewrites: FetchDataRewrite[] | undefined,
  relations: TypeRelations,
): BuildRepresentation {
  const selections = new RequiredSelections(requires, relations);
  const rewrite = compileRewrites(inputRewrites, relations);
  return (entity) => {
    const representation = selections.take(entity);
    if (!representation || typeof representation['__typename'] !== 'string') return null;
    rewrite?.(representation);
    return representation;
  };
}

class RequiredSelections {
  readonly #selections: readonly QueryPlanSelectionNode[];
  readonly #relations: TypeRelations;
  /** By type name. Types that are not in the supergraph get no entry, so the map stays small. */
  readonly #byType = new Map<string, readonly RequiredField[]>();

  constructor(selections: readonly QueryPlanSelectionNode[], relations: TypeRelations) {
    this.#selections = selections;
    this.#relations = relations;
  }

  /** A copy of the required fields; undefined when one is missing. */
  take(entity: Data): Data | undefined {
    const taken: Data = {};
    for (const { key, inner } of this.#fieldsFor(entity['__typename'])) {
      const value = read(entity, key);
      const copy = inner ? takeInner(value, inner) : value;
      if (copy === undefined) return undefined;
      write(taken, key, copy);
    }
    return taken;
  }

  #fieldsFor(typename: unknown): readonly RequiredField[] {
    const type = typeof typename === 'string' ? typename : '';
    const known = this.#byType.get(type);
    if (known) return known;
    const fields = this.#fieldsOf(type);
    if (type === '' || this.#relations.isKnown(type)) this.#byType.set(type, fields);
    return fields;
  }

  #fieldsOf(type: string): RequiredField[] {
    const inside = new Map<string, QueryPlanSelectionNode[]>();
    this.#collect(this.#selections, type, inside);
    return [...inside].map(([key, selections]) => ({
      key,
      inner: selections.length > 0 ? new RequiredSelections(selections, this.#relations) : null,
    }));
  }

  #collect(
    selections: readonly QueryPlanSelectionNode[],
    type: string,
    inside: Map<string, QueryPlanSelectionNode[]>,
  ): void {
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const key = selection.alias ?? selection.name;
        inside.set(key, [...(inside.get(key) ?? []), ...(selection.selections ?? [])]);
      } else if (selection.typeCondition !== undefined && this.#relations.fulfils(type, selection.typeCondition)) {
        this.#collect(selection.selections, type, inside);
      }
    }
  }
}

function takeInner(value: unknown, inner: RequiredSelections): unknown {
  if (value === null || value === undefined) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => takeInner(item, inner));
    return items.includes(undefined) ? undefined : items;
  }
  return isData(value) ? inner.take(value) : undefined;
}
