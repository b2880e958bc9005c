import { serviceNames } from '@account-center/events';
import { type BaseContext, type Command, commandOptionsOf, REQUEST_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { requirementsOfFields } from '@account-center/kit/graphql';
import { parse } from 'graphql';

/** Every subgraph answers this query (federation specification). */
const readSdlOf = (service: string): Command<{ _service: { sdl: string } }, Record<string, never>> => ({
  service,
  document: '{ _service { sdl } }',
});

/** The services' SDL changes only with a release. */
const MAXIMUM_AGE_MILLISECONDS = 60_000;

type FieldsByPermission = ReadonlyMap<string, readonly string[]>;

/** Fields of an SDL, by the permissions that they require. */
function readFields(sdl: string): [permission: string, field: string][] {
  const pairs: [string, string][] = [];
  for (const [coordinate, { alternatives }] of requirementsOfFields(parse(sdl))) {
    for (const permission of new Set(alternatives.flat(2))) pairs.push([permission, coordinate]);
  }
  return pairs;
}

/** Finds the fields of the whole graph that each permission grants, from the SDL that the services serve (ID-46). */
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

/** Context of use cases that list the fields a permission grants. */
export interface PermissionContext extends BaseContext {
  /** The fields of the graph that each permission grants. */
  permissionFields: PermissionFields;
}
