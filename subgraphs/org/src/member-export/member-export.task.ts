import { defineExport } from '@account-center/kit/jobs';
import { XLSX } from '@account-center/workbook';
import { z } from 'zod';
import { languageOf, say } from '../member-list/index.ts';
import { memberFilterSchema } from '../member/index.ts';
import { requireDepartment } from '../tree/index.ts';
import { type KnownAccess, readAccess } from './read-access.ts';
import { writeMembers } from './write-members.ts';

const inputSchema = z.object({ filter: memberFilterSchema.nullish(), language: z.enum(['ZH', 'EN']).nullish() });
type ExportInput = z.output<typeof inputSchema>;

const filterOf = ({ filter }: ExportInput) => ({ ...filter, status: 'ACTIVE' }) as const;

/** The members whom the caller may find, as a workbook that can be imported again (ORG-33). */
export const memberExport = defineExport<ExportInput, KnownAccess>({
  name: 'memberExport',
  kind: 'member-export',
  requires: ['org:member:export'],
  input: inputSchema,
  async check(tx, { caller }, { filter }) {
    if (filter?.departmentId) await requireDepartment(tx, caller, filter.departmentId);
  },
  prepare: ({ context, input }) => readAccess(context, filterOf(input)),
  async open(tx, { context, run, input, prepared }) {
    const language = languageOf(input.language);
    const progress = (done: number, total: number) => run.progress(done, total);
    const content = await writeMembers(tx, context, { filter: filterOf(input), language, known: prepared, progress });
    return { fileName: say(language, 'exportName'), contentType: XLSX, content };
  },
});
