import type { Noun } from '@account-center/kit';
import { assignmentResolvers } from './assignment.resolvers.ts';

export const assignmentNoun: Noun = { resolvers: assignmentResolvers };
