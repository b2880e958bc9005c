import type { CellProblem, ColumnKey, TextKey } from '../member-list/index.ts';
import type { Judging } from './judging.rules.ts';
import type { PresentMember } from './read-facts.ts';
import type { ImportRow } from './row.rules.ts';

/**
 * The member that a row refers to. `problem` is set if that is ambiguous; then `present` is null and has no meaning.
 */
export interface Match {
  present: PresentMember | null;
  problem?: CellProblem;
}

const wrong = (column: ColumnKey, reason: string): CellProblem => ({ column, kind: 'WRONG', reason });

type UniqueField = 'phone' | 'email' | 'employeeNumber';
/** The message when another member has the value. */
const uniqueFields: ReadonlyMap<UniqueField, TextKey> = new Map([
  ['phone', 'phoneTaken'],
  ['email', 'emailTaken'],
  ['employeeNumber', 'employeeNumberTaken'],
]);

/** Finds the member of a row, and the row's values that other members already have. */
export class MemberIndex {
  readonly #byNumber: Map<string, PresentMember>;
  readonly #byField: Record<UniqueField, Map<string, PresentMember>>;
  /** Values used by earlier rows of the file: field and value → row number. */
  readonly #taken = new Map<string, number>();
  readonly #judging: Judging;

  constructor(members: readonly PresentMember[], judging: Judging) {
    this.#judging = judging;
    const index = (of: (one: PresentMember) => string | null) =>
      new Map(members.flatMap((one) => (of(one) === null ? [] : [[of(one) ?? '', one]])));
    this.#byNumber = index(({ accountNumber }) => accountNumber);
    this.#byField = {
      phone: index(({ row }) => row.phone),
      email: index(({ row }) => row.email),
      employeeNumber: index(({ row }) => row.employeeNumber),
    };
  }

  /** By account number, then by phone (ORG-34). A member whom the caller may not see is no match, but still a conflict. */
  match({ accountNumber, phone }: ImportRow): Match {
    const byNumber = accountNumber ? this.#byNumber.get(accountNumber) : undefined;
    const byPhone = phone ? this.#byField.phone.get(phone) : undefined;
    const present = byNumber ?? byPhone ?? null;
    const { say } = this.#judging;
    const unclear = (column: ColumnKey, reason: string) => ({ present: null, problem: wrong(column, reason) });
    if (byNumber && byPhone && byNumber !== byPhone) return unclear('phone', say('phoneTaken'));
    if (!byNumber && byPhone && accountNumber) return unclear('accountNumber', say('otherAccount'));
    if (present && !present.visible) return unclear(byNumber ? 'accountNumber' : 'phone', say('used'));
    return { present };
  }

  /** Values of the row that a member or an earlier row, valid or not, already has. */
  findConflicts(row: ImportRow, { present, problem }: Match): CellProblem[] {
    const problems: CellProblem[] = [];
    for (const [field, key] of uniqueFields) {
      const value = row[field];
      if (value === null) continue;
      const holder = this.#byField[field].get(value);
      const isTold = problem !== undefined && field === 'phone';
      if (holder && holder !== present && !isTold) problems.push(wrong(field, this.#judging.say(key)));
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
    if (earlier !== undefined) return [wrong(column, this.#judging.say('repeated', { row: earlier }))];
    this.#taken.set(key, number);
    return [];
  }
}
