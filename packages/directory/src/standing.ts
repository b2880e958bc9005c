import { type BaseContext, commandOptionsOf, DomainError } from '@account-center/kit';
import { inPieces, withTenant } from '@account-center/kit/database';
import { listMembersAboveCommand, type ViewerKind } from './generated/commands.ts';
import { type MemberKey, resolveMemberKeys } from './member-key.ts';

/** Maximum number of members per query to identity. */
const MEMBERS_PER_QUESTION = 5_000;
/** If identity does not answer, the action is refused. */
const DEADLINE_MILLISECONDS = 5_000;

/** Identity's answer: how some members stand compared to the caller. */
export interface Standing {
  isAbove(memberId: string): boolean;
  /** @throws ROLE_ABOVE_YOURS; TRY_AGAIN for a member whom identity was not asked about */
  assertNotAbove(memberId: string): void;
}

const aboveYours = (memberId: string) =>
  new DomainError(
    'ROLE_ABOVE_YOURS',
    'This member holds permissions that you do not hold. Ask somebody who holds them, or the enterprise administrator.',
    { memberId },
  );

/** The key's number referred to another member a moment ago. */
const changedMeanwhile = () =>
  new DomainError('TRY_AGAIN', 'The member was changed meanwhile. Nothing was written; try again.');

const KINDS: ReadonlyMap<string, ViewerKind> = new Map([
  ['member', 'MEMBER'],
  ['app', 'APP'],
  ['operator', 'OPERATOR'],
]);

async function ask(context: BaseContext, memberIds: readonly string[]): Promise<readonly string[]> {
  const { permissions } = context.caller;
  const kind = KINDS.get(context.caller.kind);
  if (!kind) throw new Error(`A caller of the kind ${context.caller.kind} acts on nobody`);
  const { membersAbove } = await context.runtime.siblings.command(
    listMembersAboveCommand,
    { input: { actor: { kind, permissions }, memberIds } },
    commandOptionsOf(context, DEADLINE_MILLISECONDS),
  );
  return membersAbove;
}

/**
 * Asks identity whether the caller may act on members: not on a member who holds a permission that the caller lacks
 * (ID-43). Ask before the transaction. Check the answer inside it, once it is known that the caller may find the
 * member. Callers may always act on themselves by this rule.
 * @throws SUBGRAPH_UNAVAILABLE when identity does not answer; nothing is changed
 */
export async function askStanding(context: BaseContext, memberIds: readonly string[]): Promise<Standing> {
  const others = [...new Set(memberIds)].filter((id) => id !== context.caller.memberId);
  const above = new Set<string>();
  for (const some of inPieces(others, MEMBERS_PER_QUESTION)) {
    for (const id of await ask(context, some)) above.add(id);
  }
  const asked = new Set(memberIds.map((id) => id.toLowerCase()));
  const isAbove = (memberId: string) => above.has(memberId.toLowerCase());
  return {
    isAbove,
    assertNotAbove(memberId) {
      if (isAbove(memberId)) throw aboveYours(memberId);
      if (!asked.has(memberId.toLowerCase())) throw changedMeanwhile();
    },
  };
}

/** As {@link askStanding}, for members given by keys. */
export async function askStandingOfKeys(context: BaseContext, keys: readonly MemberKey[]): Promise<Standing> {
  const keyed = await withTenant(context, (tx) => resolveMemberKeys(tx, keys));
  return askStanding(
    context,
    keyed.flatMap(({ memberId }) => memberId ?? []),
  );
}
