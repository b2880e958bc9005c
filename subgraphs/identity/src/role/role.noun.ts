import type { Noun } from '@account-center/kit';
import { roleResolvers } from './role.resolvers.ts';

export const roleNoun: Noun = { resolvers: roleResolvers };
