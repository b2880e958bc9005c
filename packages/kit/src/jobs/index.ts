export type { BackgroundOptions, Intercept } from './background.ts';
export { defineExport, type FileExport, type OpenedFile } from './export.ts';
export type { JobRow, JobState } from './job.table.ts';
export { cancelJob, findJob, type JobDefinition, type JobRun, lockJob, startJob } from './job.ts';
export { lacksTask } from './names.ts';
export type { Queue, RegisteredTask } from './queue.ts';
export { readServiceTasks, replayServiceTasks, type ServiceTasks } from './service-tasks.ts';
export {
  batchEffect,
  type Effect,
  effect,
  PermanentFailure,
  type Sweep,
  sweep,
  type TaskDefinition,
  type TaskRun,
} from './task.ts';
