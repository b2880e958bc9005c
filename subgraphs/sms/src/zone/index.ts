export { tellLocalTime } from './tell-local-time.ts';
export { findZone } from './zone.queries.ts';
export { localTime } from './zone.rules.ts';
