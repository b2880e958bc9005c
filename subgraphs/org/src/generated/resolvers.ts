// Generated from the SDL by `pnpm codegen`. Do not edit.
import type {
  Maybe,
  Scalars,
  AddDepartmentInput,
  AddDepartmentPayload,
  AddMemberInput,
  AddMemberPayload,
  CancelMemberExportInput,
  CancelMemberExportPayload,
  CancelMemberImportInput,
  CancelMemberImportPayload,
  ContactKind,
  CreateMemberImportTemplateInput,
  CreateMemberImportTemplatePayload,
  DeleteDepartmentInput,
  DeleteDepartmentPayload,
  Department,
  DepartmentMembersArgs,
  DepartmentKind,
  Export,
  ExportFile,
  ExportState,
  FirstPasswordWay,
  Gender,
  HiddenMembersEffect,
  LeaverNumberState,
  Member,
  MemberConnection,
  MemberEdge,
  MemberFile,
  MemberFilter,
  MemberImport,
  MemberImportBindingsBrokenArgs,
  MemberImportBinding,
  MemberImportProblem,
  MemberImportState,
  MemberImportUpload,
  MemberKey,
  MemberPlace,
  MemberPlaceInput,
  MemberSort,
  MemberSortField,
  MemberStatus,
  MoveDepartmentInput,
  MoveDepartmentPayload,
  Mutation,
  MutationAddDepartmentArgs,
  MutationAddMemberArgs,
  MutationCancelMemberExportArgs,
  MutationCancelMemberImportArgs,
  MutationCreateMemberImportTemplateArgs,
  MutationDeleteDepartmentArgs,
  MutationMoveDepartmentArgs,
  MutationOffboardMemberArgs,
  MutationRenameDepartmentArgs,
  MutationReorderDepartmentsArgs,
  MutationRequestMemberImportUploadArgs,
  MutationSetHiddenMembersEffectArgs,
  MutationStartMemberExportArgs,
  MutationStartMemberImportArgs,
  MutationTransferMemberArgs,
  MutationUpdateMemberArgs,
  OffboardMemberInput,
  OffboardMemberPayload,
  Offboarding,
  OffboardingStep,
  OffboardingStepKind,
  OffboardingStepState,
  PageInfo,
  Profile,
  Query,
  QueryDepartmentArgs,
  QueryDepartmentsArgs,
  QueryMemberArgs,
  QueryMemberExportArgs,
  QueryMemberImportArgs,
  QueryMembersArgs,
  QueryOffboardingArgs,
  RenameDepartmentInput,
  RenameDepartmentPayload,
  ReorderDepartmentsInput,
  ReorderDepartmentsPayload,
  RequestMemberImportUploadInput,
  RequestMemberImportUploadPayload,
  SetHiddenMembersEffectInput,
  SetHiddenMembersEffectPayload,
  SortDirection,
  StartMemberExportInput,
  StartMemberExportPayload,
  StartMemberImportInput,
  StartMemberImportPayload,
  TransferMemberInput,
  TransferMemberPayload,
  UpdateMemberInput,
  UpdateMemberPayload,
  Viewer,
  WorkbookLanguage,
} from './types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { DepartmentRow } from '../tree/department.table.ts';
import type { MemberRow, MemberPlaceRow } from '../member/member.table.ts';
import type { MemberPage } from '../member/list-members.ts';
import type { FoundImport } from '../member-import/member-import.rules.ts';
import type { OffboardingFound, OffboardingStepFound } from '../offboarding/read-offboarding.ts';
import type { ViewerStub } from '../member/member.rules.ts';
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
  Department: Department;
  Member: Member;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Department:
    ( { __typename: 'Department' }
    & GraphQLRecursivePick<FederationTypes['Department'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddDepartmentInput: AddDepartmentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddDepartmentPayload: ResolverTypeWrapper<Omit<AddDepartmentPayload, 'department'> & { department: ResolversTypes['Department'] }>;
  AddMemberInput: AddMemberInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AddMemberPayload: ResolverTypeWrapper<Omit<AddMemberPayload, 'member'> & { member: ResolversTypes['Member'] }>;
  CancelMemberExportInput: CancelMemberExportInput;
  CancelMemberExportPayload: ResolverTypeWrapper<CancelMemberExportPayload>;
  CancelMemberImportInput: CancelMemberImportInput;
  CancelMemberImportPayload: ResolverTypeWrapper<Omit<CancelMemberImportPayload, 'import'> & { import: ResolversTypes['MemberImport'] }>;
  ContactKind: ContactKind;
  CreateMemberImportTemplateInput: CreateMemberImportTemplateInput;
  CreateMemberImportTemplatePayload: ResolverTypeWrapper<CreateMemberImportTemplatePayload>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteDepartmentInput: DeleteDepartmentInput;
  DeleteDepartmentPayload: ResolverTypeWrapper<Omit<DeleteDepartmentPayload, 'parent'> & { parent: ResolversTypes['Department'] }>;
  Department: ResolverTypeWrapper<DepartmentRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  DepartmentKind: DepartmentKind;
  Export: ResolverTypeWrapper<Export>;
  ExportFile: ResolverTypeWrapper<ExportFile>;
  ExportState: ExportState;
  FirstPasswordWay: FirstPasswordWay;
  Gender: Gender;
  HiddenMembersEffect: HiddenMembersEffect;
  LeaverNumberState: LeaverNumberState;
  Member: ResolverTypeWrapper<MemberRow>;
  MemberConnection: ResolverTypeWrapper<MemberPage>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node'> & { node: ResolversTypes['Member'] }>;
  MemberFile: ResolverTypeWrapper<MemberFile>;
  MemberFilter: MemberFilter;
  MemberImport: ResolverTypeWrapper<FoundImport>;
  MemberImportBinding: ResolverTypeWrapper<MemberImportBinding>;
  MemberImportProblem: ResolverTypeWrapper<MemberImportProblem>;
  MemberImportState: MemberImportState;
  MemberImportUpload: ResolverTypeWrapper<MemberImportUpload>;
  MemberKey: MemberKey;
  MemberPlace: ResolverTypeWrapper<MemberPlaceRow>;
  MemberPlaceInput: MemberPlaceInput;
  MemberSort: MemberSort;
  MemberSortField: MemberSortField;
  MemberStatus: MemberStatus;
  MoveDepartmentInput: MoveDepartmentInput;
  MoveDepartmentPayload: ResolverTypeWrapper<Omit<MoveDepartmentPayload, 'department'> & { department: ResolversTypes['Department'] }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OffboardMemberInput: OffboardMemberInput;
  OffboardMemberPayload: ResolverTypeWrapper<Omit<OffboardMemberPayload, 'offboarding'> & { offboarding: ResolversTypes['Offboarding'] }>;
  Offboarding: ResolverTypeWrapper<OffboardingFound>;
  OffboardingStep: ResolverTypeWrapper<OffboardingStepFound>;
  OffboardingStepKind: OffboardingStepKind;
  OffboardingStepState: OffboardingStepState;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Profile: ResolverTypeWrapper<MemberRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RenameDepartmentInput: RenameDepartmentInput;
  RenameDepartmentPayload: ResolverTypeWrapper<Omit<RenameDepartmentPayload, 'department'> & { department: ResolversTypes['Department'] }>;
  ReorderDepartmentsInput: ReorderDepartmentsInput;
  ReorderDepartmentsPayload: ResolverTypeWrapper<Omit<ReorderDepartmentsPayload, 'parent'> & { parent: ResolversTypes['Department'] }>;
  RequestMemberImportUploadInput: RequestMemberImportUploadInput;
  RequestMemberImportUploadPayload: ResolverTypeWrapper<RequestMemberImportUploadPayload>;
  SetHiddenMembersEffectInput: SetHiddenMembersEffectInput;
  SetHiddenMembersEffectPayload: ResolverTypeWrapper<SetHiddenMembersEffectPayload>;
  SortDirection: SortDirection;
  StartMemberExportInput: StartMemberExportInput;
  StartMemberExportPayload: ResolverTypeWrapper<StartMemberExportPayload>;
  StartMemberImportInput: StartMemberImportInput;
  StartMemberImportPayload: ResolverTypeWrapper<Omit<StartMemberImportPayload, 'import'> & { import: ResolversTypes['MemberImport'] }>;
  TransferMemberInput: TransferMemberInput;
  TransferMemberPayload: ResolverTypeWrapper<Omit<TransferMemberPayload, 'member'> & { member: ResolversTypes['Member'] }>;
  UpdateMemberInput: UpdateMemberInput;
  UpdateMemberPayload: ResolverTypeWrapper<Omit<UpdateMemberPayload, 'member'> & { member: ResolversTypes['Member'] }>;
  Viewer: ResolverTypeWrapper<ViewerStub>;
  WorkbookLanguage: WorkbookLanguage;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddDepartmentInput: AddDepartmentInput;
  ID: Scalars['ID']['output'];
  AddDepartmentPayload: Omit<AddDepartmentPayload, 'department'> & { department: ResolversParentTypes['Department'] };
  AddMemberInput: AddMemberInput;
  Boolean: Scalars['Boolean']['output'];
  AddMemberPayload: Omit<AddMemberPayload, 'member'> & { member: ResolversParentTypes['Member'] };
  CancelMemberExportInput: CancelMemberExportInput;
  CancelMemberExportPayload: CancelMemberExportPayload;
  CancelMemberImportInput: CancelMemberImportInput;
  CancelMemberImportPayload: Omit<CancelMemberImportPayload, 'import'> & { import: ResolversParentTypes['MemberImport'] };
  CreateMemberImportTemplateInput: CreateMemberImportTemplateInput;
  CreateMemberImportTemplatePayload: CreateMemberImportTemplatePayload;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeleteDepartmentInput: DeleteDepartmentInput;
  DeleteDepartmentPayload: Omit<DeleteDepartmentPayload, 'parent'> & { parent: ResolversParentTypes['Department'] };
  Department: DepartmentRow;
  Int: Scalars['Int']['output'];
  Export: Export;
  ExportFile: ExportFile;
  Member: MemberRow;
  MemberConnection: MemberPage;
  MemberEdge: Omit<MemberEdge, 'node'> & { node: ResolversParentTypes['Member'] };
  MemberFile: MemberFile;
  MemberFilter: MemberFilter;
  MemberImport: FoundImport;
  MemberImportBinding: MemberImportBinding;
  MemberImportProblem: MemberImportProblem;
  MemberImportUpload: MemberImportUpload;
  MemberKey: MemberKey;
  MemberPlace: MemberPlaceRow;
  MemberPlaceInput: MemberPlaceInput;
  MemberSort: MemberSort;
  MoveDepartmentInput: MoveDepartmentInput;
  MoveDepartmentPayload: Omit<MoveDepartmentPayload, 'department'> & { department: ResolversParentTypes['Department'] };
  Mutation: Record<PropertyKey, never>;
  OffboardMemberInput: OffboardMemberInput;
  OffboardMemberPayload: Omit<OffboardMemberPayload, 'offboarding'> & { offboarding: ResolversParentTypes['Offboarding'] };
  Offboarding: OffboardingFound;
  OffboardingStep: OffboardingStepFound;
  PageInfo: PageInfo;
  Profile: MemberRow;
  Query: Record<PropertyKey, never>;
  RenameDepartmentInput: RenameDepartmentInput;
  RenameDepartmentPayload: Omit<RenameDepartmentPayload, 'department'> & { department: ResolversParentTypes['Department'] };
  ReorderDepartmentsInput: ReorderDepartmentsInput;
  ReorderDepartmentsPayload: Omit<ReorderDepartmentsPayload, 'parent'> & { parent: ResolversParentTypes['Department'] };
  RequestMemberImportUploadInput: RequestMemberImportUploadInput;
  RequestMemberImportUploadPayload: RequestMemberImportUploadPayload;
  SetHiddenMembersEffectInput: SetHiddenMembersEffectInput;
  SetHiddenMembersEffectPayload: SetHiddenMembersEffectPayload;
  StartMemberExportInput: StartMemberExportInput;
  StartMemberExportPayload: StartMemberExportPayload;
  StartMemberImportInput: StartMemberImportInput;
  StartMemberImportPayload: Omit<StartMemberImportPayload, 'import'> & { import: ResolversParentTypes['MemberImport'] };
  TransferMemberInput: TransferMemberInput;
  TransferMemberPayload: Omit<TransferMemberPayload, 'member'> & { member: ResolversParentTypes['Member'] };
  UpdateMemberInput: UpdateMemberInput;
  UpdateMemberPayload: Omit<UpdateMemberPayload, 'member'> & { member: ResolversParentTypes['Member'] };
  Viewer: ViewerStub;
  String: Scalars['String']['output'];
};

export type RequiresPermissionDirectiveArgs = {
  permissions: Array<Array<Scalars['String']['input']>>;
};

export type RequiresPermissionDirectiveResolver<Result, Parent, ContextType = Context, Args = RequiresPermissionDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddDepartmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddDepartmentPayload'] = ResolversParentTypes['AddDepartmentPayload']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type AddMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddMemberPayload'] = ResolversParentTypes['AddMemberPayload']> = {
  firstPassword?: Resolver<ResolversTypes['FirstPasswordWay'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type CancelMemberExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelMemberExportPayload'] = ResolversParentTypes['CancelMemberExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type CancelMemberImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelMemberImportPayload'] = ResolversParentTypes['CancelMemberImportPayload']> = {
  import?: Resolver<ResolversTypes['MemberImport'], ParentType, ContextType>;
};

export type CreateMemberImportTemplatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateMemberImportTemplatePayload'] = ResolversParentTypes['CreateMemberImportTemplatePayload']> = {
  file?: Resolver<ResolversTypes['MemberFile'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteDepartmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteDepartmentPayload'] = ResolversParentTypes['DeleteDepartmentPayload']> = {
  deletedDepartmentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  parent?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department'], FederationReferenceType extends FederationReferenceTypes['Department'] = FederationReferenceTypes['Department']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Department']> | FederationReferenceType, FederationReferenceType, ContextType>;
  children?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  depth?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<Maybe<ResolversTypes['DepartmentKind']>, ParentType, ContextType>;
  memberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<DepartmentMembersArgs, 'first'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  path?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalMemberCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  alias?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  departments?: Resolver<Maybe<Array<ResolversTypes['MemberPlace']>>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  hidden?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  leftAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['MemberStatus']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<Array<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type MemberFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberFile'] = ResolversParentTypes['MemberFile']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberImport'] = ResolversParentTypes['MemberImport']> = {
  addedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bindingsBroken?: Resolver<Maybe<Array<ResolversTypes['MemberImportBinding']>>, ParentType, ContextType, RequireFields<MemberImportBindingsBrokenArgs, 'first'>>;
  bindingsBrokenCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  departmentsAddedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorFile?: Resolver<Maybe<ResolversTypes['MemberFile']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ignoredColumns?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  ignoredSheets?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  partial?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<Array<ResolversTypes['MemberImportProblem']>, ParentType, ContextType>;
  progressDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progressTotal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  refusedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rowCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MemberImportState'], ParentType, ContextType>;
  unchangedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberImportBindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberImportBinding'] = ResolversParentTypes['MemberImportBinding']> = {
  contacts?: Resolver<Array<ResolversTypes['ContactKind']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberImportProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberImportProblem'] = ResolversParentTypes['MemberImportProblem']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberImportUploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberImportUpload'] = ResolversParentTypes['MemberImportUpload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  fileId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maximumBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MemberPlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberPlace'] = ResolversParentTypes['MemberPlace']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  leader?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  main?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type MoveDepartmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveDepartmentPayload'] = ResolversParentTypes['MoveDepartmentPayload']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addDepartment?: Resolver<Maybe<ResolversTypes['AddDepartmentPayload']>, ParentType, ContextType, RequireFields<MutationAddDepartmentArgs, 'input'>>;
  addMember?: Resolver<Maybe<ResolversTypes['AddMemberPayload']>, ParentType, ContextType, RequireFields<MutationAddMemberArgs, 'input'>>;
  cancelMemberExport?: Resolver<Maybe<ResolversTypes['CancelMemberExportPayload']>, ParentType, ContextType, RequireFields<MutationCancelMemberExportArgs, 'input'>>;
  cancelMemberImport?: Resolver<Maybe<ResolversTypes['CancelMemberImportPayload']>, ParentType, ContextType, RequireFields<MutationCancelMemberImportArgs, 'input'>>;
  createMemberImportTemplate?: Resolver<Maybe<ResolversTypes['CreateMemberImportTemplatePayload']>, ParentType, ContextType, Partial<MutationCreateMemberImportTemplateArgs>>;
  deleteDepartment?: Resolver<Maybe<ResolversTypes['DeleteDepartmentPayload']>, ParentType, ContextType, RequireFields<MutationDeleteDepartmentArgs, 'input'>>;
  moveDepartment?: Resolver<Maybe<ResolversTypes['MoveDepartmentPayload']>, ParentType, ContextType, RequireFields<MutationMoveDepartmentArgs, 'input'>>;
  offboardMember?: Resolver<Maybe<ResolversTypes['OffboardMemberPayload']>, ParentType, ContextType, RequireFields<MutationOffboardMemberArgs, 'input'>>;
  renameDepartment?: Resolver<Maybe<ResolversTypes['RenameDepartmentPayload']>, ParentType, ContextType, RequireFields<MutationRenameDepartmentArgs, 'input'>>;
  reorderDepartments?: Resolver<Maybe<ResolversTypes['ReorderDepartmentsPayload']>, ParentType, ContextType, RequireFields<MutationReorderDepartmentsArgs, 'input'>>;
  requestMemberImportUpload?: Resolver<Maybe<ResolversTypes['RequestMemberImportUploadPayload']>, ParentType, ContextType, RequireFields<MutationRequestMemberImportUploadArgs, 'input'>>;
  setHiddenMembersEffect?: Resolver<Maybe<ResolversTypes['SetHiddenMembersEffectPayload']>, ParentType, ContextType, RequireFields<MutationSetHiddenMembersEffectArgs, 'input'>>;
  startMemberExport?: Resolver<Maybe<ResolversTypes['StartMemberExportPayload']>, ParentType, ContextType, RequireFields<MutationStartMemberExportArgs, 'input'>>;
  startMemberImport?: Resolver<Maybe<ResolversTypes['StartMemberImportPayload']>, ParentType, ContextType, RequireFields<MutationStartMemberImportArgs, 'input'>>;
  transferMember?: Resolver<Maybe<ResolversTypes['TransferMemberPayload']>, ParentType, ContextType, RequireFields<MutationTransferMemberArgs, 'input'>>;
  updateMember?: Resolver<Maybe<ResolversTypes['UpdateMemberPayload']>, ParentType, ContextType, RequireFields<MutationUpdateMemberArgs, 'input'>>;
};

