import type { Readable } from 'node:stream';
import { directoryAccount } from '@account-center/directory';
import type { BaseContext, Language } from '@account-center/kit';
import type { Transaction } from '@account-center/kit/database';
import { streamWorkbook } from '@account-center/workbook';
import { inArray } from 'drizzle-orm';
import type { DirectoryRole } from '../account/index.ts';
import {
  genderWords,
  NO,
  openMemberList,
  PATH_SEPARATOR,
  type RowTexts,
  SEPARATOR,
  YES,
} from '../member-list/index.ts';
import {
  countMatchingMembers,
  listMembersBehind,
  listPlaces,
  type MemberFilter,
  type MemberPlaceRow,
  type MemberRow,
} from '../member/index.ts';
import { listAllDepartments, pathNames } from '../tree/index.ts';
import type { KnownAccess, ShownAccess } from './read-access.ts';

const ROWS_PER_READ = 1_000;

/** Names to show instead of ids in the cells. */
interface Names {
  departments: Map<string, string>;
  roles: Map<string, string>;
}

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

async function readNames(tx: Transaction, roles: readonly DirectoryRole[]): Promise<Names> {
  const paths = pathNames(await listAllDepartments(tx));
  return {
    departments: new Map([...paths].map(([id, names]) => [id, names.join(PATH_SEPARATOR)])),
    roles: new Map(roles.map(({ id, name }) => [id, name])),
  };
}

async function* readMembers(
  { caller }: BaseContext,
  tx: Transaction,
  filter: MemberFilter,
  access: KnownAccess['access'],
): AsyncGenerator<ExportedMember[]> {
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
    // Members added since the roles were queried appear in the next export.
    const known = rows.filter(({ id }) => !access || access.has(id));
    yield known.map((row) => ({
      row,
      places: places.get(row.id) ?? [],
      accountNumber: numbers.get(row.id),
      access: access?.get(row.id),
    }));
    after = ids.at(-1) ?? after;
  }
}

interface AskedMembers {
  filter: MemberFilter;
  language: Language;
  known: KnownAccess;
  progress: (done: number, total: number) => Promise<void>;
}

/** Opens a workbook of the members whom the caller may find (ORG-33). Rows are written while it is read. */
export async function writeMembers(
  tx: Transaction,
  context: BaseContext,
  { filter, language, known, progress }: AskedMembers,
): Promise<Readable> {
  const { caller } = context;
  const names = await readNames(tx, known.roles);
  const mayReadContact = caller.permissions.includes('org:contact:read');
  const total = await countMatchingMembers(tx, caller, filter);
  const workbook = openMemberList(language);
  return streamWorkbook(workbook, async () => {
    let done = 0;
    for await (const members of readMembers(context, tx, filter, known.access)) {
      for (const member of members) workbook.addRow(textsOf(member, { names, language, mayReadContact }));
      done += members.length;
      await progress(done, total);
    }
  });
}
