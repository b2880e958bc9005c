import { idSchema, lineText, normalizeText } from '@account-center/kit';
import { namedMember } from '@account-center/directory';
import { z } from 'zod';
import { idempotencyKeySchema } from '../ledger/idempotency.ts';

/** Keeps one slip of the finger from moving more than an enterprise ever uses. */
const MAXIMUM_AMOUNT = 100_000_000;
const MAXIMUM_ITEMS = 500;

const amountSchema = z.number().int().min(1, 'must be at least 1').max(MAXIMUM_AMOUNT);
const noteSchema = z.string().transform(normalizeText).pipe(z.string().max(200)).nullish();

export const topUpMainSchema = z.object({
  enterpriseId: idSchema.nullish(),
  amount: amountSchema,
  dealerReference: lineText(100),
  idempotencyKey: idempotencyKeySchema,
});

export const topUpMembersSchema = z.object({
  items: z
    .array(namedMember.and(z.object({ amount: amountSchema })))
    .min(1, 'needs at least one member')
    .max(MAXIMUM_ITEMS),
  note: noteSchema,
  idempotencyKey: idempotencyKeySchema,
});

export const takeBackSchema = namedMember.and(
  z.object({
    amount: amountSchema.nullish(),
    note: noteSchema,
    idempotencyKey: idempotencyKeySchema,
  }),
);

export const accountStateSchema = namedMember.and(z.object({ idempotencyKey: idempotencyKeySchema }));

export const closeAccountSchema = z.object({ memberId: idSchema, key: idempotencyKeySchema });