export type OffboardMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OffboardMemberPayload'] = ResolversParentTypes['OffboardMemberPayload']> = {
  offboarding?: Resolver<ResolversTypes['Offboarding'], ParentType, ContextType>;
};

export type OffboardingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Offboarding'] = ResolversParentTypes['Offboarding']> = {
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  steps?: Resolver<Array<ResolversTypes['OffboardingStep']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type OffboardingStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OffboardingStep'] = ResolversParentTypes['OffboardingStep']> = {
  accountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  conversationsMoved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  creditReturned?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  departmentsLeft?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  groupsHandedOver?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OffboardingStepKind'], ParentType, ContextType>;
  messagesMoved?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  numberState?: Resolver<Maybe<ResolversTypes['LeaverNumberState']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  scheduledCancelled?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sessionsEnded?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['OffboardingStepState'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  alias?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  departments?: Resolver<Array<ResolversTypes['MemberPlace']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  employeeNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gender?: Resolver<Maybe<ResolversTypes['Gender']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType, RequireFields<QueryDepartmentArgs, 'id'>>;
  departments?: Resolver<Maybe<Array<ResolversTypes['Department']>>, ParentType, ContextType, Partial<QueryDepartmentsArgs>>;
  hiddenMembersEffect?: Resolver<Maybe<ResolversTypes['HiddenMembersEffect']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<QueryMemberArgs, 'id'>>;
  memberExport?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryMemberExportArgs, 'id'>>;
  memberImport?: Resolver<Maybe<ResolversTypes['MemberImport']>, ParentType, ContextType, RequireFields<QueryMemberImportArgs, 'id'>>;
  members?: Resolver<Maybe<ResolversTypes['MemberConnection']>, ParentType, ContextType, RequireFields<QueryMembersArgs, 'first'>>;
  offboarding?: Resolver<Maybe<ResolversTypes['Offboarding']>, ParentType, ContextType, RequireFields<QueryOffboardingArgs, 'memberId'>>;
  unresolvedMemberImport?: Resolver<Maybe<ResolversTypes['MemberImport']>, ParentType, ContextType>;
};

