import type { Noun } from '@account-center/kit';
import { punchResolvers } from './punch.resolvers.ts';

export const punchNoun: Noun = { resolvers: punchResolvers };
