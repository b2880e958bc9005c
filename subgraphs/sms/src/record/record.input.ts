import { idSchema } from '@account-center/kit';
import { z } from 'zod';
import { parsePhone } from '../message/phone.ts';

const instantSchema = z
  .string()
  .nullish()
  .transform((value) => (value ? new Date(value) : undefined));

/** `phone` is undefined when it is no condition, and null when it is a number that nothing can have gone to. */
export const recordFilterSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  senderId: idSchema.nullish(),
  states: z.array(z.enum(['SCHEDULED', 'SENDING', 'SENT', 'CANCELLED', 'FAILED'])).nullish(),
  phone: z
    .string()
    .max(40)
    .nullish()
    .transform((phone) => (phone ? (parsePhone(phone).phone ?? null) : undefined)),
  text: z.string().min(1).max(50).nullish(),
});
export type RecordFilter = z.output<typeof recordFilterSchema>;
