import { directoryDepartment } from '@account-center/directory';
import {
  badUserInput,
  type BaseContext,
  type Caller,
  DomainError,
  idOf,
  limitReached,
  lineText,
  notFound,
  parseInput,
  recordAudit,
} from '@account-center/kit';
import { newId, type Transaction, withEnterprise } from '@account-center/kit/database';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import { requireEnterprise } from '../enterprise/index.ts';
import type { RegisterAppInput } from '../generated/types.ts';
import {
  appPermissions,
  dealerPermissions,
  givableToApps,
  permissionNotAllowed,
  permissionNotHeld,
} from '../permission/index.ts';
import { hashSecret, randomSecret } from '../secret/index.ts';
import { MAXIMUM_APPS } from './app.rules.ts';
import { app, type AppRow } from './app.table.ts';

const registerSchema = z.object({
  name: lineText(60),
  permissions: z.array(z.string()).min(1).max(50),
  enterpriseId: idOf('enterprise').nullish(),
});

/** @throws PERMISSION_NOT_ALLOWED, PERMISSION_NOT_HELD */
function assertGivable(context: BaseContext, permissions: readonly string[]): void {
  const { kind, permissions: held } = context.caller;
  const allowed: readonly string[] = kind === 'operator' ? dealerPermissions : appPermissions;
  const notAllowed = permissions.filter((one) => !allowed.includes(one));
  if (notAllowed.length > 0) throw permissionNotAllowed(notAllowed);
  if (kind === 'operator') return;
  const notHeld = permissions.filter((one) => !givableToApps(held).includes(one));
  if (notHeld.length > 0) throw permissionNotHeld(notHeld);
}

/** An app sees the whole enterprise, so a caller with a narrower scope may not register one. @throws FORBIDDEN */
async function assertSeesEverything(tx: Transaction, { kind, scope }: Caller): Promise<void> {
  if (kind === 'operator' || scope.everything) return;
  const [root] = await tx
    .select({ id: directoryDepartment.departmentId })
    .from(directoryDepartment)
    .where(and(isNull(directoryDepartment.parentId), eq(directoryDepartment.removed, false)));
  if (root && scope.departmentIds.includes(root.id)) return;
  throw new DomainError(
    'FORBIDDEN',
    'An app sees the whole enterprise, and your information scope is narrower. Ask an administrator whose scope is the whole enterprise.',
  );
}

/** The enterprise that the app is for. Operators name it; for other callers it is their own. */
function enterpriseFor(context: BaseContext, enterpriseId: string | null | undefined): string {
  const own = context.caller.enterpriseId;
  if (own && enterpriseId && enterpriseId !== own) throw notFound('enterprise', enterpriseId);
  const chosen = own ?? enterpriseId;
  if (!chosen) throw badUserInput([{ path: 'enterpriseId', reason: 'is needed: which enterprise is the app for?' }]);
  return chosen;
}

/** Registers an app. @returns it with its secret, which is shown only once */
export async function registerApp(
  context: BaseContext,
  input: RegisterAppInput,
): Promise<{ app: AppRow; clientSecret: string }> {
  const { name, permissions, enterpriseId: named } = parseInput(registerSchema, input);
  assertGivable(context, permissions);
  const enterpriseId = enterpriseFor(context, named);
  const clientSecret = randomSecret();
  return withEnterprise(context.db, enterpriseId, async (tx) => {
    await requireEnterprise(tx, enterpriseId);
    await assertSeesEverything(tx, context.caller);
    const [{ count } = { count: 0 }] = await tx
      .select({ count: sql<number>`count(*)::int` })
      .from(app)
      .where(isNull(app.revokedAt));
    if (count >= MAXIMUM_APPS)
      throw limitReached('apps', MAXIMUM_APPS, `An enterprise has at most ${MAXIMUM_APPS} apps. Revoke one first.`);
    const values = { enterpriseId, id: newId(), name, permissions: [...new Set(permissions)].toSorted() };
    const [row] = await tx
      .insert(app)
      .values({ ...values, secretHash: hashSecret(clientSecret), createdBy: context.caller.subject })
      .returning();
    if (!row) throw new Error('The app was not written');
    const objects = [{ type: 'App', id: row.id }];
    await recordAudit(tx, context, {
      action: 'registerApp',
      enterpriseId,
      objects,
      detail: { name, permissions: row.permissions },
    });
    return { app: row, clientSecret };
  });
}
