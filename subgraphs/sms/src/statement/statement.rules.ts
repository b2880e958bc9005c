import { filterIdSchema } from '@account-center/kit';
import { z } from 'zod';

const instantSchema = z.iso.datetime({ offset: true }).nullish();

/** Plain JSON, so that a job can store it. */
export const statementFilterSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  memberId: filterIdSchema.nullish(),
  kinds: z.array(z.enum(['TOP_UP', 'MEMBER_TOP_UP', 'TAKE_BACK', 'RESERVE', 'REFUND'])).nullish(),
  account: z.enum(['MAIN', 'MEMBER']).nullish(),
});

/** The input of the export, which its job stores. */
export const exportInputSchema = z.object({
  filter: statementFilterSchema.nullish().transform((filter) => filter ?? {}),
  format: z.enum(['CSV', 'XLSX']),
});
