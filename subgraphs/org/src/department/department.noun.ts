import type { Noun } from '@account-center/kit';
import { departmentResolvers } from './department.resolvers.ts';

export const departmentNoun: Noun = { resolvers: departmentResolvers };
