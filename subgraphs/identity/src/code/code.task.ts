import { randomInt } from 'node:crypto';
import { type Runtime, serviceCaller, type TaskDefinition, withSystem } from '@account-center/kit';
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { hashPassword } from '../password/hash.ts';
import { oneTimeCode } from './code.table.ts';
import { sendSystemSms } from './system-sms.ts';

export const SEND_CODE = 'send-code';

const CODE_DIGITS = 6;
const dataSchema = z.object({ codeId: z.uuid(), enterpriseId: z.uuid() });

/** Makes a code and sends it (ID-16). It is made here, so that it is written down nowhere; tried again, another is sent. */
export function codeTask(runtime: Runtime): TaskDefinition {
  return {
    concurrency: 4,
    async run(data) {
      const { codeId, enterpriseId } = dataSchema.parse(data);
      const code = String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');
      const hash = await hashPassword(code);
      const isOpen = and(eq(oneTimeCode.id, codeId), isNull(oneTimeCode.usedAt));
      const [row] = await withSystem(runtime.db, (tx) =>
        tx.update(oneTimeCode).set({ hash }).where(isOpen).returning(),
      );
      if (!row || row.expiresAt <= runtime.now()) return;
      const text = `Your sign-in code is ${code}, valid for 10 minutes.`;
      const actor = serviceCaller(runtime.service, enterpriseId);
      await sendSystemSms(runtime, {
        enterpriseId,
        actor,
        key: `code:${codeId}:${hash.slice(-16)}`,
        phone: row.phone,
        text,
      });
    },
  };
}
