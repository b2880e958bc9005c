import type { Noun } from '@account-center/kit';
import { passwordResolvers } from './password.resolvers.ts';

export const passwordNoun: Noun = { resolvers: passwordResolvers, unrestricted: ['changePassword'] };