export type RenameDepartmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameDepartmentPayload'] = ResolversParentTypes['RenameDepartmentPayload']> = {
  department?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type ReorderDepartmentsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReorderDepartmentsPayload'] = ResolversParentTypes['ReorderDepartmentsPayload']> = {
  parent?: Resolver<ResolversTypes['Department'], ParentType, ContextType>;
};

export type RequestMemberImportUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestMemberImportUploadPayload'] = ResolversParentTypes['RequestMemberImportUploadPayload']> = {
  upload?: Resolver<ResolversTypes['MemberImportUpload'], ParentType, ContextType>;
};

export type SetHiddenMembersEffectPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetHiddenMembersEffectPayload'] = ResolversParentTypes['SetHiddenMembersEffectPayload']> = {
  effect?: Resolver<ResolversTypes['HiddenMembersEffect'], ParentType, ContextType>;
};

export type StartMemberExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartMemberExportPayload'] = ResolversParentTypes['StartMemberExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type StartMemberImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartMemberImportPayload'] = ResolversParentTypes['StartMemberImportPayload']> = {
  import?: Resolver<ResolversTypes['MemberImport'], ParentType, ContextType>;
};

export type TransferMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferMemberPayload'] = ResolversParentTypes['TransferMemberPayload']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type UpdateMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMemberPayload'] = ResolversParentTypes['UpdateMemberPayload']> = {
  bindingsBroken?: Resolver<Array<ResolversTypes['ContactKind']>, ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  profile?: Resolver<Maybe<ResolversTypes['Profile']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddDepartmentPayload?: AddDepartmentPayloadResolvers<ContextType>;
  AddMemberPayload?: AddMemberPayloadResolvers<ContextType>;
  CancelMemberExportPayload?: CancelMemberExportPayloadResolvers<ContextType>;
  CancelMemberImportPayload?: CancelMemberImportPayloadResolvers<ContextType>;
  CreateMemberImportTemplatePayload?: CreateMemberImportTemplatePayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeleteDepartmentPayload?: DeleteDepartmentPayloadResolvers<ContextType>;
  Department?: DepartmentResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  ExportFile?: ExportFileResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  MemberFile?: MemberFileResolvers<ContextType>;
  MemberImport?: MemberImportResolvers<ContextType>;
  MemberImportBinding?: MemberImportBindingResolvers<ContextType>;
  MemberImportProblem?: MemberImportProblemResolvers<ContextType>;
  MemberImportUpload?: MemberImportUploadResolvers<ContextType>;
  MemberPlace?: MemberPlaceResolvers<ContextType>;
  MoveDepartmentPayload?: MoveDepartmentPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OffboardMemberPayload?: OffboardMemberPayloadResolvers<ContextType>;
  Offboarding?: OffboardingResolvers<ContextType>;
  OffboardingStep?: OffboardingStepResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RenameDepartmentPayload?: RenameDepartmentPayloadResolvers<ContextType>;
  ReorderDepartmentsPayload?: ReorderDepartmentsPayloadResolvers<ContextType>;
  RequestMemberImportUploadPayload?: RequestMemberImportUploadPayloadResolvers<ContextType>;
  SetHiddenMembersEffectPayload?: SetHiddenMembersEffectPayloadResolvers<ContextType>;
  StartMemberExportPayload?: StartMemberExportPayloadResolvers<ContextType>;
  StartMemberImportPayload?: StartMemberImportPayloadResolvers<ContextType>;
  TransferMemberPayload?: TransferMemberPayloadResolvers<ContextType>;
  UpdateMemberPayload?: UpdateMemberPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  requiresPermission?: RequiresPermissionDirectiveResolver<any, any, ContextType>;
};
