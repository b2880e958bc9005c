import type { Noun } from '@account-center/kit';
import { appResolvers } from './app.resolvers.ts';

export const appNoun: Noun = { resolvers: appResolvers };
