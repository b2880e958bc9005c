import { join } from 'node:path';
import type { Caller } from '@account-center/claims';
import type { BaseContext, Runtime } from './context.ts';
import { type MigrationPlan, migrationPlanOf } from './database/migration-plan.ts';
import type { EventHandlers, ReadModel } from './events/handlers.ts';
import type { Snapshot } from './events/snapshot.ts';
import { scalars } from './graphql/scalars.ts';
import type { FileExport } from './jobs/export.ts';
import { exportParts } from './jobs/export-parts.ts';
import type { JobDefinition } from './jobs/job.ts';
import type { TaskDefinition } from './jobs/task.ts';
import { readSdl } from './sdl.ts';
import type { ServiceParts, SubgraphDefinition } from './subgraph-parts.ts';

/** A running service, and the parts that it created at its start. */
export interface Started<Parts> {
  runtime: Runtime;
  parts: Parts;
}

type Route = (request: Request, caller: Caller | null) => Promise<Response>;

/** The parts that a noun adds to its subgraph. Two nouns must not define the same name. */
export interface Noun<Parts = unknown> {
  /** By type and field. */
  resolvers?: object;
  /** Types of events that the noun consumes; `handlers` has exactly one for each. Producers learn their consumers from here. */
  takes?: readonly string[];
  /** Handlers of siblings' events, by type. */
  handlers?: (started: Started<Parts>) => EventHandlers;
  /** Long work that clients follow, by kind. */
  jobs?: (started: Started<Parts>) => Readonly<Record<string, JobDefinition>>;
  /** Files that clients have written in the background: their root fields, and their jobs. */
  exports?: readonly FileExport[];
  /** Background tasks, by name. */
  tasks?: (started: Started<Parts>) => Readonly<Record<string, TaskDefinition>>;
  /** HTTP routes, by exact path. They authenticate on their own; `caller` is the verified caller, if any. */
  routes?: (started: Started<Parts>) => Readonly<Record<string, Route>>;
  /** Root mutations without an audit entry. */
  unaudited?: readonly string[];
  /**
   * Root mutations that answer as soon as they have committed. Every other one waits at most a second until siblings have
   * applied its events, so that clients read their own writes in the whole graph (ADR 4).
   */
  answersAtOnce?: readonly string[];
  /** Root mutations with a result per item that check the texts of each item themselves. */
  itemwise?: readonly string[];
  /** Root fields that a restricted caller may use; every other one fails with the code of the restriction. */
  unrestricted?: readonly string[];
}

/** The definition of a subgraph by its nouns. */
export interface SubgraphOutline<Context extends BaseContext, Parts = undefined> {
  name: string;
  /** The service's folder, with SDL below `src` and migrations in `migrations`. */
  folder: string;
  /** All its tables, under any names. */
  tables: Readonly<Record<string, unknown>>;
  nouns: readonly Noun<Parts>[];
  /** Its read model of siblings' state, if any; rebuilt when a sibling was restored. */
  readModel?: ReadModel;
  /** Snapshot of its own state, for siblings that rebuild their read model. */
  snapshot?: (runtime: Runtime) => Snapshot;
  /** Creates the parts of the running service. */
  start?: (runtime: Runtime, settings: Readonly<Record<string, string>>) => Promise<Parts>;
  /** Stops the parts that `start` created. */
  stop?: (parts: Parts) => Promise<void>;
  /** Adds the service's own part to the context of a request. */
  extendContext: (context: BaseContext, parts: Parts) => Context;
}

/** Merges the maps. @throws when two have the same key */
function union<Value>(what: string, maps: readonly Readonly<Record<string, Value>>[]): Record<string, Value> {
  const all: Record<string, Value> = {};
  for (const [key, value] of maps.flatMap((map) => Object.entries(map))) {
    if (Object.hasOwn(all, key)) throw new Error(`Two nouns have the ${what} ${key}`);
    all[key] = value;
  }
  return all;
}

