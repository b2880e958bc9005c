// Generated from the commands by `pnpm codegen`. Do not edit.
import type { Command } from '@account-center/kit';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** The account to close. */
export type CloseAccountInput = {
  /** Key of the command: a repetition answers the same. */
  readonly idempotencyKey: string;
  /** True keeps the number for a successor; false retires it. */
  readonly keepNumber?: boolean;
  /** The account. */
  readonly memberId: string;
};

/** Who leaves, and when. */
export type CloseAttendanceInput = {
  /** The moment; now when left out. */
  readonly at?: string | null | undefined;
  /** Names the off-boarding; the same key gets the same answer. */
  readonly idempotencyKey: string;
  /** The member. */
  readonly memberId: string;
};

/** Closing of a sub-account when its member leaves. */
export type CloseSmsAccountInput = {
  /** Names the request: the same key is answered with the same figures. */
  readonly idempotencyKey: string;
  /** The member who leaves. */
  readonly memberId: string;
};

/** What becomes of a closed account's number. */
export type ClosedNumberState =
  /** Kept for a successor. */
  | 'KEPT'
  /** Never given out again. */
  | 'RETIRED';

/** The reservation to confirm. */
export type ConfirmAccountsInput = {
  /** Key of the `provisionAccounts` to confirm. */
  readonly idempotencyKey: string;
};

/** Kind of contact. */
export type ContactKind =
  /** An email address. */
  | 'EMAIL'
  /** A phone. */
  | 'PHONE';

/** The reservation to discard. */
export type DiscardAccountsInput = {
  /** Key of the `provisionAccounts` to discard. */
  readonly idempotencyKey: string;
};

/** How a new member gets the first password. */
export type FirstPasswordWay =
  /** By a secret in an email; sending is retried until a mail server accepts it. */
  | 'EMAIL'
  /** With the enterprise's initial password; nothing is sent. */
  | 'INITIAL_PASSWORD'
  /** Not sent: there is neither phone nor email. Enter one with `updateMember`. */
  | 'NO_CONTACT'
  /** By a secret in an SMS; sending is retried until a carrier accepts it. */
  | 'SMS';

/** Accounts to reserve together. */
export type ProvisionAccountsInput = {
  /** 1 to 5,000 accounts. */
  readonly accounts: ReadonlyArray<ProvisionedAccountInput>;
  /** True: only check. */
  readonly dryRun?: boolean;
  /** Key of the command: a repetition answers the same and creates nothing. */
  readonly idempotencyKey: string;
};

/** An account to be created. */
export type ProvisionedAccountInput = {
  /** A number from the segments; the next free one when left out. */
  readonly accountNumber?: string | null | undefined;
  /** Email address. */
  readonly email?: string | null | undefined;
  /** Id of the member, made by the directory. */
  readonly memberId: string;
  /** The member's name, 1 to 60 characters. */
  readonly name: string;
  /** Phone; numbers without a country code are Chinese ones. */
  readonly phone?: string | null | undefined;
  /** Ids of the member's roles. At least one role by id or name. */
  readonly roleIds?: ReadonlyArray<string>;
  /** Names of the member's roles. */
  readonly roleNames?: ReadonlyArray<string>;
  /** Departments of the information scope, at most 3; none for the member's own departments. */
  readonly scopeDepartmentIds?: ReadonlyArray<string>;
};

/** Who leaves, and who takes over. */
export type RetireMemberInput = {
  /** Names this off-boarding, 1 to 200 characters. */
  readonly idempotencyKey: string;
  /** The leaver. */
  readonly memberId: string;
  /** An active member who gets the leaver's groups; without one the groups stay with the deleted account. */
  readonly successorMemberId?: string | null | undefined;
};

/** Which role of the product a role is. */
export type RoleKind =
  /** Made by the enterprise: a position. */
  | 'CUSTOM'
  /** Signs in with the enterprise number and holds every permission of the enterprise. Cannot be changed or assigned to members. */
  | 'ENTERPRISE_ADMINISTRATOR'
  /** Built in; can be renamed and given other permissions, not deleted. */
  | 'INFORMATION_ADMINISTRATOR'
  /** Built in; can be renamed and given other permissions, not deleted. */
  | 'ORDINARY_MEMBER'
  /** Built in; can be renamed and given other permissions, not deleted. */
  | 'SYSTEM_ADMINISTRATOR';

/** A notice of the service itself, such as a sign-in code. */
export type SendSystemSmsInput = {
  /** Names the request: the same key sends once. */
  readonly idempotencyKey: string;
  /** The number, E.164 or as a Chinese person writes it. */
  readonly phone: string;
  /** The text, 1 to 500 characters. Kept until it was handed over, no longer. */
  readonly text: string;
};

/** The holder of an account, as in the directory. */
export type UpdateAccountHolderInput = {
  /** Email; null removes it. */
  readonly email?: string | null | undefined;
  /** The account. */
  readonly memberId: string;
  /** The name, 1 to 60 characters. */
  readonly name: string;
  /** Phone; null removes it. */
  readonly phone?: string | null | undefined;
  /** Version of the member in the directory. A version older than the stored one changes nothing. */
  readonly version?: number | null | undefined;
};

export type ConfirmAccountsMutationVariables = Exact<{
  input: ConfirmAccountsInput;
}>;


export type ConfirmAccountsMutation = { readonly confirmAccounts: { readonly confirmed: number } };

export type DiscardAccountsMutationVariables = Exact<{
  input: DiscardAccountsInput;
}>;


