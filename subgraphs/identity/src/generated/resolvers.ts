// Generated from the SDL by `pnpm codegen`. Do not edit.
import type {
  Maybe,
  Scalars,
  AccessExplanation,
  Account,
  AccountStatus,
  ActorKind,
  AddNumberSegmentInput,
  AddNumberSegmentPayload,
  AddRoleInput,
  AddRolePayload,
  App,
  AuditEntriesFilter,
  AuditEntry,
  AuditEntryConnection,
  AuditEntryEdge,
  AuditLogFormat,
  AuditObject,
  AuditVerification,
  BackgroundQueue,
  BackgroundService,
  BackgroundTask,
  BackgroundTaskTrouble,
  CancelAuditLogExportInput,
  CancelAuditLogExportPayload,
  ChangePasswordInput,
  ChangePasswordPayload,
  ChangeRoleMembersInput,
  ChangeRoleMembersPayload,
  CloseAccountInput,
  CloseAccountPayload,
  ClosedNumberState,
  ConfirmAccountsInput,
  ConfirmAccountsPayload,
  ConfirmContactInput,
  ConfirmContactPayload,
  ContactKind,
  DeleteRoleInput,
  DeleteRolePayload,
  Department,
  DirectoryAccess,
  DirectoryRole,
  DisableMembersInput,
  DisableMembersPayload,
  DiscardAccountsInput,
  DiscardAccountsPayload,
  EnableMembersInput,
  EnableMembersPayload,
  EndMemberSessionsInput,
  EndMemberSessionsPayload,
  Enterprise,
  Export,
  ExportFile,
  ExportState,
  FirstPasswordMethod,
  FirstPasswordWay,
  HeldUpEvent,
  JobTemplate,
  Member,
  MemberResult,
  MembersAboveInput,
  Mutation,
  MutationAddNumberSegmentArgs,
  MutationAddRoleArgs,
  MutationCancelAuditLogExportArgs,
  MutationChangePasswordArgs,
  MutationChangeRoleMembersArgs,
  MutationCloseAccountArgs,
  MutationConfirmAccountsArgs,
  MutationConfirmContactArgs,
  MutationDeleteRoleArgs,
  MutationDisableMembersArgs,
  MutationDiscardAccountsArgs,
  MutationEnableMembersArgs,
  MutationEndMemberSessionsArgs,
  MutationOpenEnterpriseArgs,
  MutationProvisionAccountsArgs,
  MutationRefreshSessionArgs,
  MutationRegisterAppArgs,
  MutationReplayBackgroundTasksArgs,
  MutationReportLostPhoneArgs,
  MutationRequestCodeArgs,
  MutationRequestContactCodeArgs,
  MutationResetPasswordsArgs,
  MutationRevokeAllSessionsArgs,
  MutationRevokeAppArgs,
  MutationRevokeSessionArgs,
  MutationSetFirstPasswordArgs,
  MutationSetMemberRolesArgs,
  MutationSetMemberScopeArgs,
  MutationSetPasswordReminderArgs,
  MutationSignInArgs,
  MutationSignInAppArgs,
  MutationStartAuditLogExportArgs,
  MutationSwitchSubAccountsArgs,
  MutationUnblockSignInArgs,
  MutationUpdateAccountHolderArgs,
  MutationUpdateRoleArgs,
  OpenEnterpriseInput,
  OpenEnterprisePayload,
  OwnContact,
  PageInfo,
  Permission,
  PermissionModule,
  Plan,
  ProvisionAccountsInput,
  ProvisionAccountsPayload,
  ProvisionProblem,
  ProvisionedAccount,
  ProvisionedAccountInput,
  Query,
  QueryAuditEntriesArgs,
  QueryAuditLogExportArgs,
  QueryBackgroundWorkArgs,
  QueryDirectoryAccessArgs,
  QueryExplainAccessArgs,
  QueryMemberSessionsArgs,
  QueryMembersAboveArgs,
  QueryRoleArgs,
  RefreshSessionInput,
  RefreshSessionPayload,
  RegisterAppInput,
  RegisterAppPayload,
  ReplayBackgroundTasksInput,
  ReplayBackgroundTasksPayload,
  ReportLostPhoneInput,
  ReportLostPhonePayload,
  RequestCodeInput,
  RequestCodePayload,
  RequestContactCodeInput,
  RequestContactCodePayload,
  ResetPasswordsInput,
  ResetPasswordsPayload,
  RevokeAllSessionsInput,
  RevokeAllSessionsPayload,
  RevokeAppInput,
  RevokeAppPayload,
  RevokeSessionInput,
  RevokeSessionPayload,
  Role,
  RoleMembersArgs,
  RoleKind,
  RoleMemberConnection,
  RoleMemberEdge,
  Scope,
  Seats,
  Session,
  SessionConnection,
  SessionEdge,
  SessionEndReason,
  SetFirstPasswordInput,
  SetFirstPasswordPayload,
  SetMemberRolesInput,
  SetMemberRolesPayload,
  SetMemberScopeInput,
  SetMemberScopePayload,
  SetPasswordReminderInput,
  SetPasswordReminderPayload,
  SignInAppInput,
  SignInAppPayload,
  SignInAudience,
  SignInInput,
  SignInPayload,
  SignOutPayload,
  StandingActorInput,
  StartAuditLogExportInput,
  StartAuditLogExportPayload,
  SwitchSubAccountsInput,
  SwitchSubAccountsPayload,
  Text,
  UnblockSignInInput,
  UnblockSignInPayload,
  UpdateAccountHolderInput,
  UpdateAccountHolderPayload,
  UpdateRoleInput,
  UpdateRolePayload,
  Viewer,
  ViewerSessionHistoryArgs,
  ViewerKind,
} from './types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { AccountRow } from '../account/account.table.ts';
import type { AppRow } from '../app/app.table.ts';
import type { AuditEntryRow } from '../audit/audit.table.ts';
import type { ServiceWork } from '../background-work/list-background-work.ts';
import type { Reference } from '../entities.ts';
import type { EnterpriseRow } from '../enterprise/enterprise.table.ts';
import type { JobText } from '../permission/permission.texts.ts';
import type { MemberResult as MemberOutcome } from '../member-batch/for-each-member.ts';
import type { Permission as PermissionName } from '@account-center/events';
import type { Module } from '../permission/module.rules.ts';
import type { RoleRow } from '../role/role.table.ts';
import type { SessionRow } from '../session/session.table.ts';
import type { Context } from '../context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  AccessExplanation: AccessExplanation;
  Enterprise: Enterprise;
  Member: Member;
  Role: Role;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  AccessExplanation:
    ( { __typename: 'AccessExplanation' }
    & GraphQLRecursivePick<FederationTypes['AccessExplanation'], {"id":true}> );
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Role:
    ( { __typename: 'Role' }
    & GraphQLRecursivePick<FederationTypes['Role'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AccessExplanation: ResolverTypeWrapper<AccessExplanation>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Account: ResolverTypeWrapper<AccountRow>;
  AccountStatus: AccountStatus;
  ActorKind: ActorKind;
  AddNumberSegmentInput: AddNumberSegmentInput;
  AddNumberSegmentPayload: ResolverTypeWrapper<Omit<AddNumberSegmentPayload, 'enterprise'> & { enterprise: ResolversTypes['Enterprise'] }>;
  AddRoleInput: AddRoleInput;
  AddRolePayload: ResolverTypeWrapper<Omit<AddRolePayload, 'role'> & { role: ResolversTypes['Role'] }>;
  App: ResolverTypeWrapper<AppRow>;
  AuditEntriesFilter: AuditEntriesFilter;
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>;
  AuditEntryConnection: ResolverTypeWrapper<Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AuditEntryEdge']>, nodes: Array<ResolversTypes['AuditEntry']> }>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditLogFormat: AuditLogFormat;
  AuditObject: ResolverTypeWrapper<AuditObject>;
  AuditVerification: ResolverTypeWrapper<AuditVerification>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BackgroundQueue: ResolverTypeWrapper<BackgroundQueue>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  BackgroundService: ResolverTypeWrapper<ServiceWork>;
  BackgroundTask: ResolverTypeWrapper<BackgroundTask>;
  BackgroundTaskTrouble: BackgroundTaskTrouble;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CancelAuditLogExportInput: CancelAuditLogExportInput;
  CancelAuditLogExportPayload: ResolverTypeWrapper<CancelAuditLogExportPayload>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<ChangePasswordPayload>;
  ChangeRoleMembersInput: ChangeRoleMembersInput;
  ChangeRoleMembersPayload: ResolverTypeWrapper<Omit<ChangeRoleMembersPayload, 'results' | 'role'> & { results: Array<ResolversTypes['MemberResult']>, role: ResolversTypes['Role'] }>;
  CloseAccountInput: CloseAccountInput;
  CloseAccountPayload: ResolverTypeWrapper<CloseAccountPayload>;
  ClosedNumberState: ClosedNumberState;
  ConfirmAccountsInput: ConfirmAccountsInput;
  ConfirmAccountsPayload: ResolverTypeWrapper<ConfirmAccountsPayload>;
  ConfirmContactInput: ConfirmContactInput;
  ConfirmContactPayload: ResolverTypeWrapper<Omit<ConfirmContactPayload, 'viewer'> & { viewer?: Maybe<ResolversTypes['Viewer']> }>;
  ContactKind: ContactKind;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteRoleInput: DeleteRoleInput;
  DeleteRolePayload: ResolverTypeWrapper<DeleteRolePayload>;
  Department: ResolverTypeWrapper<Reference>;
  DirectoryAccess: ResolverTypeWrapper<DirectoryAccess>;
  DirectoryRole: ResolverTypeWrapper<DirectoryRole>;
  DisableMembersInput: DisableMembersInput;
  DisableMembersPayload: ResolverTypeWrapper<Omit<DisableMembersPayload, 'results'> & { results: Array<ResolversTypes['MemberResult']> }>;
  DiscardAccountsInput: DiscardAccountsInput;
  DiscardAccountsPayload: ResolverTypeWrapper<DiscardAccountsPayload>;
  EnableMembersInput: EnableMembersInput;
  EnableMembersPayload: ResolverTypeWrapper<Omit<EnableMembersPayload, 'results'> & { results: Array<ResolversTypes['MemberResult']> }>;
  EndMemberSessionsInput: EndMemberSessionsInput;
  EndMemberSessionsPayload: ResolverTypeWrapper<Omit<EndMemberSessionsPayload, 'results'> & { results: Array<ResolversTypes['MemberResult']> }>;
  Enterprise: ResolverTypeWrapper<EnterpriseRow>;
  Export: ResolverTypeWrapper<Export>;
  ExportFile: ResolverTypeWrapper<ExportFile>;
  ExportState: ExportState;
  FirstPasswordMethod: FirstPasswordMethod;
  FirstPasswordWay: FirstPasswordWay;
  HeldUpEvent: ResolverTypeWrapper<HeldUpEvent>;
  JobTemplate: ResolverTypeWrapper<JobText>;
  Member: ResolverTypeWrapper<Reference>;
  MemberResult: ResolverTypeWrapper<MemberOutcome>;
  MembersAboveInput: MembersAboveInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OpenEnterpriseInput: OpenEnterpriseInput;
  OpenEnterprisePayload: ResolverTypeWrapper<Omit<OpenEnterprisePayload, 'enterprise'> & { enterprise: ResolversTypes['Enterprise'] }>;
  OwnContact: ResolverTypeWrapper<OwnContact>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: ResolverTypeWrapper<PermissionName>;
  PermissionModule: ResolverTypeWrapper<Module>;
  Plan: Plan;
  ProvisionAccountsInput: ProvisionAccountsInput;
  ProvisionAccountsPayload: ResolverTypeWrapper<ProvisionAccountsPayload>;
  ProvisionProblem: ResolverTypeWrapper<ProvisionProblem>;
  ProvisionedAccount: ResolverTypeWrapper<ProvisionedAccount>;
  ProvisionedAccountInput: ProvisionedAccountInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionPayload: ResolverTypeWrapper<RefreshSessionPayload>;
  RegisterAppInput: RegisterAppInput;
  RegisterAppPayload: ResolverTypeWrapper<Omit<RegisterAppPayload, 'app'> & { app: ResolversTypes['App'] }>;
  ReplayBackgroundTasksInput: ReplayBackgroundTasksInput;
  ReplayBackgroundTasksPayload: ResolverTypeWrapper<ReplayBackgroundTasksPayload>;
  ReportLostPhoneInput: ReportLostPhoneInput;
  ReportLostPhonePayload: ResolverTypeWrapper<Omit<ReportLostPhonePayload, 'member'> & { member: ResolversTypes['Member'] }>;
  RequestCodeInput: RequestCodeInput;
  RequestCodePayload: ResolverTypeWrapper<RequestCodePayload>;
  RequestContactCodeInput: RequestContactCodeInput;
  RequestContactCodePayload: ResolverTypeWrapper<RequestContactCodePayload>;
  ResetPasswordsInput: ResetPasswordsInput;
  ResetPasswordsPayload: ResolverTypeWrapper<Omit<ResetPasswordsPayload, 'results'> & { results: Array<ResolversTypes['MemberResult']> }>;
  RevokeAllSessionsInput: RevokeAllSessionsInput;
  RevokeAllSessionsPayload: ResolverTypeWrapper<RevokeAllSessionsPayload>;
  RevokeAppInput: RevokeAppInput;
  RevokeAppPayload: ResolverTypeWrapper<Omit<RevokeAppPayload, 'app'> & { app: ResolversTypes['App'] }>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<Omit<RevokeSessionPayload, 'viewer'> & { viewer: ResolversTypes['Viewer'] }>;
  Role: ResolverTypeWrapper<RoleRow>;
  RoleKind: RoleKind;
  RoleMemberConnection: ResolverTypeWrapper<Omit<RoleMemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['RoleMemberEdge']>, nodes: Array<ResolversTypes['Member']> }>;
  RoleMemberEdge: ResolverTypeWrapper<Omit<RoleMemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  Scope: ResolverTypeWrapper<Omit<Scope, 'departments'> & { departments: Array<ResolversTypes['Department']> }>;
  Seats: ResolverTypeWrapper<Seats>;
  Session: ResolverTypeWrapper<SessionRow>;
  SessionConnection: ResolverTypeWrapper<Omit<SessionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SessionEdge']>, nodes: Array<ResolversTypes['Session']> }>;
  SessionEdge: ResolverTypeWrapper<Omit<SessionEdge, 'node'> & { node: ResolversTypes['Session'] }>;
  SessionEndReason: SessionEndReason;
  SetFirstPasswordInput: SetFirstPasswordInput;
  SetFirstPasswordPayload: ResolverTypeWrapper<Omit<SetFirstPasswordPayload, 'enterprise'> & { enterprise: ResolversTypes['Enterprise'] }>;
  SetMemberRolesInput: SetMemberRolesInput;
  SetMemberRolesPayload: ResolverTypeWrapper<Omit<SetMemberRolesPayload, 'member'> & { member: ResolversTypes['Member'] }>;
  SetMemberScopeInput: SetMemberScopeInput;
  SetMemberScopePayload: ResolverTypeWrapper<Omit<SetMemberScopePayload, 'member'> & { member: ResolversTypes['Member'] }>;
  SetPasswordReminderInput: SetPasswordReminderInput;
  SetPasswordReminderPayload: ResolverTypeWrapper<Omit<SetPasswordReminderPayload, 'enterprise'> & { enterprise: ResolversTypes['Enterprise'] }>;
  SignInAppInput: SignInAppInput;
  SignInAppPayload: ResolverTypeWrapper<SignInAppPayload>;
  SignInAudience: SignInAudience;
  SignInInput: SignInInput;
  SignInPayload: ResolverTypeWrapper<SignInPayload>;
  SignOutPayload: ResolverTypeWrapper<SignOutPayload>;
  StandingActorInput: StandingActorInput;
  StartAuditLogExportInput: StartAuditLogExportInput;
  StartAuditLogExportPayload: ResolverTypeWrapper<StartAuditLogExportPayload>;
  SwitchSubAccountsInput: SwitchSubAccountsInput;
  SwitchSubAccountsPayload: ResolverTypeWrapper<Omit<SwitchSubAccountsPayload, 'enterprise'> & { enterprise: ResolversTypes['Enterprise'] }>;
  Text: ResolverTypeWrapper<Text>;
  UnblockSignInInput: UnblockSignInInput;
  UnblockSignInPayload: ResolverTypeWrapper<Omit<UnblockSignInPayload, 'results'> & { results: Array<ResolversTypes['MemberResult']> }>;
  UpdateAccountHolderInput: UpdateAccountHolderInput;
  UpdateAccountHolderPayload: ResolverTypeWrapper<UpdateAccountHolderPayload>;
  UpdateRoleInput: UpdateRoleInput;
  UpdateRolePayload: ResolverTypeWrapper<Omit<UpdateRolePayload, 'role'> & { role: ResolversTypes['Role'] }>;
  Viewer: ResolverTypeWrapper<Reference>;
  ViewerKind: ViewerKind;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AccessExplanation: AccessExplanation | FederationReferenceTypes['AccessExplanation'];
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  Account: AccountRow;
  AddNumberSegmentInput: AddNumberSegmentInput;
  AddNumberSegmentPayload: Omit<AddNumberSegmentPayload, 'enterprise'> & { enterprise: ResolversParentTypes['Enterprise'] };
  AddRoleInput: AddRoleInput;
  AddRolePayload: Omit<AddRolePayload, 'role'> & { role: ResolversParentTypes['Role'] };
  App: AppRow;
  AuditEntriesFilter: AuditEntriesFilter;
  AuditEntry: AuditEntryRow;
  AuditEntryConnection: Omit<AuditEntryConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AuditEntryEdge']>, nodes: Array<ResolversParentTypes['AuditEntry']> };
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditObject: AuditObject;
  AuditVerification: AuditVerification;
  Boolean: Scalars['Boolean']['output'];
  BackgroundQueue: BackgroundQueue;
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
  BackgroundService: ServiceWork;
  BackgroundTask: BackgroundTask;
  BigInt: Scalars['BigInt']['output'];
  CancelAuditLogExportInput: CancelAuditLogExportInput;
  CancelAuditLogExportPayload: CancelAuditLogExportPayload;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ChangePasswordPayload;
  ChangeRoleMembersInput: ChangeRoleMembersInput;
  ChangeRoleMembersPayload: Omit<ChangeRoleMembersPayload, 'results' | 'role'> & { results: Array<ResolversParentTypes['MemberResult']>, role: ResolversParentTypes['Role'] };
  CloseAccountInput: CloseAccountInput;
  CloseAccountPayload: CloseAccountPayload;
  ConfirmAccountsInput: ConfirmAccountsInput;
  ConfirmAccountsPayload: ConfirmAccountsPayload;
  ConfirmContactInput: ConfirmContactInput;
  ConfirmContactPayload: Omit<ConfirmContactPayload, 'viewer'> & { viewer?: Maybe<ResolversParentTypes['Viewer']> };
  DateTime: Scalars['DateTime']['output'];
  DeleteRoleInput: DeleteRoleInput;
  DeleteRolePayload: DeleteRolePayload;
  Department: Reference;
  DirectoryAccess: DirectoryAccess;
  DirectoryRole: DirectoryRole;
  DisableMembersInput: DisableMembersInput;
  DisableMembersPayload: Omit<DisableMembersPayload, 'results'> & { results: Array<ResolversParentTypes['MemberResult']> };
  DiscardAccountsInput: DiscardAccountsInput;
  DiscardAccountsPayload: DiscardAccountsPayload;
  EnableMembersInput: EnableMembersInput;
  EnableMembersPayload: Omit<EnableMembersPayload, 'results'> & { results: Array<ResolversParentTypes['MemberResult']> };
  EndMemberSessionsInput: EndMemberSessionsInput;
  EndMemberSessionsPayload: Omit<EndMemberSessionsPayload, 'results'> & { results: Array<ResolversParentTypes['MemberResult']> };
  Enterprise: EnterpriseRow;
  Export: Export;
  ExportFile: ExportFile;
  HeldUpEvent: HeldUpEvent;
  JobTemplate: JobText;
  Member: Reference;
  MemberResult: MemberOutcome;
  MembersAboveInput: MembersAboveInput;
  Mutation: Record<PropertyKey, never>;
  OpenEnterpriseInput: OpenEnterpriseInput;
  OpenEnterprisePayload: Omit<OpenEnterprisePayload, 'enterprise'> & { enterprise: ResolversParentTypes['Enterprise'] };
  OwnContact: OwnContact;
  PageInfo: PageInfo;
  Permission: PermissionName;
  PermissionModule: Module;
  ProvisionAccountsInput: ProvisionAccountsInput;
  ProvisionAccountsPayload: ProvisionAccountsPayload;
  ProvisionProblem: ProvisionProblem;
  ProvisionedAccount: ProvisionedAccount;
  ProvisionedAccountInput: ProvisionedAccountInput;
  Query: Record<PropertyKey, never>;
  RefreshSessionInput: RefreshSessionInput;
  RefreshSessionPayload: RefreshSessionPayload;
  RegisterAppInput: RegisterAppInput;
  RegisterAppPayload: Omit<RegisterAppPayload, 'app'> & { app: ResolversParentTypes['App'] };
  ReplayBackgroundTasksInput: ReplayBackgroundTasksInput;
  ReplayBackgroundTasksPayload: ReplayBackgroundTasksPayload;
  ReportLostPhoneInput: ReportLostPhoneInput;
  ReportLostPhonePayload: Omit<ReportLostPhonePayload, 'member'> & { member: ResolversParentTypes['Member'] };
  RequestCodeInput: RequestCodeInput;
  RequestCodePayload: RequestCodePayload;
  RequestContactCodeInput: RequestContactCodeInput;
  RequestContactCodePayload: RequestContactCodePayload;
  ResetPasswordsInput: ResetPasswordsInput;
  ResetPasswordsPayload: Omit<ResetPasswordsPayload, 'results'> & { results: Array<ResolversParentTypes['MemberResult']> };
  RevokeAllSessionsInput: RevokeAllSessionsInput;
  RevokeAllSessionsPayload: RevokeAllSessionsPayload;
  RevokeAppInput: RevokeAppInput;
  RevokeAppPayload: Omit<RevokeAppPayload, 'app'> & { app: ResolversParentTypes['App'] };
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: Omit<RevokeSessionPayload, 'viewer'> & { viewer: ResolversParentTypes['Viewer'] };
  Role: RoleRow;
  RoleMemberConnection: Omit<RoleMemberConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['RoleMemberEdge']>, nodes: Array<ResolversParentTypes['Member']> };
  RoleMemberEdge: Omit<RoleMemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  Scope: Omit<Scope, 'departments'> & { departments: Array<ResolversParentTypes['Department']> };
  Seats: Seats;
  Session: SessionRow;
  SessionConnection: Omit<SessionConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SessionEdge']>, nodes: Array<ResolversParentTypes['Session']> };
  SessionEdge: Omit<SessionEdge, 'node'> & { node: ResolversParentTypes['Session'] };
  SetFirstPasswordInput: SetFirstPasswordInput;
  SetFirstPasswordPayload: Omit<SetFirstPasswordPayload, 'enterprise'> & { enterprise: ResolversParentTypes['Enterprise'] };
  SetMemberRolesInput: SetMemberRolesInput;
  SetMemberRolesPayload: Omit<SetMemberRolesPayload, 'member'> & { member: ResolversParentTypes['Member'] };
  SetMemberScopeInput: SetMemberScopeInput;
  SetMemberScopePayload: Omit<SetMemberScopePayload, 'member'> & { member: ResolversParentTypes['Member'] };
  SetPasswordReminderInput: SetPasswordReminderInput;
  SetPasswordReminderPayload: Omit<SetPasswordReminderPayload, 'enterprise'> & { enterprise: ResolversParentTypes['Enterprise'] };
  SignInAppInput: SignInAppInput;
  SignInAppPayload: SignInAppPayload;
  SignInInput: SignInInput;
  SignInPayload: SignInPayload;
  SignOutPayload: SignOutPayload;
  StandingActorInput: StandingActorInput;
  StartAuditLogExportInput: StartAuditLogExportInput;
  StartAuditLogExportPayload: StartAuditLogExportPayload;
  SwitchSubAccountsInput: SwitchSubAccountsInput;
  SwitchSubAccountsPayload: Omit<SwitchSubAccountsPayload, 'enterprise'> & { enterprise: ResolversParentTypes['Enterprise'] };
  Text: Text;
  UnblockSignInInput: UnblockSignInInput;
  UnblockSignInPayload: Omit<UnblockSignInPayload, 'results'> & { results: Array<ResolversParentTypes['MemberResult']> };
  UpdateAccountHolderInput: UpdateAccountHolderInput;
  UpdateAccountHolderPayload: UpdateAccountHolderPayload;
  UpdateRoleInput: UpdateRoleInput;
  UpdateRolePayload: Omit<UpdateRolePayload, 'role'> & { role: ResolversParentTypes['Role'] };
  Viewer: Reference;
};

