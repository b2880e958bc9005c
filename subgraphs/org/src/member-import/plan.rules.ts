import { roleKey } from '@account-center/directory';
import type { TextValues } from '@account-center/kit';
import { newId } from '@account-center/kit/database';
import type { CellProblem, ColumnKey, TextKey } from '../member-list/index.ts';
import type { PlaceInput, ProfileInput } from '../member/index.ts';
import { DepartmentPlan, type PlannedDepartment } from './department-plan.rules.ts';
import { type Judging, rolesByName } from './judging.rules.ts';
import { MemberIndex } from './matching.rules.ts';
import type { Facts, PresentMember } from './read-facts.ts';
import { type ImportRow, type ParsedRow, withoutRepetition } from './row.rules.ts';

export interface Addition {
  number: number;
  id: string;
  profile: ProfileInput;
  places: PlaceInput[];
  access: { accountNumber: string | null; roleIds: string[]; scopeDepartmentIds: string[] };
}

export interface Change {
  number: number;
  /** Cells that differ from the directory. */
  columns: ColumnKey[];
  present: PresentMember;
  /** Null: unchanged. */
  profile: ProfileInput | null;
  places: PlaceInput[] | null;
}

/**
 * The result for a row. An invalid row that would add a member carries the account request, for identity's checks. An
 * invalid row that would change a member carries the changed cells, including the invalid ones.
 */
export type Decision =
  | { problems: CellProblem[]; edit: Pick<Change, 'present' | 'columns'> | null; addition: Addition | null }
  | { addition: Addition }
  | { change: Change }
  | { same: true };

const MAXIMUM_TOLD_LENGTH = 60;
/** Maximum length of a cell's text quoted in a reason. */
const shorten = (text: string) => text.slice(0, MAXIMUM_TOLD_LENGTH);

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((item) => other.includes(item));

/** Validates rows one by one against the enterprise and the rows before them. */
export class ImportPlan {
  readonly #facts: Facts;
  readonly #judging: Judging;
  readonly #departments: DepartmentPlan;
  readonly #index: MemberIndex;
  readonly #roles: Map<string, string>;
  readonly #present: Map<string, number>;
  #seatsLeft: number;