export type DiscardAccountsMutation = { readonly discardAccounts: { readonly discarded: number } };

export type ListAccessQueryVariables = Exact<{
  memberIds: ReadonlyArray<string>;
}>;


export type ListAccessQuery = { readonly directoryAccess: ReadonlyArray<{ readonly memberId: string, readonly roleIds: ReadonlyArray<string>, readonly scopeDepartmentIds: ReadonlyArray<string>, readonly provenContacts: ReadonlyArray<ContactKind> }> };

export type ListRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListRolesQuery = { readonly directoryRoles: ReadonlyArray<{ readonly id: string, readonly name: string, readonly kind: RoleKind }> };

export type ProvisionAccountsMutationVariables = Exact<{
  input: ProvisionAccountsInput;
}>;


export type ProvisionAccountsMutation = { readonly provisionAccounts: { readonly accounts: ReadonlyArray<{ readonly memberId: string, readonly accountNumber: string | null, readonly firstPassword: FirstPasswordWay | null, readonly problems: ReadonlyArray<{ readonly field: string, readonly code: string, readonly message: string }> }> } };

export type UpdateHolderMutationVariables = Exact<{
  input: UpdateAccountHolderInput;
}>;


export type UpdateHolderMutation = { readonly updateAccountHolder: { readonly bindingsBroken: ReadonlyArray<ContactKind> } };

export type SendSystemSmsMutationVariables = Exact<{
  input: SendSystemSmsInput;
}>;


export type SendSystemSmsMutation = { readonly sendSystemSms: { readonly messageId: string } };

export type CloseAccountMutationVariables = Exact<{
  input: CloseAccountInput;
}>;


export type CloseAccountMutation = { readonly closeAccount: { readonly accountNumber: string, readonly sessionsEnded: number, readonly numberState: ClosedNumberState } };

export type CloseAttendanceMutationVariables = Exact<{
  input: CloseAttendanceInput;
}>;


export type CloseAttendanceMutation = { readonly closeAttendance: { readonly closedFrom: string } };

export type CloseSmsAccountMutationVariables = Exact<{
  input: CloseSmsAccountInput;
}>;


export type CloseSmsAccountMutation = { readonly closeSmsAccount: { readonly creditReturned: number, readonly scheduledCancelled: number } };

export type RetireMemberMutationVariables = Exact<{
  input: RetireMemberInput;
}>;


export type RetireMemberMutation = { readonly retireMember: { readonly conversationsMoved: number, readonly messagesMoved: number, readonly groupsHandedOver: number } };

export const confirmAccountsCommand: Command<ConfirmAccountsMutation, ConfirmAccountsMutationVariables> = {
  service: 'identity',
  document: "mutation ConfirmAccounts($input:ConfirmAccountsInput!){confirmAccounts(input:$input){confirmed}}",
};

export const discardAccountsCommand: Command<DiscardAccountsMutation, DiscardAccountsMutationVariables> = {
  service: 'identity',
  document: "mutation DiscardAccounts($input:DiscardAccountsInput!){discardAccounts(input:$input){discarded}}",
};

export const listAccessCommand: Command<ListAccessQuery, ListAccessQueryVariables> = {
  service: 'identity',
  document: "query ListAccess($memberIds:[ID!]!){directoryAccess(memberIds:$memberIds){memberId roleIds scopeDepartmentIds provenContacts}}",
};

export const listRolesCommand: Command<ListRolesQuery, ListRolesQueryVariables> = {
  service: 'identity',
  document: "query ListRoles{directoryRoles{id name kind}}",
};

export const provisionAccountsCommand: Command<ProvisionAccountsMutation, ProvisionAccountsMutationVariables> = {
  service: 'identity',
  document: "mutation ProvisionAccounts($input:ProvisionAccountsInput!){provisionAccounts(input:$input){accounts{memberId accountNumber firstPassword problems{field code message}}}}",
};

export const updateHolderCommand: Command<UpdateHolderMutation, UpdateHolderMutationVariables> = {
  service: 'identity',
  document: "mutation UpdateHolder($input:UpdateAccountHolderInput!){updateAccountHolder(input:$input){bindingsBroken}}",
};

export const sendSystemSmsCommand: Command<SendSystemSmsMutation, SendSystemSmsMutationVariables> = {
  service: 'sms',
  document: "mutation SendSystemSms($input:SendSystemSmsInput!){sendSystemSms(input:$input){messageId}}",
};

export const closeAccountCommand: Command<CloseAccountMutation, CloseAccountMutationVariables> = {
  service: 'identity',
  document: "mutation CloseAccount($input:CloseAccountInput!){closeAccount(input:$input){accountNumber sessionsEnded numberState}}",
};

export const closeAttendanceCommand: Command<CloseAttendanceMutation, CloseAttendanceMutationVariables> = {
  service: 'attendance',
  document: "mutation CloseAttendance($input:CloseAttendanceInput!){closeAttendance(input:$input){closedFrom}}",
};

export const closeSmsAccountCommand: Command<CloseSmsAccountMutation, CloseSmsAccountMutationVariables> = {
  service: 'sms',
  document: "mutation CloseSmsAccount($input:CloseSmsAccountInput!){closeSmsAccount(input:$input){creditReturned scheduledCancelled}}",
};

export const retireMemberCommand: Command<RetireMemberMutation, RetireMemberMutationVariables> = {
  service: 'messaging',
  document: "mutation RetireMember($input:RetireMemberInput!){retireMember(input:$input){conversationsMoved messagesMoved groupsHandedOver}}",
};
