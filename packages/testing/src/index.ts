export type { Answer, AnswerError, Client } from './client.ts';
export { type ClonedDatabases, cloneDatabases } from './database.ts';
export type { Enterprise, Member, MemberOptions, Powers } from './enterprise.ts';
export { type Exported, exportIn, finishedExport, operationsOf, runExport, startExport } from './exports.ts';
export type {
  Arguments,
  Asked,
  DataOf,
  InputOf,
  OperationText,
  VariablesOf,
} from './generated/operation-types.ts';
export { commandOf, untyped } from './operation.ts';
export { dataOf, present, run } from './run.ts';
export { runMigration } from './run-migration.ts';
export { shareTestSystem } from './shared-system.ts';
export { textsSentTo } from './simulated-sms.ts';
export { createStatementCounter } from './statement-counter.ts';
export { enqueueTask, requeueLostTasks } from './tasks.ts';
export { startTestSystem, type TestSystem, type TestSystemOptions } from './system.ts';
export { wrongOnPurpose } from './wrong-on-purpose.ts';
