import type { Noun } from '@account-center/kit';
import { reportResolvers } from './report.resolvers.ts';

export const reportNoun: Noun = { resolvers: reportResolvers };
