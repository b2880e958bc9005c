import type { Noun } from '@account-center/kit';
import { noticeResolvers } from './notice.resolvers.ts';

export const noticeNoun: Noun = { resolvers: noticeResolvers };
