import { newId } from '@account-center/kit';
import type { PlaceInput, ProfileInput } from '../member/member.input.ts';
import { builtInRoleWords, type ColumnKey } from '../workbook/columns.ts';
import type { CellProblem } from '../workbook/write.ts';
import { DepartmentPlan, type PlannedDepartment } from './departments.ts';
import type { Facts, PresentMember } from './facts.ts';
import { MemberIndex } from './matching.ts';
import type { ImportRow } from './row.ts';

export interface Addition {
  number: number;
  id: string;
  profile: ProfileInput;
  places: PlaceInput[];
  access: { accountNumber: string | null; roleIds: string[]; scopeDepartmentIds: string[] };
}

export interface Change {
  number: number;
  present: PresentMember;
  /** Null: as it is. */
  profile: ProfileInput | null;
  places: PlaceInput[] | null;
}

export type Decision = { problems: CellProblem[] } | { addition: Addition } | { change: Change } | { same: true };

const sameSet = (one: readonly string[], other: readonly string[]) =>
  one.length === other.length && one.every((item) => other.includes(item));

/** Judges rows one after the other against the enterprise and the rows before them. */
export class ImportPlan {
  readonly #facts: Facts;
  readonly #departments: DepartmentPlan;
  readonly #index: MemberIndex;
  readonly #roles: Map<string, string>;
  readonly #present: Map<string, number>;
  #seatsLeft: number;

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#departments = new DepartmentPlan(facts);
    this.#index = new MemberIndex(facts.members);
    this.#roles = new Map(
      facts.roles.flatMap(({ id, kind, name }) => [
        [builtInRoleWords[kind] ?? name, id],
        [name, id],
      ]),
    );
    const places = facts.members.flatMap((one) => one.places);
    this.#present = new Map(
      [...Map.groupBy(places, ({ departmentId }) => departmentId)].map(([id, rows]) => [id, rows.length]),
    );
    this.#seatsLeft = facts.enterprise.seats - facts.members.length;
  }

  get departments(): PlannedDepartment[] {
    return this.#departments.planned;
  }

  decide(row: ImportRow): Decision {
    const match = this.#index.match(row);
    if ('problem' in match) return { problems: [match.problem] };
    const { present } = match;
    const problems = this.#index.findConflicts(row, present);
    const roleIds = this.#resolveRoles(row, problems);
    const scopeIds = this.#resolvePaths('scope', row.scope, problems);
    const departmentIds = this.#resolvePaths('departments', row.departments, problems);
    if (present) this.#compareAccess(present, { row, roleIds, scopeIds }, problems);
    else this.#requireCells(row, problems);
    this.#judgeHidden(row, present, problems);
    const places = this.#placesOf(row, departmentIds, present);
    this.#judgeRoom(present, places, problems);
    if (problems.length > 0) return { problems };
    const access = { accountNumber: row.accountNumber, roleIds, scopeDepartmentIds: scopeIds };
    return present
      ? decideChange(row, present, places)
      : { addition: { number: row.number, id: newId(), profile: profileOf(row), places, access } };
  }

  #resolveRoles({ roleNames }: ImportRow, problems: CellProblem[]): string[] {
    return roleNames.flatMap((name) => {
      const id = this.#roles.get(name);
      if (!id) problems.push({ column: 'roles', kind: 'WRONG', reason: `没有角色“${name}”。` });
      return id ? [id] : [];
    });
  }

  #resolvePaths(column: ColumnKey, paths: readonly string[][], problems: CellProblem[]): string[] {
    return paths.flatMap((path) => {
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
    for (const [column, isEmpty] of empty) if (isEmpty) problems.push({ column, kind: 'MISSING', reason: '必填。' });
  }

  /** Roles and scope of somebody who is there are changed where rights are changed, not by a list. */
  #compareAccess(
    { access }: PresentMember,
    { row, roleIds, scopeIds }: { row: ImportRow; roleIds: string[]; scopeIds: string[] },
    problems: CellProblem[],
  ): void {
    const reason = '与现有不同：已有成员请在帐号中修改，此处留空或与现有一致。';
    if (row.roleNames.length > 0 && !sameSet(roleIds, access?.roleIds ?? []))
      problems.push({ column: 'roles', kind: 'WRONG', reason });
    if (row.scope.length > 0 && !sameSet(scopeIds, access?.scopeDepartmentIds ?? []))
      problems.push({ column: 'scope', kind: 'WRONG', reason });
  }

  #judgeHidden({ hidden }: ImportRow, present: PresentMember | null, problems: CellProblem[]): void {
    const changes = hidden !== null && hidden !== (present?.row.hidden ?? false);
    if (changes && !this.#facts.caller.permissions.includes('org:hidden:read')) {
      problems.push({ column: 'hidden', kind: 'WRONG', reason: '您无权隐藏或显示成员。' });
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
        problems.push({
          column: 'departments',
          kind: 'WRONG',
          reason: `每个部门最多 ${departmentMembers} 名直属成员。`,
        });
    }
    const left =
      places.length === 0
        ? []
        : (present?.places ?? []).filter(
            ({ departmentId }) => !places.some((place) => place.departmentId === departmentId),
          );
    if (left.some(({ departmentId }) => !this.#facts.inScope.has(departmentId))) {
      problems.push({ column: 'departments', kind: 'WRONG', reason: '该成员还属于您管理范围以外的部门。' });
    }
    if (!present && this.#seatsLeft === 0)
      problems.push({ column: 'name', kind: 'WRONG', reason: `套餐的 ${seats} 个席位已满。` });
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

/** What the row changes on somebody who is there; an empty cell changes nothing. */
function decideChange(row: ImportRow, present: PresentMember, places: PlaceInput[]): Decision {
  const before = present.row;
  const given = Object.fromEntries(profileKeys.flatMap((key) => (row[key] === null ? [] : [[key, row[key]]])));
  const { name, alias, title, gender, employeeNumber, phone, email, hidden } = before;
  const after: ProfileInput = { name, alias, title, gender, employeeNumber, phone, email, hidden, ...given };
  const profile = profileKeys.some((key) => after[key] !== before[key]) ? after : null;
  const describe = (place: PlaceInput) => `${place.departmentId} ${place.main} ${place.leader}`;
  const moved = places.length > 0 && !sameSet(places.map(describe), present.places.map(describe));
  if (!profile && !moved) return { same: true };
  return { change: { number: row.number, present, profile, places: moved ? places : null } };
}
