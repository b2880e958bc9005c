import { serviceNames } from '@account-center/events';
import { type BaseContext, type Command, commandOptionsOf, REQUEST_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { requirementsOfFields } from '@account-center/kit/graphql';
import { parse } from 'graphql';

/** Every subgraph answers this by the federation's specification. */
const readSdlOf = (service: string): Command<{ _service: { sdl: string } }, Record<string, never>> => ({
  service,
  document: '{ _service { sdl } }',
});

/** The services' SDL changes with a release only. */
const MAXIMUM_AGE_MILLISECONDS = 60_000;

type FieldsByPermission = ReadonlyMap<string, readonly string[]>;

/** Fields of an SDL by the permissions that they ask for. */
function readFields(sdl: string): [permission: string, field: string][] {
  const pairs: [string, string][] = [];
  for (const [coordinate, { alternatives }] of requirementsOfFields(parse(sdl))) {
    for (const permission of new Set(alternatives.flat(2))) pairs.push([permission, coordinate]);
  }
  return pairs;
}

/** Tells which fields of the whole graph each permission opens, from the SDL that the services serve (ID-46). */
export function createPermissionFields() {
  let known: { at: number; fields: Promise<FieldsByPermission> } | null = null;

  const load = async (context: BaseContext): Promise<FieldsByPermission> => {
    const { siblings } = context.runtime;
    const options = commandOptionsOf(context, REQUEST_DEADLINE_MILLISECONDS);
    const sdls = await Promise.all(serviceNames.map((name) => siblings.command(readSdlOf(name), {}, options)));
    const pairs = sdls.flatMap(({ _service }) => readFields(_service.sdl));
    const grouped = Map.groupBy(pairs, ([permission]) => permission);
    return new Map(
      [...grouped].map(([permission, some]) => [permission, [...new Set(some.map(([, field]) => field))].toSorted()]),
    );
  };

  return (context: BaseContext): Promise<FieldsByPermission> => {
    if (known && Date.now() - known.at < MAXIMUM_AGE_MILLISECONDS) return known.fields;
    const fields = load(context);
    known = { at: Date.now(), fields };
    fields.catch(() => {
      known = null;
    });
    return fields;
  };
}

export type PermissionFields = ReturnType<typeof createPermissionFields>;

/** What a use case needs to tell the fields that permissions open. */
export interface PermissionContext extends BaseContext {
  /** Which fields of the graph each permission opens. */
  permissionFields: PermissionFields;
}
