import type { ColumnKey } from '../workbook/columns.ts';
import type { CellProblem } from '../workbook/write.ts';
import type { PresentMember } from './facts.ts';
import type { ImportRow } from './row.ts';

export type Match = { present: PresentMember | null } | { problem: CellProblem };

const wrong = (column: ColumnKey, reason: string): CellProblem => ({ column, kind: 'WRONG', reason });

type UniqueField = 'phone' | 'email' | 'employeeNumber';
const uniqueFields: Readonly<Record<UniqueField, string>> = {
  phone: '手机',
  email: '企业邮箱',
  employeeNumber: '工号',
};

/** Finds the member that a row is about, and what it takes from somebody else. */
export class MemberIndex {
  readonly #byNumber: Map<string, PresentMember>;
  readonly #byField: Record<UniqueField, Map<string, PresentMember>>;
  /** Values that earlier rows of the file took: field and value → number of the row. */
  readonly #taken = new Map<string, number>();

  constructor(members: readonly PresentMember[]) {
    const index = (of: (one: PresentMember) => string | null) =>
      new Map(members.flatMap((one) => (of(one) === null ? [] : [[of(one) ?? '', one]])));
    this.#byNumber = index(({ accountNumber }) => accountNumber);
    this.#byField = {
      phone: index(({ row }) => row.phone),
      email: index(({ row }) => row.email),
      employeeNumber: index(({ row }) => row.employeeNumber),
    };
  }

  /** By account number, then by phone (ORG-34). Somebody whom the caller may not see is no match, and still in the way. */
  match({ accountNumber, phone }: ImportRow): Match {
    const byNumber = accountNumber ? this.#byNumber.get(accountNumber) : undefined;
    const byPhone = phone ? this.#byField.phone.get(phone) : undefined;
    const present = byNumber ?? byPhone ?? null;
    if (byNumber && byPhone && byNumber !== byPhone) return { problem: wrong('phone', '手机已被另一成员使用。') };
    if (!byNumber && byPhone && accountNumber)
      return { problem: wrong('accountNumber', '该手机的成员使用另一个帐号。') };
    if (present && !present.visible) return { problem: wrong(byNumber ? 'accountNumber' : 'phone', '已被使用。') };
    return { present };
  }

  /** What the row takes from a member or from an earlier row. */
  findConflicts(row: ImportRow, present: PresentMember | null): CellProblem[] {
    const problems: CellProblem[] = [];
    for (const [field, what] of Object.entries(uniqueFields) as [UniqueField, string][]) {
      const value = row[field];
      if (value === null) continue;
      const holder = this.#byField[field].get(value);
      if (holder && holder !== present) problems.push(wrong(field, `${what}已被另一成员使用。`));
      problems.push(...this.#take(field, field, value, row.number));
    }
    if (row.accountNumber)
      problems.push(...this.#take('accountNumber', 'accountNumber', row.accountNumber, row.number));
    if (present) problems.push(...this.#take('name', 'member', present.row.id, row.number));
    return problems;
  }

  #take(column: ColumnKey, field: string, value: string, number: number): CellProblem[] {
    const key = `${field}\0${value}`;
    const earlier = this.#taken.get(key);
    if (earlier !== undefined) return [wrong(column, `与第 ${earlier} 行重复。`)];
    this.#taken.set(key, number);
    return [];
  }
}
