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
  const itemType = nullable.ofType as GraphQLOutputType;
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
  const put = (key: string, value: unknown, isNonNull: boolean) => {
    repaired[key] = value;
    isNull ||= isNonNull && value === null;
  };
  for (const [key, value] of Object.entries(object)) {
    const marker = markers.get(key);
    const child = children.get(key);
    if (marker) {
      // The same key may be there because another selection of this object was allowed.
      if (marker.key === null || Object.hasOwn(object, marker.key)) continue;
      put(marker.key, null, marker.isNonNull);
      if (!places.has(marker.refusal)) places.set(marker.refusal, [...path, marker.key]);
    } else if (child) {
      put(key, repairValue(value, child.type, child.node, [...path, key], places), isNonNullType(child.type));
    } else {
      repaired[key] = value;
    }
  }
  return isNull ? null : repaired;
}
