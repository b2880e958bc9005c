import { directoryAccount } from '@account-center/directory';
import { type BaseContext, type Language, recordAudit } from '@account-center/kit';
import { enterpriseIdOf, type Transaction, withTenant } from '@account-center/kit/database';
import { XLSX } from '@account-center/workbook';
import { inArray } from 'drizzle-orm';
import { listAccess, listRoles, type MemberAccess } from '../account/index.ts';
import {
  type FileLink,
  genderWords,
  NO,
  openMemberList,
  PATH_SEPARATOR,
  type RowTexts,
  say,
  SEPARATOR,
  YES,
} from '../member-list/index.ts';
import {
  listMemberIds,
  listMembersBehind,
  listPlaces,
  type MemberFilter,
  type MemberPlaceRow,
  type MemberRow,
  parseMemberFilter,
} from '../member/index.ts';
import { listAllDepartments, pathNames, requireDepartment } from '../tree/index.ts';

const ROWS_PER_READ = 1_000;

const MAXIMUM_FILE_BYTES = 50 * 2 ** 20;

/** Names to show instead of ids in the cells. */
interface Names {
  departments: Map<string, string>;
  roles: Map<string, string>;
}

type ShownAccess = Pick<MemberAccess, 'roleIds' | 'scopeDepartmentIds'>;

/** The data of one row; a part that the caller may not read is absent. */
interface ExportedMember {
  row: MemberRow;
  places: MemberPlaceRow[];
  accountNumber: string | undefined;
  access: ShownAccess | undefined;
}

const yesNo = (value: boolean, language: Language) => (value ? YES : NO)[language];

const joined = (texts: readonly (string | undefined)[]) => texts.filter((text) => text !== undefined).join(SEPARATOR);

/** National format; a foreign number keeps its country code. */
const phoneText = (phone: string | null) => phone?.replace(/^\+86/, '') ?? '';

function textsOf(
  { row, places, accountNumber, access }: ExportedMember,
  { names, language, mayReadContact }: { names: Names; language: Language; mayReadContact: boolean },
): RowTexts {
  return {
    name: row.name,
    accountNumber: accountNumber ?? '',
    alias: row.alias ?? '',
    title: row.title ?? '',
    departments: joined(places.map(({ departmentId }) => names.departments.get(departmentId))),
    gender: row.gender ? genderWords[row.gender][language] : '',
    leader: joined(places.map(({ leader }) => yesNo(leader, language))),
    roles: joined((access?.roleIds ?? []).map((id) => names.roles.get(id))),
    scope: joined((access?.scopeDepartmentIds ?? []).map((id) => names.departments.get(id))),
    hidden: yesNo(row.hidden, language),
    ...(mayReadContact && {
      employeeNumber: row.employeeNumber ?? '',
      phone: phoneText(row.phone),
      email: row.email ?? '',
    }),
  };
}

async function readNames(tx: Transaction, roles: readonly { id: string; name: string }[]): Promise<Names> {
  const paths = pathNames(await listAllDepartments(tx));
  return {
    departments: new Map([...paths].map(([id, names]) => [id, names.join(PATH_SEPARATOR)])),
    roles: new Map(roles.map(({ id, name }) => [id, name])),
  };
}

/** Roles and scopes of the exported members; null when the caller may not read roles. */
async function readAccess(context: BaseContext, filter: MemberFilter): Promise<Map<string, ShownAccess> | null> {
  const { caller } = context;
  if (!caller.permissions.includes('identity:role:read')) return null;
  const ids = await withTenant(context, (tx) => listMemberIds(tx, caller, filter));
  const known = await listAccess(context, ids);
  return new Map(
    ids.map((id): [string, ShownAccess] => [id, known.get(id) ?? { roleIds: [], scopeDepartmentIds: [] }]),
  );
}

async function* readMembers(
  { caller }: BaseContext,
  tx: Transaction,
  filter: MemberFilter,
  access: Map<string, ShownAccess> | null,
): AsyncGenerator<ExportedMember> {
  const may = (permission: string) => caller.permissions.includes(permission);
  let after: string | null = null;
  for (;;) {
    const rows: MemberRow[] = await listMembersBehind(tx, caller, { filter, after, limit: ROWS_PER_READ });
    if (rows.length === 0) return;
    const ids = rows.map(({ id }) => id);
    const places = Map.groupBy(await listPlaces(tx, ids), ({ memberId }) => memberId);
    const accounts = may('identity:account:read')
      ? await tx.select().from(directoryAccount).where(inArray(directoryAccount.memberId, ids))
      : [];
    const numbers = new Map(accounts.map(({ memberId, accountNumber }) => [memberId, accountNumber]));
    for (const row of rows) {
      // Members added since the roles were queried appear in the next export.
      if (access && !access.has(row.id)) continue;
      yield { row, places: places.get(row.id) ?? [], accountNumber: numbers.get(row.id), access: access?.get(row.id) };
    }
    after = ids.at(-1) ?? after;
  }
}

/** Writes the members whom the caller may find into a workbook (ORG-33). */
export async function exportMembers(
  context: BaseContext,
  rawFilter: unknown,
  language: Language,
): Promise<{ file: FileLink; memberCount: number }> {
  const { caller, runtime } = context;
  const enterpriseId = enterpriseIdOf(caller);
  const filter = parseMemberFilter(rawFilter);
  const roles = await listRoles(context);
  // Queried before the transaction, so that no transaction is open while waiting for identity.
  const access = await readAccess(context, { ...filter, status: 'ACTIVE' });
  return withTenant(context, async (tx) => {
    if (filter.departmentId) await requireDepartment(tx, caller, filter.departmentId);
    const names = await readNames(tx, roles);
    const mayReadContact = caller.permissions.includes('org:contact:read');
    const workbook = openMemberList(language);
    let memberCount = 0;
    for await (const exported of readMembers(context, tx, { ...filter, status: 'ACTIVE' }, access)) {
      workbook.addRow(textsOf(exported, { names, language, mayReadContact }));
      memberCount += 1;
    }
    await workbook.finish();
    const description = {
      enterpriseId,
      purpose: 'member-export',
      fileName: say(language, 'exportName'),
      contentType: XLSX,
      createdBy: caller.subject,
    };
    const saved = await runtime.files.save(tx, description, workbook.content, MAXIMUM_FILE_BYTES);
    await recordAudit(tx, context, { action: 'exportMembers', detail: { memberCount, filter } });
    const link = runtime.files.downloadUrl(saved, { caller, requires: ['org:member:export'] });
    return { file: { ...link, fileName: saved.fileName }, memberCount };
  });
}