/** One map of all nouns' resolvers: several nouns may add fields to one type. @throws when two resolve the same field */
function mergeResolvers(nouns: readonly Noun<never>[]): Record<string, object> {
  const maps = nouns.map(({ resolvers = {} }) => resolvers as Readonly<Record<string, object>>);
  const types = [...new Set(maps.flatMap((map) => Object.keys(map)))];
  return Object.fromEntries(
    types.map((type) => {
      const fields = maps.map((map) => (map[type] ?? {}) as Record<string, unknown>);
      return [type, union(`resolver of ${type}:`, fields)];
    }),
  );
}

/** The handlers of a noun. @throws when they are not exactly those of the events that it takes */
function handlersOf<Parts>({ takes = [], handlers }: Noun<Parts>, started: Started<Parts>): EventHandlers {
  const own = handlers?.(started) ?? {};
  const unhandled = takes.filter((type) => !Object.hasOwn(own, type));
  if (unhandled.length > 0) throw new Error(`A noun takes ${unhandled.join(', ')} and has no handler of it`);
  const untaken = Object.keys(own).filter((type) => !takes.includes(type));
  if (untaken.length > 0) throw new Error(`A noun has a handler of ${untaken.join(', ')} and does not take it`);
  return own;
}

/** The events that all nouns take. @throws when two nouns take the same event */
const takenBy = (nouns: readonly Noun<never>[]): string[] =>
  Object.keys(
    union(
      'handler of',
      nouns.map(({ takes = [] }) => Object.fromEntries(takes.map((type) => [type, true]))),
    ),
  );

/** Only scalars that the SDL declares may have resolvers. */
const declaredScalars = (sdl: string) =>
  Object.fromEntries(Object.entries(scalars).filter(([name]) => new RegExp(`^scalar ${name}\\b`, 'm').test(sdl)));

/**
 * Defines a subgraph by its nouns.
 * @throws when two nouns resolve the same field, take the same event, or define the same job, task or route; and at the
 *   start when a noun's handlers are not exactly those of the events that it takes
 */
export function defineSubgraph<Context extends BaseContext, Parts = undefined>(
  outline: SubgraphOutline<Context, Parts>,
): { definition: SubgraphDefinition<Context, Parts>; migrationPlan: MigrationPlan } {
  const { name, folder, tables, readModel, snapshot, start, stop, extendContext } = outline;
  const nouns: readonly Noun<Parts>[] = [
    ...outline.nouns,
    ...exportParts(outline.nouns.flatMap(({ exports = [] }) => exports)),
  ];
  const sdl = readSdl(join(folder, 'src'));
  const namesOf = (key: 'answersAtOnce' | 'unaudited' | 'itemwise' | 'unrestricted') =>
    nouns.flatMap((noun) => noun[key] ?? []);
  const serviceParts = (started: Started<Parts>): ServiceParts<Parts> => ({
    handlers: union(
      'handler of',
      nouns.map((noun) => handlersOf(noun, started)),
    ),
    jobs: union(
      'job',
      nouns.map(({ jobs }) => jobs?.(started) ?? {}),
    ),
    tasks: union(
      'task',
      nouns.map(({ tasks }) => tasks?.(started) ?? {}),
    ),
    routes: union(
      'route',
      nouns.map(({ routes }) => routes?.(started) ?? {}),
    ),
  });
  return {
    definition: {
      name,
      sdl,
      resolvers: { ...declaredScalars(sdl), ...mergeResolvers(nouns) },
      ...(readModel && { readModel }),
      ...(snapshot && { snapshot }),
      takes: takenBy(nouns),
      answersAtOnce: namesOf('answersAtOnce'),
      unaudited: namesOf('unaudited'),
      itemwise: namesOf('itemwise'),
      unrestricted: namesOf('unrestricted'),
      extendContext,
      async setUp(runtime, settings) {
        const parts = (await start?.(runtime, settings)) as Parts;
        return { parts, ...serviceParts({ runtime, parts }), stop: async () => stop?.(parts) };
      },
    },
    migrationPlan: migrationPlanOf(join(folder, 'migrations'), tables),
  };
}
