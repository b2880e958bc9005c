import { inPieces } from '@account-center/kit/database';
import { type AccountRequest, ACCOUNTS_PER_COMMAND, requestAccounts } from '../account/index.ts';
import { type CellProblem, type ColumnKey, keyOfCode } from '../member-list/index.ts';
import { accountsOf, addProblems, type Doubtful, type ImportWork, type Judgement } from './judgement.rules.ts';
import type { Judging } from './judging.rules.ts';

/** Fields of identity's requests and the columns that they come from. */
const columnOfField: ReadonlyMap<string, ColumnKey> = new Map([
  ['accountNumber', 'accountNumber'],
  ['phone', 'phone'],
  ['email', 'email'],
  ['roleIds', 'roles'],
  ['roleNames', 'roles'],
  ['scopeDepartmentIds', 'scope'],
]);

/** Placeholder for a missing name, because identity requires one. */
const NAMELESS = '-';

/** The account request of an invalid row, with its valid cells only. */
function askableRequest({ number, addition }: Doubtful, { problems }: Judgement): AccountRequest[] {
  if (!addition) return [];
  const wrong = new Set(problems.get(number)?.map(({ column }) => column));
  const [request] = accountsOf([addition]);
  if (!request) return [];
  return [
    {
      ...request,
      name: request.name || NAMELESS,
      accountNumber: wrong.has('accountNumber') ? null : request.accountNumber,
      roleIds: wrong.has('roles') ? [] : request.roleIds,
      scopeDepartmentIds: wrong.has('scope') ? [] : request.scopeDepartmentIds,
    },
  ];
}

/** Asks identity which requests it would refuse. @returns problems by row number */
async function askIdentity(
  { context, run }: ImportWork,
  requests: readonly (readonly [number, AccountRequest])[],
  { say }: Judging,
): Promise<Map<number, CellProblem[]>> {
  const numbers = new Map(requests.map(([number, { memberId }]) => [memberId, number]));
  const found = new Map<number, CellProblem[]>();
  for (const some of inPieces(requests, ACCOUNTS_PER_COMMAND)) {
    const accounts = some.map(([, request]) => request);
    const asked = await requestAccounts(context, { idempotencyKey: run.id, accounts, dryRun: true });
    for (const { memberId, field, code, message } of asked.problems) {
      const key = keyOfCode(code);
      const column = columnOfField.get(field) ?? 'name';
      const number = numbers.get(memberId) ?? 0;
      const problem = { column, kind: 'WRONG' as const, reason: key ? say(key) : message, code };
      found.set(number, [...(found.get(number) ?? []), problem]);
    }
  }
  return found;
}

/** Removes the rows that identity would refuse, and adds identity's problems to rows that are already invalid. */
export async function judgeAccounts(work: ImportWork, judgement: Judgement): Promise<void> {
  const { additions, doubtful, judging } = judgement;
  const good = accountsOf(additions).map((request, index) => [additions[index]?.number ?? 0, request] as const);
  for (const [number, problems] of await askIdentity(work, good, judging)) addProblems(judgement, number, problems);
  const wrong = doubtful.flatMap((one) =>
    askableRequest(one, judgement).map((request) => [one.number, request] as const),
  );
  for (const [number, problems] of await askIdentity(work, wrong, judging)) {
    const told = new Set(judgement.problems.get(number)?.map(({ column }) => column));
    // Seats are checked only for rows that can be added; missing cells are already reported.
    addProblems(
      judgement,
      number,
      problems.filter(({ column }) => column !== 'name' && !told.has(column)),
    );
  }
  judgement.additions = additions.filter(({ number }) => !judgement.problems.has(number));
}
