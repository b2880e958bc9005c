import type { Noun } from '@account-center/kit';
import { sendingResolvers } from './sending.resolvers.ts';

export const sendingNoun: Noun = { resolvers: sendingResolvers };
