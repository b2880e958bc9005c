import type { Noun } from '@account-center/kit';
import { viewerResolvers } from './viewer.resolvers.ts';

export const viewerNoun: Noun = { resolvers: viewerResolvers, unrestricted: ['viewer'] };
