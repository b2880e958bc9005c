import { isVisibleText, stripInvisible } from '@account-center/kit';
import { memberKeySchema } from '@account-center/directory';
import { z } from 'zod';

const MAXIMUM_TEXT = 1_000;
const MAXIMUM_MEMBERS = 1_000;
const MAXIMUM_DEPARTMENTS = 200;
const MAXIMUM_TYPED = 20_000;

const idsSchema = (maximum: number) =>
  z
    .array(z.string())
    .max(maximum)
    .nullish()
    .transform((ids) => ids ?? []);

export const textSchema = z
  .string()
  .max(MAXIMUM_TEXT)
  .refine((text) => isVisibleText(stripInvisible(text)), 'must say something');

export const recipientsSchema = z.object({
  memberIds: idsSchema(MAXIMUM_MEMBERS),
  members: z
    .array(memberKeySchema)
    .max(MAXIMUM_MEMBERS)
    .nullish()
    .transform((keys) => keys ?? []),
  departmentIds: idsSchema(MAXIMUM_DEPARTMENTS),
  numbers: z
    .string()
    .max(MAXIMUM_TYPED)
    .nullish()
    .transform((numbers) => numbers ?? ''),
});
export type RecipientsInput = z.output<typeof recipientsSchema>;

export const splitModeSchema = z.enum(['CONCATENATED', 'INDEPENDENT']);
export const signatureSchema = z.enum(['ENTERPRISE', 'SENDER', 'NONE']);
export type SignatureKind = z.output<typeof signatureSchema>;

/** A message to price, send or schedule. */
export const draftSchema = z.object({
  text: textSchema,
  recipients: recipientsSchema,
  splitMode: splitModeSchema,
  signature: signatureSchema,
});
export type Draft = z.output<typeof draftSchema>;
