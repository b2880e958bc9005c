export { tellLocalTime } from './tell-local-time.ts';
export { localTime } from './zone.rules.ts';
