import type { Noun } from '@account-center/kit';
import { statementExport } from './statement-export.task.ts';
import { statementResolvers } from './statement.resolvers.ts';

export const statementNoun: Noun = { resolvers: statementResolvers, exports: [statementExport] };
