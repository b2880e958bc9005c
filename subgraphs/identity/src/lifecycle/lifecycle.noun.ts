import type { Noun } from '@account-center/kit';
import { lifecycleResolvers } from './lifecycle.resolvers.ts';

export const lifecycleNoun: Noun = { resolvers: lifecycleResolvers };
