import type { Noun } from '@account-center/kit';
import { directoryAccessResolvers } from './directory-access.resolvers.ts';

export const directoryAccessNoun: Noun = { resolvers: directoryAccessResolvers };
