import type { Noun } from '@account-center/kit';
import { memberExportResolvers } from './member-export.resolvers.ts';

export const memberExportNoun: Noun = { resolvers: memberExportResolvers };
