export { type RunningSystem, startSystem, type SystemOptions } from './system.ts';
