import { directoryEventsFor } from '@account-center/directory';
import type { Noun } from '@account-center/kit';
import { departmentHandlers } from './department.handlers.ts';

export const treeNoun: Noun = { takes: directoryEventsFor('org'), handlers: () => departmentHandlers };
