import type { Noun } from '@account-center/kit';
import { rulebookResolvers } from './rulebook.resolvers.ts';

export const rulebookNoun: Noun = { resolvers: rulebookResolvers };
