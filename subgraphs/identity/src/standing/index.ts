export { beyond, lacking, type Powers, powersOf } from './standing.rules.ts';