  constructor(facts: Facts, judging: Judging) {
    this.#facts = facts;
    this.#judging = judging;
    this.#departments = new DepartmentPlan(facts, judging);
    this.#index = new MemberIndex(facts.members, judging);
    this.#roles = rolesByName(facts.roles);
    const places = facts.members.flatMap((one) => one.places);
    this.#present = new Map(
      [...Map.groupBy(places, ({ departmentId }) => departmentId)].map(([id, rows]) => [id, rows.length]),
    );
    this.#seatsLeft = facts.enterprise.seats - facts.members.length;
  }

  get departments(): PlannedDepartment[] {
    return this.#departments.planned;
  }

  /** Validates a row and its cells together, so that all problems are reported at once (ORG-32). */
  decide({ row, problems: found }: ParsedRow): Decision {
    const problems = [...found];
    const match = this.#index.match(row);
    const { present } = match;
    if (match.problem) problems.push(match.problem);
    problems.push(...this.#index.findConflicts(row, match));
    const roleIds = this.#resolveRoles(row, problems);
    const scopeIds = this.#resolvePaths('scope', row.scope, problems);
    const departmentIds = this.#resolvePaths('departments', row.departments, problems);
    if (present) this.#compareAccess(present, { row, roleIds, scopeIds }, problems);
    else if (!match.problem) this.#requireCells(row, problems);
    this.#judgeHidden(row, present, problems);
    const places = this.#placesOf(row, departmentIds, present);
    this.#judgeRoom(present, places, problems);
    const access = { accountNumber: row.accountNumber, roleIds, scopeDepartmentIds: scopeIds };
    const addition = { number: row.number, id: newId(), profile: profileOf(row), places, access };
    if (problems.length === 0) return present ? decideChange(row, present, places) : { addition };
    return {
      problems: withoutRepetition(problems),
      edit: present && { present, columns: [...changeOf(row, present, places).columns, ...columnsOf(problems)] },
      addition: present || match.problem ? null : addition,
    };
  }

  #wrong(column: ColumnKey, key: TextKey, problems: CellProblem[], values?: TextValues): void {
    problems.push({ column, kind: 'WRONG', reason: this.#judging.say(key, values) });
  }

  #resolveRoles({ roleNames }: ImportRow, problems: CellProblem[]): string[] {
    return roleNames.flatMap((name) => {
      const id = this.#roles.get(roleKey(name));
      if (!id) this.#wrong('roles', 'noRole', problems, { name: shorten(name) });
      return id ? [id] : [];
    });
  }

  #resolvePaths(column: ColumnKey, paths: readonly string[][], problems: CellProblem[]): string[] {
    return paths.flatMap((path) => {
      if (path.length === 0) return [];
      const resolved = this.#departments.resolve(path);
      if ('id' in resolved) return [resolved.id];
      problems.push({ column, kind: 'WRONG', reason: resolved.problem });
      return [];
    });
  }

  #requireCells(row: ImportRow, problems: CellProblem[]): void {
    const empty: [ColumnKey, boolean][] = [
      ['name', row.name === null],
      ['phone', row.phone === null],
      ['departments', row.departments.length === 0],
      ['roles', row.roleNames.length === 0],
    ];
    const reason = this.#judging.say('required');
    const isWrong = (column: ColumnKey) => problems.some((problem) => problem.column === column);
    for (const [column, isEmpty] of empty) {
      if (isEmpty && !isWrong(column)) problems.push({ column, kind: 'MISSING', reason });
    }
  }

  /** A list cannot change roles and scope of existing members; other mutations do. */
  #compareAccess(
    { access }: PresentMember,
    { row, roleIds, scopeIds }: { row: ImportRow; roleIds: string[]; scopeIds: string[] },
    problems: CellProblem[],
  ): void {
    const isSame = (column: ColumnKey, ids: readonly string[], before: readonly string[] = []) =>
      problems.some((problem) => problem.column === column) || sameSet([...new Set(ids)], before);
    if (row.roleNames.length > 0 && !isSame('roles', roleIds, access?.roleIds))
      this.#wrong('roles', 'accessDiffers', problems);
    if (row.scope.length > 0 && !isSame('scope', scopeIds, access?.scopeDepartmentIds))
      this.#wrong('scope', 'accessDiffers', problems);
  }

  #judgeHidden({ hidden }: ImportRow, present: PresentMember | null, problems: CellProblem[]): void {
    const changes = hidden !== null && hidden !== (present?.row.hidden ?? false);
    if (changes && !this.#facts.caller.permissions.includes('org:hidden:read')) {
      this.#wrong('hidden', 'mayNotHide', problems);
    }
  }

  #placesOf(row: ImportRow, departmentIds: readonly string[], present: PresentMember | null): PlaceInput[] {
    return departmentIds.map((departmentId, index) => {
      const before = present?.places.find((place) => place.departmentId === departmentId);
      return { departmentId, main: index === 0, leader: row.leaders[index] ?? before?.leader ?? false };
    });
  }

  #judgeRoom(present: PresentMember | null, places: readonly PlaceInput[], problems: CellProblem[]): void {
    const { seats, departmentMembers } = this.#facts.enterprise;
    const entered = places.filter(
      ({ departmentId }) => !present?.places.some((place) => place.departmentId === departmentId),
    );
    for (const { departmentId } of entered) {
      const count = (this.#present.get(departmentId) ?? 0) + 1;
      if (count > departmentMembers)
        this.#wrong('departments', 'departmentFull', problems, { maximum: departmentMembers });
    }
    const left =
      places.length === 0
        ? []
        : (present?.places ?? []).filter(
            ({ departmentId }) => !places.some((place) => place.departmentId === departmentId),
          );
    if (left.some(({ departmentId }) => !this.#facts.inScope.has(departmentId))) {
      this.#wrong('departments', 'otherDepartments', problems);
    }
    if (!present && this.#seatsLeft === 0) this.#wrong('name', 'seatsTaken', problems, { maximum: seats });
    if (problems.length > 0) return;
    for (const { departmentId } of entered) this.#present.set(departmentId, (this.#present.get(departmentId) ?? 0) + 1);
    if (!present) this.#seatsLeft -= 1;
  }
}

function profileOf(row: ImportRow): ProfileInput {
  const { name, alias, title, gender, employeeNumber, phone, email, hidden } = row;
  return { name: name ?? '', alias, title, gender, employeeNumber, phone, email, hidden };
}

const profileKeys = ['name', 'alias', 'title', 'gender', 'employeeNumber', 'phone', 'email', 'hidden'] as const;

const columnsOf = (problems: readonly CellProblem[]) => problems.map(({ column }) => column);

const main = (places: readonly Pick<PlaceInput, 'departmentId' | 'main'>[]) =>
  places.find((place) => place.main)?.departmentId;

/** The cells about places that differ: the departments, or their leaders. */
function movedColumns(places: readonly PlaceInput[], before: PresentMember['places']): ColumnKey[] {
  if (places.length === 0) return [];
  const ids = (some: readonly Pick<PlaceInput, 'departmentId'>[]) => some.map(({ departmentId }) => departmentId);
  const led = (some: readonly Pick<PlaceInput, 'departmentId' | 'leader'>[]) => ids(some.filter((one) => one.leader));
  const isMoved = !sameSet(ids(places), ids(before)) || main(places) !== main(before);
  return [
    ...(isMoved ? (['departments'] as const) : []),
    ...(sameSet(led(places), led(before)) ? [] : (['leader'] as const)),
  ];
}

/** Changes of the row to an existing member; an empty cell changes nothing. */
function changeOf(row: ImportRow, present: PresentMember, places: PlaceInput[]): Change {
  const before = present.row;
  const given = Object.fromEntries(profileKeys.flatMap((key) => (row[key] === null ? [] : [[key, row[key]]])));
  const { name, alias, title, gender, employeeNumber, phone, email, hidden } = before;
  const after: ProfileInput = { name, alias, title, gender, employeeNumber, phone, email, hidden, ...given };
  const edited = profileKeys.filter((key) => after[key] !== before[key]);
  const moved = movedColumns(places, present.places);
  return {
    number: row.number,
    columns: [...edited, ...moved],
    present,
    profile: edited.length > 0 ? after : null,
    places: moved.length > 0 ? places : null,
  };
}

function decideChange(row: ImportRow, present: PresentMember, places: PlaceInput[]): Decision {
  const change = changeOf(row, present, places);
  return change.columns.length === 0 ? { same: true } : { change };
}