export type AccessExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccessExplanation'] = ResolversParentTypes['AccessExplanation'], FederationReferenceType extends FederationReferenceTypes['AccessExplanation'] = FederationReferenceTypes['AccessExplanation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['AccessExplanation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  operationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AccountStatus'], ParentType, ContextType>;
};

export type AddNumberSegmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddNumberSegmentPayload'] = ResolversParentTypes['AddNumberSegmentPayload']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type AddRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddRolePayload'] = ResolversParentTypes['AddRolePayload']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type AppResolvers<ContextType = Context, ParentType extends ResolversParentTypes['App'] = ResolversParentTypes['App']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSignInAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  actorKind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  actorName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actorRoles?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  hash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  objects?: Resolver<Array<ResolversTypes['AuditObject']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  result?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditObjectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditObject'] = ResolversParentTypes['AuditObject']> = {
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AuditVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditVerification'] = ResolversParentTypes['AuditVerification']> = {
  brokenAt?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
  entries?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type BackgroundQueueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackgroundQueue'] = ResolversParentTypes['BackgroundQueue']> = {
  deadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  oldestWaitingSeconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  stuckCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BackgroundServiceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackgroundService'] = ResolversParentTypes['BackgroundService']> = {
  heldUpEvents?: Resolver<Maybe<Array<ResolversTypes['HeldUpEvent']>>, ParentType, ContextType>;
  queues?: Resolver<Maybe<Array<ResolversTypes['BackgroundQueue']>>, ParentType, ContextType>;
  service?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tasks?: Resolver<Maybe<Array<ResolversTypes['BackgroundTask']>>, ParentType, ContextType>;
};

