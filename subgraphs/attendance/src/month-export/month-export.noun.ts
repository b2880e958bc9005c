import type { Noun } from '@account-center/kit';
import { monthExport } from './month-export.task.ts';

export const monthExportNoun: Noun = { exports: [monthExport] };
