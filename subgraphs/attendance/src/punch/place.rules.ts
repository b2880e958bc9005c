import { BlockList, isIP } from 'node:net';
import type { PlaceDemand } from '../rulebook/index.ts';
import type { PunchPlace } from './punch.table.ts';

const EARTH_RADIUS_METERS = 6_371_000;
const MAPPED_IPV4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** The known origin of a punch. */
export interface Whereabouts {
  ip: string | null;
  latitude: number | null;
  longitude: number | null;
  wifi: string | null;
}

const familyOf = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

function isOfficeAddress(ranges: readonly string[], ip: string | null): boolean {
  const address = ip?.replace(MAPPED_IPV4, '$1') ?? '';
  if (isIP(address) === 0) return false;
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    if (prefix === undefined) list.addAddress(network, familyOf(network));
    else list.addSubnet(network, Number(prefix), familyOf(network));
  }
  return list.check(address, familyOf(address));
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** Great-circle distance in metres (haversine). */
function distance(
  one: { latitude: number; longitude: number },
  other: { latitude: number; longitude: number },
): number {
  const latitude = radians(other.latitude - one.latitude);
  const longitude = radians(other.longitude - one.longitude);
  const square =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(square)));
}

function isInArea(areas: PlaceDemand['areas'], { latitude, longitude }: Whereabouts): boolean {
  if (latitude === null || longitude === null) return false;
  return areas.some((area) => distance(area, { latitude, longitude }) <= area.radiusMeters);
}

const isOfficeWifi = (names: readonly string[], wifi: string | null) =>
  wifi !== null && names.some((name) => name.toLowerCase() === wifi.toLowerCase());

/** Judges the place of a punch; one matching requirement is enough (ATT-5). */
export function judgePlace(demand: PlaceDemand | null, whereabouts: Whereabouts): PunchPlace {
  if (!demand || demand.officeAddresses.length + demand.areas.length + demand.wifi.length === 0) return 'ANYWHERE';
  const isInside =
    isOfficeAddress(demand.officeAddresses, whereabouts.ip) ||
    isInArea(demand.areas, whereabouts) ||
    isOfficeWifi(demand.wifi, whereabouts.wifi);
  return isInside ? 'INSIDE' : 'OUTSIDE';
}