export type BackgroundTaskResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BackgroundTask'] = ResolversParentTypes['BackgroundTask']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  data?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enterpriseId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  failingSince?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  queuedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  task?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  trouble?: Resolver<ResolversTypes['BackgroundTaskTrouble'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CancelAuditLogExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAuditLogExportPayload'] = ResolversParentTypes['CancelAuditLogExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChangeRoleMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeRoleMembersPayload'] = ResolversParentTypes['ChangeRoleMembersPayload']> = {
  results?: Resolver<Array<ResolversTypes['MemberResult']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type CloseAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseAccountPayload'] = ResolversParentTypes['CloseAccountPayload']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accountNumber?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  closedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  numberState?: Resolver<ResolversTypes['ClosedNumberState'], ParentType, ContextType>;
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfirmAccountsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmAccountsPayload'] = ResolversParentTypes['ConfirmAccountsPayload']> = {
  confirmed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConfirmContactPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConfirmContactPayload'] = ResolversParentTypes['ConfirmContactPayload']> = {
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteRolePayload'] = ResolversParentTypes['DeleteRolePayload']> = {
  movedToOrdinaryMember?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DirectoryAccessResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryAccess'] = ResolversParentTypes['DirectoryAccess']> = {
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provenContacts?: Resolver<Array<ResolversTypes['ContactKind']>, ParentType, ContextType>;
  roleIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
  scopeDepartmentIds?: Resolver<Array<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type DirectoryRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DirectoryRole'] = ResolversParentTypes['DirectoryRole']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RoleKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DisableMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableMembersPayload'] = ResolversParentTypes['DisableMembersPayload']> = {
  results?: Resolver<Array<ResolversTypes['MemberResult']>, ParentType, ContextType>;
};

