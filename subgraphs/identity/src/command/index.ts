export { runOnce } from './run-once.ts';
export { withdrawCommand } from './withdraw-command.ts';
