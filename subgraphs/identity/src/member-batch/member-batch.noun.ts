import type { Noun } from '@account-center/kit';
import { memberBatchResolvers } from './member-batch.resolvers.ts';

export const memberBatchNoun: Noun = { resolvers: memberBatchResolvers };
