import type { Noun } from '@account-center/kit';
import { FOLLOW_TASK, followTask } from './follow.task.ts';
import { memberResolvers } from './member.resolvers.ts';
import { NOTICE_TASK, noticeTask } from './notice.task.ts';
import { provisioningSaga } from './provisioning.saga.ts';

export const memberNoun: Noun = {
  resolvers: memberResolvers,
  tasks: ({ runtime }) => ({
    ...provisioningSaga.tasks(runtime),
    [FOLLOW_TASK]: followTask(runtime),
    [NOTICE_TASK]: noticeTask(runtime),
  }),
};
