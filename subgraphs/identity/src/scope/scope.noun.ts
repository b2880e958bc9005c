import type { Noun } from '@account-center/kit';
import { scopeResolvers } from './scope.resolvers.ts';

export const scopeNoun: Noun = { resolvers: scopeResolvers };
