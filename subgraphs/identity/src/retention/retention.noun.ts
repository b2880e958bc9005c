import type { Noun } from '@account-center/kit';
import { RETENTION, retentionTask } from './retention.task.ts';

export const retentionNoun: Noun = { tasks: ({ runtime }) => ({ [RETENTION]: retentionTask(runtime) }) };