export type DiscardAccountsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiscardAccountsPayload'] = ResolversParentTypes['DiscardAccountsPayload']> = {
  discarded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EnableMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableMembersPayload'] = ResolversParentTypes['EnableMembersPayload']> = {
  results?: Resolver<Array<ResolversTypes['MemberResult']>, ParentType, ContextType>;
};

export type EndMemberSessionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndMemberSessionsPayload'] = ResolversParentTypes['EndMemberSessionsPayload']> = {
  results?: Resolver<Array<ResolversTypes['MemberResult']>, ParentType, ContextType>;
};

export type EnterpriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  firstPasswordMethod?: Resolver<Maybe<ResolversTypes['FirstPasswordMethod']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  passwordReminderDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  seats?: Resolver<Maybe<ResolversTypes['Seats']>, ParentType, ContextType>;
  shortName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subAccountsEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Export'] = ResolversParentTypes['Export']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['ExportFile']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rowsTotal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowsWritten?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExportState'], ParentType, ContextType>;
};

export type ExportFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportFile'] = ResolversParentTypes['ExportFile']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type HeldUpEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HeldUpEvent'] = ResolversParentTypes['HeldUpEvent']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enterpriseId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  error?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  heldUpSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextAttemptAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  waitingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type JobTemplateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JobTemplate'] = ResolversParentTypes['JobTemplate']> = {
  description?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  account?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  roles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  scope?: Resolver<Maybe<ResolversTypes['Scope']>, ParentType, ContextType>;
};

