// Generated from the commands by `pnpm codegen`. Do not edit.
import type { Command } from '@account-center/kit';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** An actor, and the members to act on. */
export type MembersAboveInput = {
  /** Who is about to act. */
  readonly actor: StandingActorInput;
  /** At most 5,000 members of the enterprise. */
  readonly memberIds: ReadonlyArray<string>;
};

/** The actor, as the gateway vouched for them to the service that asks. */
export type StandingActorInput = {
  /** What they are. */
  readonly kind: ViewerKind;
  /** Names of all permissions that they hold. */
  readonly permissions: ReadonlyArray<string>;
};

/** Who is calling. */
export type ViewerKind =
  /** A third-party app. */
  | 'APP'
  /** A member, or the enterprise's administrator. */
  | 'MEMBER'
  /** A platform operator. */
  | 'OPERATOR';

export type ListMembersAboveQueryVariables = Exact<{
  input: MembersAboveInput;
}>;


export type ListMembersAboveQuery = { readonly membersAbove: ReadonlyArray<string> };

export const listMembersAboveCommand: Command<ListMembersAboveQuery, ListMembersAboveQueryVariables> = {
  service: 'identity',
  document: "query ListMembersAbove($input:MembersAboveInput!){membersAbove(input:$input)}",
};
