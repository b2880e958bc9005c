import { directoryDepartment } from '@account-center/directory';
import {
  badUserInput,
  type Caller,
  DomainError,
  idSchema,
  isId,
  limitReached,
  lineText,
  newId,
  notFound,
  parseInput,
  recordAudit,
  type Transaction,
  withEnterprise,
  withSystem,
  withTenant,
} from '@account-center/kit';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context.ts';
import { assertNotExpired } from '../enterprise/enterprise.errors.ts';
import { requireEnterprise } from '../enterprise/enterprise.queries.ts';
import type { RegisterAppInput } from '../generated/resolvers.ts';
import { hashSecret, isSecret, randomSecret } from '../password/hash.ts';
import { appPermissions, dealerPermissions, givableToApps } from '../role/catalogue.ts';
import { permissionNotAllowed, permissionNotHeld } from '../role/role.errors.ts';
import { beginAttempt, claimBy, endAttempt } from '../session/attempts.ts';
import { app, type AppRow } from './app.table.ts';

const MAXIMUM_APPS = 100;

const registerSchema = z.object({
  name: lineText(60),
  permissions: z.array(z.string()).min(1).max(50),
  enterpriseId: idSchema.nullish(),
});

/** @throws PERMISSION_NOT_ALLOWED, PERMISSION_NOT_HELD */
function assertGivable(context: Context, permissions: readonly string[]): void {
  const { kind, permissions: held } = context.caller;
  const allowed: readonly string[] = kind === 'operator' ? dealerPermissions : appPermissions;
  const notAllowed = permissions.filter((one) => !allowed.includes(one));
  if (notAllowed.length > 0) throw permissionNotAllowed(notAllowed);
  if (kind === 'operator') return;
  const notHeld = permissions.filter((one) => !givableToApps(held).includes(one));
  if (notHeld.length > 0) throw permissionNotHeld(notHeld);
}

/** An app sees the whole enterprise: nobody lets one in who sees less. @throws FORBIDDEN */
async function assertSeesEverything(tx: Transaction, { kind, scope }: Caller): Promise<void> {
  if (kind === 'operator' || scope.everything) return;
  const [root] = await tx
    .select({ id: directoryDepartment.departmentId })
    .from(directoryDepartment)
    .where(and(isNull(directoryDepartment.parentId), eq(directoryDepartment.removed, false)));
  if (root && scope.departmentIds.includes(root.id)) return;
  throw new DomainError(
    'FORBIDDEN',
    'An app sees the whole enterprise, and your information scope is narrower. Ask an administrator whose scope holds all of it.',
  );
}

/** The enterprise that the app is for: operators name it, everybody else is in it. */
function enterpriseFor(context: Context, enterpriseId: string | null | undefined): string {
  const own = context.caller.enterpriseId;
  if (own && enterpriseId && enterpriseId !== own) throw notFound('enterprise', enterpriseId);
  const chosen = own ?? enterpriseId;
  if (!chosen) throw badUserInput([{ path: 'enterpriseId', reason: 'is needed: which enterprise is the app for?' }]);
  return chosen;
}

/** Lets an app in. @returns it with its secret, which is shown this once. */
export async function registerApp(
  context: Context,
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

/** Shuts an app out; its tokens are refused from now on. Revoking it again changes nothing. */
export async function revokeApp(context: Context, id: string): Promise<AppRow> {
  const appId = parseInput(idSchema, id);
  return withTenant(context, async (tx) => {
    const revokedAt = sql`coalesce(${app.revokedAt}, ${context.runtime.now().toISOString()}::timestamptz)`;
    const [row] = await tx.update(app).set({ revokedAt }).where(eq(app.id, appId)).returning();
    if (!row) throw notFound('app', appId);
    await recordAudit(tx, context, {
      action: 'revokeApp',
      objects: [{ type: 'App', id: appId }],
      detail: { name: row.name },
    });
    return row;
  });
}

/** The apps that are let in, by name. */
export const listApps = (context: Context): Promise<AppRow[]> =>
  withTenant(context, (tx) =>
    tx.select().from(app).where(isNull(app.revokedAt)).orderBy(app.name, app.id).limit(MAXIMUM_APPS),
  );

/** An access token for an app's client credentials. @throws INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS, PLAN_EXPIRED */
export async function signInApp(context: Context, clientId: string, clientSecret: string): Promise<string> {
  const now = context.runtime.now();
  const attempt = { account: claimBy('APP', clientId.slice(0, 64)), address: context.caller.ip ?? 'unknown' };
  await beginAttempt(context.db, attempt, now);
  const isOpen = and(eq(app.id, clientId), isNull(app.revokedAt));
  const [row] = isId(clientId) ? await withSystem(context.db, (tx) => tx.select().from(app).where(isOpen)) : [];
  if (!isSecret(clientSecret, row?.secretHash ?? null) || !row) {
    throw new DomainError('INVALID_CREDENTIALS', 'These credentials do not sign anybody in. Check them and try again.');
  }
  await endAttempt(context.db, attempt, now);
  const { enterpriseId, id, name } = row;
  await withEnterprise(context.db, enterpriseId, async (tx) => {
    assertNotExpired(await requireEnterprise(tx, enterpriseId), now);
    await tx.update(app).set({ lastSignInAt: now }).where(eq(app.id, id));
    const caller = { ...context.caller, kind: 'app' as const, subject: id, name };
    await recordAudit(
      tx,
      { ...context, caller },
      { action: 'signInApp', enterpriseId, objects: [{ type: 'App', id }] },
    );
  });
  return context.tokens.issue({ subject: id, sessionId: null, kind: 'app', audience: 'center' });
}