export type MemberResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberResult'] = ResolversParentTypes['MemberResult']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addNumberSegment?: Resolver<Maybe<ResolversTypes['AddNumberSegmentPayload']>, ParentType, ContextType, RequireFields<MutationAddNumberSegmentArgs, 'input'>>;
  addRole?: Resolver<Maybe<ResolversTypes['AddRolePayload']>, ParentType, ContextType, RequireFields<MutationAddRoleArgs, 'input'>>;
  cancelAuditLogExport?: Resolver<Maybe<ResolversTypes['CancelAuditLogExportPayload']>, ParentType, ContextType, RequireFields<MutationCancelAuditLogExportArgs, 'input'>>;
  changePassword?: Resolver<Maybe<ResolversTypes['ChangePasswordPayload']>, ParentType, ContextType, RequireFields<MutationChangePasswordArgs, 'input'>>;
  changeRoleMembers?: Resolver<Maybe<ResolversTypes['ChangeRoleMembersPayload']>, ParentType, ContextType, RequireFields<MutationChangeRoleMembersArgs, 'input'>>;
  closeAccount?: Resolver<Maybe<ResolversTypes['CloseAccountPayload']>, ParentType, ContextType, RequireFields<MutationCloseAccountArgs, 'input'>>;
  confirmAccounts?: Resolver<Maybe<ResolversTypes['ConfirmAccountsPayload']>, ParentType, ContextType, RequireFields<MutationConfirmAccountsArgs, 'input'>>;
  confirmContact?: Resolver<Maybe<ResolversTypes['ConfirmContactPayload']>, ParentType, ContextType, RequireFields<MutationConfirmContactArgs, 'input'>>;
  deleteRole?: Resolver<Maybe<ResolversTypes['DeleteRolePayload']>, ParentType, ContextType, RequireFields<MutationDeleteRoleArgs, 'input'>>;
  disableMembers?: Resolver<Maybe<ResolversTypes['DisableMembersPayload']>, ParentType, ContextType, RequireFields<MutationDisableMembersArgs, 'input'>>;
  discardAccounts?: Resolver<Maybe<ResolversTypes['DiscardAccountsPayload']>, ParentType, ContextType, RequireFields<MutationDiscardAccountsArgs, 'input'>>;
  enableMembers?: Resolver<Maybe<ResolversTypes['EnableMembersPayload']>, ParentType, ContextType, RequireFields<MutationEnableMembersArgs, 'input'>>;
  endMemberSessions?: Resolver<Maybe<ResolversTypes['EndMemberSessionsPayload']>, ParentType, ContextType, RequireFields<MutationEndMemberSessionsArgs, 'input'>>;
  openEnterprise?: Resolver<Maybe<ResolversTypes['OpenEnterprisePayload']>, ParentType, ContextType, RequireFields<MutationOpenEnterpriseArgs, 'input'>>;
  provisionAccounts?: Resolver<Maybe<ResolversTypes['ProvisionAccountsPayload']>, ParentType, ContextType, RequireFields<MutationProvisionAccountsArgs, 'input'>>;
  refreshSession?: Resolver<Maybe<ResolversTypes['RefreshSessionPayload']>, ParentType, ContextType, RequireFields<MutationRefreshSessionArgs, 'input'>>;
  registerApp?: Resolver<Maybe<ResolversTypes['RegisterAppPayload']>, ParentType, ContextType, RequireFields<MutationRegisterAppArgs, 'input'>>;
  replayBackgroundTasks?: Resolver<Maybe<ResolversTypes['ReplayBackgroundTasksPayload']>, ParentType, ContextType, RequireFields<MutationReplayBackgroundTasksArgs, 'input'>>;
  reportLostPhone?: Resolver<Maybe<ResolversTypes['ReportLostPhonePayload']>, ParentType, ContextType, RequireFields<MutationReportLostPhoneArgs, 'input'>>;
  requestCode?: Resolver<Maybe<ResolversTypes['RequestCodePayload']>, ParentType, ContextType, RequireFields<MutationRequestCodeArgs, 'input'>>;
  requestContactCode?: Resolver<Maybe<ResolversTypes['RequestContactCodePayload']>, ParentType, ContextType, RequireFields<MutationRequestContactCodeArgs, 'input'>>;
  resetPasswords?: Resolver<Maybe<ResolversTypes['ResetPasswordsPayload']>, ParentType, ContextType, RequireFields<MutationResetPasswordsArgs, 'input'>>;
  revokeAllSessions?: Resolver<Maybe<ResolversTypes['RevokeAllSessionsPayload']>, ParentType, ContextType, RequireFields<MutationRevokeAllSessionsArgs, 'input'>>;
  revokeApp?: Resolver<Maybe<ResolversTypes['RevokeAppPayload']>, ParentType, ContextType, RequireFields<MutationRevokeAppArgs, 'input'>>;
  revokeSession?: Resolver<Maybe<ResolversTypes['RevokeSessionPayload']>, ParentType, ContextType, RequireFields<MutationRevokeSessionArgs, 'input'>>;
  setFirstPassword?: Resolver<Maybe<ResolversTypes['SetFirstPasswordPayload']>, ParentType, ContextType, RequireFields<MutationSetFirstPasswordArgs, 'input'>>;
  setMemberRoles?: Resolver<Maybe<ResolversTypes['SetMemberRolesPayload']>, ParentType, ContextType, RequireFields<MutationSetMemberRolesArgs, 'input'>>;
  setMemberScope?: Resolver<Maybe<ResolversTypes['SetMemberScopePayload']>, ParentType, ContextType, RequireFields<MutationSetMemberScopeArgs, 'input'>>;
  setPasswordReminder?: Resolver<Maybe<ResolversTypes['SetPasswordReminderPayload']>, ParentType, ContextType, RequireFields<MutationSetPasswordReminderArgs, 'input'>>;
  signIn?: Resolver<Maybe<ResolversTypes['SignInPayload']>, ParentType, ContextType, RequireFields<MutationSignInArgs, 'input'>>;
  signInApp?: Resolver<Maybe<ResolversTypes['SignInAppPayload']>, ParentType, ContextType, RequireFields<MutationSignInAppArgs, 'input'>>;
  signOut?: Resolver<Maybe<ResolversTypes['SignOutPayload']>, ParentType, ContextType>;
  startAuditLogExport?: Resolver<Maybe<ResolversTypes['StartAuditLogExportPayload']>, ParentType, ContextType, RequireFields<MutationStartAuditLogExportArgs, 'input'>>;
  switchSubAccounts?: Resolver<Maybe<ResolversTypes['SwitchSubAccountsPayload']>, ParentType, ContextType, RequireFields<MutationSwitchSubAccountsArgs, 'input'>>;
  unblockSignIn?: Resolver<Maybe<ResolversTypes['UnblockSignInPayload']>, ParentType, ContextType, RequireFields<MutationUnblockSignInArgs, 'input'>>;
  updateAccountHolder?: Resolver<Maybe<ResolversTypes['UpdateAccountHolderPayload']>, ParentType, ContextType, RequireFields<MutationUpdateAccountHolderArgs, 'input'>>;
  updateRole?: Resolver<Maybe<ResolversTypes['UpdateRolePayload']>, ParentType, ContextType, RequireFields<MutationUpdateRoleArgs, 'input'>>;
};

