import type { Noun } from '@account-center/kit';
import { ARCHIVE_MONTHS, type ArchiveParts, archiveMonths } from './archive-months.task.ts';
import { messageResolvers } from './message.resolvers.ts';

export const messageNoun: Noun<ArchiveParts> = {
  resolvers: messageResolvers,
  tasks: ({ runtime, parts }) => ({ [ARCHIVE_MONTHS]: archiveMonths(runtime, parts) }),
};
