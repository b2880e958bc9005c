import { enterpriseIdColumn, tenantPolicy } from '@account-center/kit/database';
import { pgTable, text } from 'drizzle-orm/pg-core';

/** AT_ONCE: hidden from the next request of every caller. AT_NEXT_SIGN_IN: running sessions keep finding the member. */
export const hidingEffects = ['AT_ONCE', 'AT_NEXT_SIGN_IN'] as const;
export type HidingEffect = (typeof hidingEffects)[number];

/** When hiding a member takes effect (ORG-20). Without a row: at once. */
export const hidingPolicy = pgTable(
  'hiding_policy',
  {
    enterpriseId: enterpriseIdColumn().primaryKey(),
    effect: text('effect').$type<HidingEffect>().notNull(),
  },
  () => [tenantPolicy()],
);
