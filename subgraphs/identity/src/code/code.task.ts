import { type Transaction, withSystem } from '@account-center/kit/database';
import { effect, type Effect, lacksTask } from '@account-center/kit/jobs';
import { and, eq, gt, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { findAccount, listCandidatesByContact } from '../account/index.ts';
import { type Carriers, deliverNotice } from '../delivery/index.ts';
import { hashPassword, type SecretSource } from '../secret/index.ts';
import { type CodeRow, oneTimeCode } from './code.table.ts';
import { codeTexts } from './code.texts.ts';

export const SEND_CODE = 'send-code';
const dataSchema = z.object({ codeId: z.uuid() });

/** The enterprise on whose behalf a code is sent: that of the account that signs in with the address or confirms it. */
async function findEnterpriseOf(tx: Transaction, row: CodeRow): Promise<string | undefined> {
  const isEnabled = ({ status }: { status: string }) => status === 'ENABLED';
  if (row.purpose === 'SIGN_IN')
    return (await listCandidatesByContact(tx, row)).find((one) => isEnabled(one.account))?.account.enterpriseId;
  const own = await findAccount(tx, row.enterpriseId ?? '', row.accountId ?? '');
  const address = row.channel === 'SMS' ? own?.phone : own?.email;
  return own && isEnabled(own) && address === row.address ? own.enterpriseId : undefined;
}

/**
 * Generates a code and sends it, if an account has the phone or address (ID-16). The code is generated here and never
 * stored in plain text. A retry generates the same code and sends it under the same key.
 */
export function codeTask(carriers: Carriers, secrets: SecretSource): Effect {
  const { db, now } = carriers.runtime;
  const settle = async (codeId: string) => {
    await withSystem(db, (tx) => tx.update(oneTimeCode).set({ sentAt: now() }).where(eq(oneTimeCode.id, codeId)));
  };
  return effect({
    data: dataSchema,
    concurrency: 4,
    // An expired code is not sent.
    outstanding: (tx, limit) =>
      tx
        .select({ codeId: oneTimeCode.id })
        .from(oneTimeCode)
        .where(
          and(
            gt(oneTimeCode.expiresAt, now()),
            isNull(oneTimeCode.sentAt),
            isNull(oneTimeCode.usedAt),
            lacksTask(SEND_CODE, 'codeId', oneTimeCode.id),
          ),
        )
        .limit(limit),
    async run({ codeId }) {
      const isOpen = and(eq(oneTimeCode.id, codeId), isNull(oneTimeCode.usedAt), isNull(oneTimeCode.sentAt));
      const [row] = await withSystem(db, (tx) => tx.select().from(oneTimeCode).where(isOpen));
      if (!row || row.expiresAt <= now()) return;
      const enterpriseId = await withSystem(db, (tx) => findEnterpriseOf(tx, row));
      if (!enterpriseId) return settle(codeId);
      const code = secrets.code(codeId);
      const hash = await hashPassword(code);
      await withSystem(db, (tx) => tx.update(oneTimeCode).set({ hash }).where(isOpen));
      await deliverNotice(carriers, {
        enterpriseId,
        to: row,
        key: `code:${codeId}`,
        says: codeTexts[row.purpose],
        values: { code },
      });
      await settle(codeId);
    },
  });
}
