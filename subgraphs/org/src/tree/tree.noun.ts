import type { Noun } from '@account-center/kit';
import { departmentHandlers } from './department.handlers.ts';

export const treeNoun: Noun = { handlers: () => departmentHandlers };
