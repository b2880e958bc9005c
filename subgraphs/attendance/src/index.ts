import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import { defineSubgraph } from '@account-center/kit';
import { attendeeNoun } from './attendee/attendee.noun.ts';
import { calendarNoun } from './calendar/calendar.noun.ts';
import { closureNoun } from './closure/closure.noun.ts';
import type { Context } from './context.ts';
import { monthExportNoun } from './month-export/month-export.noun.ts';
import { monthLockNoun } from './month-lock/month-lock.noun.ts';
import { payrollNoun } from './payroll/payroll.noun.ts';
import { punchNoun } from './punch/punch.noun.ts';
import { createPunchLoader } from './punch/punch.loaders.ts';
import { reportNoun } from './report/report.noun.ts';
import { createTodayLoader } from './report/report.loaders.ts';
import { rulebookNoun } from './rulebook/rulebook.noun.ts';
import * as tables from './schema.ts';
import { viewerNoun } from './viewer/viewer.noun.ts';
import { workingTimeNoun } from './working-time/working-time.noun.ts';

/** The subgraph that owns attendance rules, punches and reports. */
export const { definition, migrationPlan } = defineSubgraph<Context>({
  name: 'attendance',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  tables,
  nouns: [
    attendeeNoun,
    calendarNoun,
    closureNoun,
    monthExportNoun,
    monthLockNoun,
    payrollNoun,
    punchNoun,
    reportNoun,
    rulebookNoun,
    viewerNoun,
    workingTimeNoun,
  ],
  readModel: directoryReadModel,
  extendContext: (context) => ({
    ...context,
    loaders: { punch: createPunchLoader(context), today: createTodayLoader(context) },
  }),
});
