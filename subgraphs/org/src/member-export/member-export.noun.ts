import type { Noun } from '@account-center/kit';
import { memberExport } from './member-export.task.ts';

export const memberExportNoun: Noun = { exports: [memberExport] };
