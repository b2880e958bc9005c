import { DomainError, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, inPieces, type Transaction, withTenant } from '@account-center/kit/database';
import type { SagaRow } from '@account-center/kit/sagas';
import { and, eq, ne, sql } from 'drizzle-orm';
import { type EnterpriseRow, lockEnterprise } from '../enterprise/index.ts';
import {
  activateMembers,
  assertRoomInDepartments,
  assertSeats,
  countByDepartment,
  type Errand,
  FOLLOW_TASK,
  followDirectory,
  insertMembers,
  insertPlaces,
  isFollowed,
  memberConflict,
  openProvisioning,
  promiseErrands,
  provisionAccounts,
  replacePlaces,
  writeProfile,
} from '../member/index.ts';
import { assertRoomForDepartments, type DepartmentRow, findDepartment, insertDepartment } from '../tree/index.ts';
import { accountsOf, type ImportWork, type Judgement } from './judgement.rules.ts';
import { type BrokenBinding, memberImport } from './member-import.table.ts';
import type { Addition, Change } from './plan.rules.ts';

const changedMeanwhile = () =>
  new DomainError('TRY_AGAIN', 'The directory was changed while the import ran. Nothing was written; start it again.');

/** Inserts the new members without places: they take seats but are not visible yet. */
async function reserveSeats({ context, run }: ImportWork, additions: readonly Addition[]): Promise<SagaRow> {
  const enterpriseId = enterpriseIdOf(context.caller);
  return withTenant(context, async (tx) => {
    await assertSeats(tx, await lockEnterprise(tx), additions.length);
    const saga = await openProvisioning(tx, context, additions.length);
    await insertMembers(tx, additions, { enterpriseId, status: 'PROVISIONING', provisioningId: saga.id });
    await tx.update(memberImport).set({ provisioningId: saga.id }).where(eq(memberImport.id, run.id));
    return saga;
  });
}

async function createDepartments(
  tx: Transaction,
  enterprise: EnterpriseRow,
  planned: Judgement['departments'],
): Promise<void> {
  if (planned.length === 0) return;
  await assertRoomForDepartments(tx, enterprise, planned.length);
  const created = new Map<string, DepartmentRow>();
  for (const { id, parentId, name } of planned) {
    const parent = created.get(parentId) ?? (await findDepartment(tx, parentId));
    if (!parent) throw changedMeanwhile();
    created.set(id, await insertDepartment(tx, { id, parent, name, kind: 'DEPARTMENT' }));
  }
}

async function applyChanges({ context }: ImportWork, tx: Transaction, changes: readonly Change[]): Promise<void> {
  const { runtime, caller } = context;
  const enterpriseId = enterpriseIdOf(caller);
  const errands: Errand[] = [];
  for (const { present, profile, places, columns } of changes) {
    const { row } = present;
    if (profile) await writeProfile(tx, row.id, profile, runtime.now());
    if (places) await replacePlaces(tx, row, places);
    if (isFollowed(columns)) errands.push({ enterpriseId, memberId: row.id });
  }
  await promiseErrands(tx, runtime.queue, { task: FOLLOW_TASK, errands });
}

const contactFields = { PHONE: 'phone', EMAIL: 'email' } as const;

/** Rows that change a contact bound for sign-in: identity unbinds it when it applies the change (ID-37). */
function brokenBindings(changes: readonly Change[]): BrokenBinding[] {
  return changes.flatMap(({ number, present, columns }) => {
    const proven = present.access?.provenContacts ?? [];
    const contacts = proven.filter((kind) => columns.includes(contactFields[kind]));
    return contacts.length > 0 ? [{ row: number, memberId: present.row.id, contacts }] : [];
  });
}

/** Places that the import adds to each department, in addition to the existing ones. */
function enteredPlaces({ additions, changes }: Judgement) {
  const entered = changes.flatMap(({ present, places }) =>
    (places ?? []).filter(({ departmentId }) => !present.places.some((place) => place.departmentId === departmentId)),
  );
  return countByDepartment([...additions.flatMap(({ places }) => places), ...entered]);
}

/** Stores the result of the import. One without problems also resolves the imports before it. */
async function noteOutcome(tx: Transaction, { context, run }: ImportWork, judgement: Judgement): Promise<void> {
  const { additions, changes, departments, unchanged, problems, rows } = judgement;
  const figures = {
    rows: rows.length,
    added: additions.length,
    changed: changes.length,
    unchanged,
    refused: problems.size,
    departmentsAdded: departments.length,
  };
  const bindingsBroken = brokenBindings(changes);
  const resolved = problems.size === 0;
  await tx
    .update(memberImport)
    .set({ ...figures, bindingsBroken, outcome: 'IMPORTED', resolved, provisioningId: null })
    .where(eq(memberImport.id, run.id));
  if (resolved)
    await tx
      .update(memberImport)
      .set({ resolved: true })
      .where(
        and(eq(memberImport.resolved, false), ne(memberImport.id, run.id), sql`${memberImport.outcome} <> 'RUNNING'`),
      );
  await recordAudit(tx, context, {
    action: 'startMemberImport',
    objects: [{ type: 'MemberImport', id: run.id }],
    detail: { ...figures, bindingsBroken: bindingsBroken.length },
  });
}

/**
 * Makes everything visible at once, in one transaction. Thousands of rows take long; progress does not advance during
 * it.
 */
async function activate(work: ImportWork, tx: Transaction, judgement: Judgement, saga: SagaRow | null): Promise<void> {
  const { context, run } = work;
  const { additions, changes, departments } = judgement;
  const enterprise = await lockEnterprise(tx);
  await run.hold(tx, async () => {
    await createDepartments(tx, enterprise, departments);
    await assertRoomInDepartments(tx, enterprise, enteredPlaces(judgement));
    await insertPlaces(tx, enterpriseIdOf(context.caller), additions);
    await applyChanges(work, tx, changes);
    if (saga) await activateMembers(tx, saga.id);
    await noteOutcome(tx, work, judgement);
  });
}

const FOLLOWED_AT_ONCE = 8;

/**
 * Unbinds the changed contacts before the import is done. If identity does not answer, each member's task does it
 * later.
 */
async function endBrokenSignIns({ context, run }: ImportWork, broken: readonly BrokenBinding[]): Promise<void> {
  const { runtime, caller } = context;
  const enterpriseId = enterpriseIdOf(caller);
  for (const some of inPieces(broken, FOLLOWED_AT_ONCE)) {
    await Promise.allSettled(some.map(({ memberId }) => followDirectory(runtime, { enterpriseId, memberId })));
    run.moved();
  }
}

/**
 * Writes the valid rows of a workbook, all or none across this service and identity (ORG-31): reserves seats, creates
 * accounts, then shows departments, members and changes in one transaction.
 */
export async function applyJudgement(work: ImportWork, judgement: Judgement): Promise<void> {
  const { additions, rows } = judgement;
  try {
    if (additions.length > 0) {
      const saga = await reserveSeats(work, additions);
      await provisionAccounts(work.context, saga, {
        accounts: accountsOf(additions),
        // Thousands of accounts take a while: the caller's permissions may have been revoked meanwhile (ID-20).
        created: () => work.run.progress(rows.length, 2 * rows.length),
        appear: (tx) => activate(work, tx, judgement, saga),
      });
    } else await withTenant(work.context, (tx) => activate(work, tx, judgement, null));
    await endBrokenSignIns(work, brokenBindings(judgement.changes));
  } catch (error) {
    throw memberConflict(error);
  }
}