export type OpenEnterprisePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenEnterprisePayload'] = ResolversParentTypes['OpenEnterprisePayload']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type OwnContactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnContact'] = ResolversParentTypes['OwnContact']> = {
  address?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ContactKind'], ParentType, ContextType>;
  signsIn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PermissionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Permission'] = ResolversParentTypes['Permission']> = {
  description?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  tickable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PermissionModuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PermissionModule'] = ResolversParentTypes['PermissionModule']> = {
  description?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['Text'], ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['Permission']>, ParentType, ContextType>;
};

export type ProvisionAccountsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionAccountsPayload'] = ResolversParentTypes['ProvisionAccountsPayload']> = {
  accounts?: Resolver<Array<ResolversTypes['ProvisionedAccount']>, ParentType, ContextType>;
  applied?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProvisionProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionProblem'] = ResolversParentTypes['ProvisionProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProvisionedAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvisionedAccount'] = ResolversParentTypes['ProvisionedAccount']> = {
  accountId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  accountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  firstPassword?: Resolver<Maybe<ResolversTypes['FirstPasswordWay']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['ProvisionProblem']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  apps?: Resolver<Maybe<Array<ResolversTypes['App']>>, ParentType, ContextType>;
  auditEntries?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, RequireFields<QueryAuditEntriesArgs, 'first'>>;
  auditLogExport?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryAuditLogExportArgs, 'id'>>;
  backgroundWork?: Resolver<Maybe<Array<ResolversTypes['BackgroundService']>>, ParentType, ContextType, RequireFields<QueryBackgroundWorkArgs, 'first'>>;
  directoryAccess?: Resolver<Maybe<Array<ResolversTypes['DirectoryAccess']>>, ParentType, ContextType, RequireFields<QueryDirectoryAccessArgs, 'memberIds'>>;
  directoryRoles?: Resolver<Maybe<Array<ResolversTypes['DirectoryRole']>>, ParentType, ContextType>;
  enterpriseOverview?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  explainAccess?: Resolver<Maybe<ResolversTypes['AccessExplanation']>, ParentType, ContextType, RequireFields<QueryExplainAccessArgs, 'document'>>;
  jobTemplates?: Resolver<Maybe<Array<ResolversTypes['JobTemplate']>>, ParentType, ContextType>;
  memberSessions?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, RequireFields<QueryMemberSessionsArgs, 'first' | 'memberId'>>;
  membersAbove?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType, RequireFields<QueryMembersAboveArgs, 'input'>>;
  permissionCatalogue?: Resolver<Maybe<Array<ResolversTypes['PermissionModule']>>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['Role']>, ParentType, ContextType, RequireFields<QueryRoleArgs, 'id'>>;
  roles?: Resolver<Maybe<Array<ResolversTypes['Role']>>, ParentType, ContextType>;
  verifyAuditLog?: Resolver<Maybe<ResolversTypes['AuditVerification']>, ParentType, ContextType>;
  viewer?: Resolver<Maybe<ResolversTypes['Viewer']>, ParentType, ContextType>;
};

