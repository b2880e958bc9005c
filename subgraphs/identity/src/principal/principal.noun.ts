import type { Noun } from '@account-center/kit';
import { servePrincipals } from './serve-principals.ts';

export const principalNoun: Noun = {
  routes: ({ runtime }) => ({ '/internal/principals': servePrincipals(runtime.db, runtime.now) }),
};
