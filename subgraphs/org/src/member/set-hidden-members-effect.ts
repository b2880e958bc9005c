import { type BaseContext, parseInput, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import { isNotNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { findHidingEffect } from './hiding.queries.ts';
import { type HidingEffect, hidingEffects, hidingPolicy } from './hiding.table.ts';
import { tellMembers } from './member.events.ts';
import { member } from './member.table.ts';

const inputSchema = z.object({ effect: z.enum(hidingEffects) });

/** Ends the visibility of hidden members for sessions that still find them. */
async function hideFromRunningSessions(tx: Transaction): Promise<void> {
  const rows = await tx
    .update(member)
    .set({ foundBySignInsBefore: null, version: sql`${member.version} + 1` })
    .where(isNotNull(member.foundBySignInsBefore))
    .returning();
  await tellMembers(tx, rows);
}

/**
 * Sets when hiding a member takes effect (ORG-20). "At once" also applies to members who are already hidden. "At the
 * next sign-in" only applies to members hidden from now on: no hidden member becomes visible again.
 */
export async function setHiddenMembersEffect(context: BaseContext, rawInput: unknown): Promise<HidingEffect> {
  const { effect } = parseInput(inputSchema, rawInput);
  return withTenant(context, async (tx) => {
    const enterpriseId = enterpriseIdOf(context.caller);
    const before = await findHidingEffect(tx);
    await tx
      .insert(hidingPolicy)
      .values({ enterpriseId, effect })
      .onConflictDoUpdate({ target: hidingPolicy.enterpriseId, set: { effect } });
    if (effect === 'AT_ONCE') await hideFromRunningSessions(tx);
    await recordAudit(tx, context, {
      action: 'setHiddenMembersEffect',
      objects: [{ type: 'Enterprise', id: enterpriseId }],
      detail: { before, effect },
    });
    return effect;
  });
}