export type RefreshSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefreshSessionPayload'] = ResolversParentTypes['RefreshSessionPayload']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegisterAppPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterAppPayload'] = ResolversParentTypes['RegisterAppPayload']> = {
  app?: Resolver<ResolversTypes['App'], ParentType, ContextType>;
  clientSecret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReplayBackgroundTasksPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReplayBackgroundTasksPayload'] = ResolversParentTypes['ReplayBackgroundTasksPayload']> = {
  replayedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReportLostPhonePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportLostPhonePayload'] = ResolversParentTypes['ReportLostPhonePayload']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type RequestCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestCodePayload'] = ResolversParentTypes['RequestCodePayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RequestContactCodePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestContactCodePayload'] = ResolversParentTypes['RequestContactCodePayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ResetPasswordsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResetPasswordsPayload'] = ResolversParentTypes['ResetPasswordsPayload']> = {
  results?: Resolver<Array<ResolversTypes['MemberResult']>, ParentType, ContextType>;
};

export type RevokeAllSessionsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeAllSessionsPayload'] = ResolversParentTypes['RevokeAllSessionsPayload']> = {
  sessionsEnded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RevokeAppPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeAppPayload'] = ResolversParentTypes['RevokeAppPayload']> = {
  app?: Resolver<ResolversTypes['App'], ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  viewer?: Resolver<ResolversTypes['Viewer'], ParentType, ContextType>;
};

export type RoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Role'] = ResolversParentTypes['Role'], FederationReferenceType extends FederationReferenceTypes['Role'] = FederationReferenceTypes['Role']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Role']> | FederationReferenceType, FederationReferenceType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RoleKind'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['RoleMemberConnection']>, ParentType, ContextType, RequireFields<RoleMembersArgs, 'first'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  permissions?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type RoleMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleMemberConnection'] = ResolversParentTypes['RoleMemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['RoleMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type RoleMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleMemberEdge'] = ResolversParentTypes['RoleMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type ScopeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Scope'] = ResolversParentTypes['Scope']> = {
  departments?: Resolver<Array<ResolversTypes['Department']>, ParentType, ContextType>;
  everything?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SeatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Seats'] = ResolversParentTypes['Seats']> = {
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  audience?: Resolver<ResolversTypes['SignInAudience'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endReason?: Resolver<Maybe<ResolversTypes['SessionEndReason']>, ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reportedLostAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  userAgent?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SessionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionConnection'] = ResolversParentTypes['SessionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SessionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SessionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SessionEdge'] = ResolversParentTypes['SessionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Session'], ParentType, ContextType>;
};

export type SetFirstPasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetFirstPasswordPayload'] = ResolversParentTypes['SetFirstPasswordPayload']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type SetMemberRolesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMemberRolesPayload'] = ResolversParentTypes['SetMemberRolesPayload']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type SetMemberScopePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMemberScopePayload'] = ResolversParentTypes['SetMemberScopePayload']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type SetPasswordReminderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetPasswordReminderPayload'] = ResolversParentTypes['SetPasswordReminderPayload']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type SignInAppPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInAppPayload'] = ResolversParentTypes['SignInAppPayload']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignInPayload'] = ResolversParentTypes['SignInPayload']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SignOutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SignOutPayload'] = ResolversParentTypes['SignOutPayload']> = {
  signedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StartAuditLogExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartAuditLogExportPayload'] = ResolversParentTypes['StartAuditLogExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type SwitchSubAccountsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SwitchSubAccountsPayload'] = ResolversParentTypes['SwitchSubAccountsPayload']> = {
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
};

