import type { Noun } from '@account-center/kit';
import { permissionResolvers } from './permission.resolvers.ts';

export const permissionNoun: Noun = { resolvers: permissionResolvers };
