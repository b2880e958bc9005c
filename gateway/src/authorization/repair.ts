import { type GraphQLOutputType, getNullableType, isListType, isNonNullType } from 'graphql';

/** Stands in the filtered operation for a refused field, as an alias of `__typename`. */
export interface Marker {
  /** Response key of the refused field; null when the marker only kept a selection from being empty. */
  readonly key: string | null;
  readonly isNonNull: boolean;
  /** Number of the refusal. */
  readonly refusal: number;
}

/** Which objects of a response hold markers, by response key from the root. */
export interface RepairNode {
  readonly markers: Map<string, Marker>;
  readonly children: Map<string, { type: GraphQLOutputType; node: RepairNode }>;
}

export const createRepairNode = (): RepairNode => ({ markers: new Map(), children: new Map() });

/** Drops the parts below which there is no marker. Answers whether anything is left. */
export function pruneRepair(node: RepairNode): boolean {
  for (const [key, child] of node.children) if (!pruneRepair(child.node)) node.children.delete(key);
  return node.markers.size > 0 || node.children.size > 0;
}

type ResponseObject = Record<string, unknown>;
type Path = (string | number)[];

/** The first place of every refused field in a response, by the number of the refusal. */
export type RefusedPlaces = Map<number, Path>;

/**
 * Replaces the markers of a response by null for the fields they stand for; null where a field may not be null makes its
 * parent null. Only the objects that hold markers are touched, and keys keep the order of the operation.
 */
export function repairData(
  data: ResponseObject,
  root: RepairNode,
): { data: ResponseObject | null; places: RefusedPlaces } {
  const places: RefusedPlaces = new Map();
  return { data: repairObject(data, root, [], places), places };
}

function repairValue(
  value: unknown,
  type: GraphQLOutputType,
  node: RepairNode,
  path: Path,
  places: RefusedPlaces,
): unknown {
  if (value === null || value === undefined) return value;
  const nullable = getNullableType(type);
  if (!isListType(nullable)) return repairObject(value as ResponseObject, node, path, places);
  const itemType = nullable.ofType;
  const items = (value as unknown[]).map((item, index) => repairValue(item, itemType, node, [...path, index], places));
  return isNonNullType(itemType) && items.includes(null) ? null : items;
}

/** The repaired object; null when a field that may not be null is null. */
function repairObject(
  object: ResponseObject,
  { markers, children }: RepairNode,
  path: Path,
  places: RefusedPlaces,
): ResponseObject | null {
  const repaired: ResponseObject = Object.create(null);
  let isNull = false;
  const keep = (key: string) => {
    const child = children.get(key);
    repaired[key] = child ? repairValue(object[key], child.type, child.node, [...path, key], places) : object[key];
    isNull ||= child !== undefined && isNonNullType(child.type) && repaired[key] === null;
  };
  const refuse = (key: string, { isNonNull, refusal }: Marker) => {
    repaired[key] = null;
    isNull ||= isNonNull;
    if (!places.has(refusal)) places.set(refusal, [...path, key]);
  };
  for (const key of Object.keys(object)) {
    const marker = markers.get(key);
    const shown = marker ? marker.key : key;
    if (shown === null || Object.hasOwn(repaired, shown)) continue;
    // The same key may be there although it is refused, because another selection of this object was allowed.
    if (marker && !Object.hasOwn(object, shown)) refuse(shown, marker);
    else keep(shown);
  }
  return isNull ? null : repaired;
}