export type TextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Text'] = ResolversParentTypes['Text']> = {
  en?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  zh?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UnblockSignInPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnblockSignInPayload'] = ResolversParentTypes['UnblockSignInPayload']> = {
  results?: Resolver<Array<ResolversTypes['MemberResult']>, ParentType, ContextType>;
};

export type UpdateAccountHolderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAccountHolderPayload'] = ResolversParentTypes['UpdateAccountHolderPayload']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  bindingsBroken?: Resolver<Array<ResolversTypes['ContactKind']>, ParentType, ContextType>;
};

export type UpdateRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateRolePayload'] = ResolversParentTypes['UpdateRolePayload']> = {
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  contacts?: Resolver<Maybe<Array<ResolversTypes['OwnContact']>>, ParentType, ContextType>;
  enterprise?: Resolver<Maybe<ResolversTypes['Enterprise']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ViewerKind'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  modules?: Resolver<Array<ResolversTypes['PermissionModule']>, ParentType, ContextType>;
  mustChangePassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  passwordReminder?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  passwordSetAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  permissions?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  roles?: Resolver<Array<ResolversTypes['Role']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['Scope'], ParentType, ContextType>;
  sessionHistory?: Resolver<Maybe<ResolversTypes['SessionConnection']>, ParentType, ContextType, RequireFields<ViewerSessionHistoryArgs, 'first'>>;
  sessions?: Resolver<Array<ResolversTypes['Session']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AccessExplanation?: AccessExplanationResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AddNumberSegmentPayload?: AddNumberSegmentPayloadResolvers<ContextType>;
  AddRolePayload?: AddRolePayloadResolvers<ContextType>;
  App?: AppResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  AuditObject?: AuditObjectResolvers<ContextType>;
  AuditVerification?: AuditVerificationResolvers<ContextType>;
  BackgroundQueue?: BackgroundQueueResolvers<ContextType>;
  BackgroundService?: BackgroundServiceResolvers<ContextType>;
  BackgroundTask?: BackgroundTaskResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  CancelAuditLogExportPayload?: CancelAuditLogExportPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ChangeRoleMembersPayload?: ChangeRoleMembersPayloadResolvers<ContextType>;
  CloseAccountPayload?: CloseAccountPayloadResolvers<ContextType>;
  ConfirmAccountsPayload?: ConfirmAccountsPayloadResolvers<ContextType>;
  ConfirmContactPayload?: ConfirmContactPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteRolePayload?: DeleteRolePayloadResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  DirectoryAccess?: DirectoryAccessResolvers<ContextType>;
  DirectoryRole?: DirectoryRoleResolvers<ContextType>;
  DisableMembersPayload?: DisableMembersPayloadResolvers<ContextType>;
  DiscardAccountsPayload?: DiscardAccountsPayloadResolvers<ContextType>;
  EnableMembersPayload?: EnableMembersPayloadResolvers<ContextType>;
  EndMemberSessionsPayload?: EndMemberSessionsPayloadResolvers<ContextType>;
  Enterprise?: EnterpriseResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  ExportFile?: ExportFileResolvers<ContextType>;
  HeldUpEvent?: HeldUpEventResolvers<ContextType>;
  JobTemplate?: JobTemplateResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemberResult?: MemberResultResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OpenEnterprisePayload?: OpenEnterprisePayloadResolvers<ContextType>;
  OwnContact?: OwnContactResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Permission?: PermissionResolvers<ContextType>;
  PermissionModule?: PermissionModuleResolvers<ContextType>;
  ProvisionAccountsPayload?: ProvisionAccountsPayloadResolvers<ContextType>;
  ProvisionProblem?: ProvisionProblemResolvers<ContextType>;
  ProvisionedAccount?: ProvisionedAccountResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RefreshSessionPayload?: RefreshSessionPayloadResolvers<ContextType>;
  RegisterAppPayload?: RegisterAppPayloadResolvers<ContextType>;
  ReplayBackgroundTasksPayload?: ReplayBackgroundTasksPayloadResolvers<ContextType>;
  ReportLostPhonePayload?: ReportLostPhonePayloadResolvers<ContextType>;
  RequestCodePayload?: RequestCodePayloadResolvers<ContextType>;
  RequestContactCodePayload?: RequestContactCodePayloadResolvers<ContextType>;
  ResetPasswordsPayload?: ResetPasswordsPayloadResolvers<ContextType>;
  RevokeAllSessionsPayload?: RevokeAllSessionsPayloadResolvers<ContextType>;
  RevokeAppPayload?: RevokeAppPayloadResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  Role?: RoleResolvers<ContextType>;
  RoleMemberConnection?: RoleMemberConnectionResolvers<ContextType>;
  RoleMemberEdge?: RoleMemberEdgeResolvers<ContextType>;
  Scope?: ScopeResolvers<ContextType>;
  Seats?: SeatsResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SessionConnection?: SessionConnectionResolvers<ContextType>;
  SessionEdge?: SessionEdgeResolvers<ContextType>;
  SetFirstPasswordPayload?: SetFirstPasswordPayloadResolvers<ContextType>;
  SetMemberRolesPayload?: SetMemberRolesPayloadResolvers<ContextType>;
  SetMemberScopePayload?: SetMemberScopePayloadResolvers<ContextType>;
  SetPasswordReminderPayload?: SetPasswordReminderPayloadResolvers<ContextType>;
  SignInAppPayload?: SignInAppPayloadResolvers<ContextType>;
  SignInPayload?: SignInPayloadResolvers<ContextType>;
  SignOutPayload?: SignOutPayloadResolvers<ContextType>;
  StartAuditLogExportPayload?: StartAuditLogExportPayloadResolvers<ContextType>;
  SwitchSubAccountsPayload?: SwitchSubAccountsPayloadResolvers<ContextType>;
  Text?: TextResolvers<ContextType>;
  UnblockSignInPayload?: UnblockSignInPayloadResolvers<ContextType>;
  UpdateAccountHolderPayload?: UpdateAccountHolderPayloadResolvers<ContextType>;
  UpdateRolePayload?: UpdateRolePayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};
