export { type Answer, type AnswerError, type Client, inputTypeOf } from './client.ts';
export { type ClonedDatabases, cloneDatabases } from './database.ts';
export type { Enterprise, Member, MemberOptions, Powers } from './enterprise.ts';
export { shareTestSystem } from './shared-system.ts';
export { textsSentTo } from './simulated-sms.ts';
export { createStatementCounter } from './statement-counter.ts';
export { enqueueTask, requeueLostTasks } from './tasks.ts';
export { startTestSystem, type TestSystem, type TestSystemOptions } from './system.ts';
export { wrongOnPurpose } from './wrong-on-purpose.ts';
