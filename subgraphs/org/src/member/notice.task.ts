import { directoryAccount, directoryEnterprise } from '@account-center/directory';
import { commandOptionsOf, ownContext, type Runtime, textIn, WORK_DEADLINE_MILLISECONDS } from '@account-center/kit';
import { withEnterprise } from '@account-center/kit/database';
import type { Effect } from '@account-center/kit/jobs';
import { eq } from 'drizzle-orm';
import { sendSystemSmsCommand } from '../generated/commands.ts';
import { errandTask } from './errand.task.ts';
import { member } from './member.table.ts';
import { memberTexts } from './member.texts.ts';
import type { Errand } from './promise-errands.ts';

export const NOTICE_TASK = 'tell-new-member';

async function tell(runtime: Runtime, { enterpriseId, memberId }: Errand): Promise<void> {
  const [found] = await withEnterprise(runtime.db, enterpriseId, (tx) =>
    tx
      .select({
        phone: member.phone,
        status: member.status,
        accountNumber: directoryAccount.accountNumber,
        enterprise: directoryEnterprise.shortName,
      })
      .from(member)
      .innerJoin(directoryEnterprise, eq(directoryEnterprise.enterpriseId, member.enterpriseId))
      .leftJoin(directoryAccount, eq(directoryAccount.memberId, member.id))
      .where(eq(member.id, memberId)),
  );
  if (found?.status !== 'ACTIVE' || !found.phone) return;
  if (!found.accountNumber) throw new Error('The account of the new member is not known yet');
  const values = { enterprise: found.enterprise, number: found.accountNumber };
  const text = textIn(runtime.noticeLanguage, memberTexts.NEW_MEMBER, values);
  const variables = { input: { idempotencyKey: `org/new-member/${memberId}`, phone: found.phone, text } };
  const context = ownContext(runtime, enterpriseId);
  const options = commandOptionsOf(context, WORK_DEADLINE_MILLISECONDS);
  await runtime.siblings.command(sendSystemSmsCommand, variables, options);
}

/** Sends a new member their account number (ORG-10). Retried until sms accepts it; the key prevents a second SMS. */
export const noticeTask = (runtime: Runtime): Effect =>
  errandTask(runtime, NOTICE_TASK, (errand) => tell(runtime, errand));
