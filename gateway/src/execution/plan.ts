import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import type { SubgraphClient } from '../subgraph/client.ts';
import type { TypeRelations } from '../supergraph/type-relations.ts';
import { type FindEntities, entitiesAt } from './entities.ts';
import { type EntityPart, entityFetch } from './entity-fetch.ts';
import type { Step } from './execution.ts';
import { ENTITIES, REPRESENTATIONS, entityFields, together } from './entity-operation.ts';
import type { PlacePath } from './places.ts';
import { compileRequires } from './representations.ts';
import { compileRewrites } from './rewrites.ts';
import { rootFetch } from './root-fetch.ts';
import type { SubgraphFetch, UsedVariable } from './subgraph-fetch.ts';

export interface PlanOptions {
  clients: ReadonlyMap<string, SubgraphClient>;
  relations: TypeRelations;
}

const nothing: Step = async () => {};

/**
 * Makes a plan executable.
 * @param givenNames names of the client's variables, by their names in the plan
 * @throws when it has nodes that never occur for an operation without @skip, @include and @defer.
 */
export function compilePlan({ node }: QueryPlan, givenNames: GivenNames, options: PlanOptions): Step {
  if (!node) return nothing;
  if (node.kind === 'Subscription') throw unexpected(node.kind);
  return new PlanCompiler(givenNames, options).compile(node, []);
}

const unexpected = (kind: string) => new Error(`The plan has a node of the kind ${kind}, which cannot be executed`);

/** An entity fetch of the plan, for one path. */
interface PlannedEntities {
  readonly node: FetchNode;
  readonly part: EntityPart;
}

type GivenNames = ReadonlyMap<string, string>;

/** Finders of one step, by path and requirements. */
type Finders = Map<string, FindEntities>;

class PlanCompiler {
  readonly #options: PlanOptions;
  readonly #givenNames: GivenNames;

  constructor(givenNames: GivenNames, options: PlanOptions) {
    this.#givenNames = givenNames;
    this.#options = options;
  }

  compile(node: PlanNode, path: PlacePath): Step {
    switch (node.kind) {
      case 'Sequence':
        return inSequence(node.nodes.map((child) => this.compile(child, path)));
      case 'Parallel':
        return this.#compileParallel(node.nodes, path);
      case 'Flatten':
        return this.compile(node.node, [...path, ...node.path.map(String)]);
      case 'Fetch':
        return node.requires ? this.#entities([this.#planned(node, path, new Map())]) : this.#root(node, path);
      default:
        throw unexpected(node.kind);
    }
  }

  /** Parallel entity fetches from one subgraph are combined into one request. */
  #compileParallel(nodes: readonly PlanNode[], path: PlacePath): Step {
    const others: Step[] = [];
    const bySubgraph = new Map<string, PlannedEntities[]>();
    const finders: Finders = new Map();
    for (const child of nodes) {
      const planned = this.#plannedEntities(child, path, finders);
      if (!planned) {
        others.push(this.compile(child, path));
        continue;
      }
      const same = bySubgraph.get(planned.node.serviceName);
      if (same) same.push(planned);
      else bySubgraph.set(planned.node.serviceName, [planned]);
    }
    return inParallel([...others, ...[...bySubgraph.values()].map((group) => this.#entities(group))]);
  }

  #plannedEntities(node: PlanNode, path: PlacePath, finders: Finders): PlannedEntities | null {
    if (node.kind === 'Flatten') return this.#plannedEntities(node.node, [...path, ...node.path.map(String)], finders);
    return node.kind === 'Fetch' && node.requires ? this.#planned(node, path, finders) : null;
  }

  #planned(node: FetchNode, path: PlacePath, finders: Finders): PlannedEntities {
    const part: EntityPart = {
      path,
      find: this.#finder(node, path, finders),
      rewriteOutput: compileRewrites(node.outputRewrites, this.#options.relations),
      variable: REPRESENTATIONS,
      key: ENTITIES,
      fields: entityFields(node.operation),
      alone: null,
    };
    return { node, part };
  }

  #finder({ requires = [], inputRewrites }: FetchNode, path: PlacePath, finders: Finders): FindEntities {
    const key = JSON.stringify([path, requires, inputRewrites]);
    const known = finders.get(key);
    if (known) return known;
    const find = entitiesAt(path, compileRequires(requires, inputRewrites, this.#options.relations));
    finders.set(key, find);
    return find;
  }

  #entities(group: readonly PlannedEntities[]): Step {
    const { relations } = this.#options;
    const [first] = group as [PlannedEntities, ...PlannedEntities[]];
    if (group.length === 1) return entityFetch({ fetch: this.#fetch(first.node), parts: [first.part], relations });
    const { query, names } = together(group.map(({ node }) => node.operation));
    const variables = this.#used(group.flatMap(({ node }) => node.variableUsages ?? []));
    const parts = group.map((planned, index) => {
      const alone = this.#entities([planned]);
      return { ...planned.part, ...(names[index] as { variable: string; key: string }), alone };
    });
    return entityFetch({ fetch: { ...this.#fetch(first.node), query, variables }, parts, relations });
  }

  #root(node: FetchNode, path: PlacePath): Step {
    const rewriteOutput = compileRewrites(node.outputRewrites, this.#options.relations);
    return rootFetch({ fetch: this.#fetch(node), path, rewriteOutput });
  }

  #fetch({ serviceName, operation, operationName, operationKind, variableUsages }: FetchNode): SubgraphFetch {
    const client = this.#options.clients.get(serviceName);
    if (!client) throw new Error(`There is no transport for the subgraph "${serviceName}"`);
    return {
      client,
      query: operation,
      operationName: operationName ?? null,
      kind: operationKind === 'mutation' ? 'mutation' : 'query',
      variables: this.#used(variableUsages ?? []),
    };
  }

  #used(names: readonly string[]): UsedVariable[] {
    return [...new Set(names)].map((name) => ({ name, given: this.#givenNames.get(name) ?? name }));
  }
}

function inSequence(steps: readonly Step[]): Step {
  return async (execution) => {
    for (const step of steps) await step(execution);
  };
}

function inParallel(steps: readonly Step[]): Step {
  const [only] = steps;
  if (only && steps.length === 1) return only;
  return async (execution) => {
    await Promise.all(steps.map((step) => step(execution)));
  };
}
