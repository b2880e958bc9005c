// Generated from the SDL by `pnpm codegen`. Do not edit.
import type {
  Maybe,
  Scalars,
  ActorKind,
  CancelScheduledSmsInput,
  CancelScheduledSmsPayload,
  CancelSmsStatementExportInput,
  CancelSmsStatementExportPayload,
  CloseSmsAccountInput,
  CloseSmsAccountPayload,
  Enterprise,
  Export,
  ExportFile,
  ExportState,
  Member,
  MemberKey,
  MemberTopUpInput,
  Mutation,
  MutationCancelScheduledSmsArgs,
  MutationCancelSmsStatementExportArgs,
  MutationCloseSmsAccountArgs,
  MutationResumeSmsAccountArgs,
  MutationScheduleSmsArgs,
  MutationSendSmsArgs,
  MutationSendSystemSmsArgs,
  MutationStartSmsStatementExportArgs,
  MutationSuspendSmsAccountArgs,
  MutationTakeBackCreditArgs,
  MutationTopUpMainAccountArgs,
  MutationTopUpMembersArgs,
  MutationUpdateScheduledSmsArgs,
  PageInfo,
  PreviewSmsInput,
  Query,
  QueryPreviewSmsArgs,
  QuerySmsLedgerConsistencyArgs,
  QuerySmsMessageArgs,
  QuerySmsMessagesArgs,
  QuerySmsStatementArgs,
  QuerySmsStatementExportArgs,
  QueryVerifySmsLedgerArgs,
  ResumeSmsAccountInput,
  ResumeSmsAccountPayload,
  ScheduleSmsInput,
  ScheduleSmsPayload,
  SendSmsInput,
  SendSmsPayload,
  SendSystemSmsInput,
  SendSystemSmsPayload,
  SmsAccount,
  SmsAccountState,
  SmsActor,
  SmsConsistencyProof,
  SmsDelivery,
  SmsDeliveryState,
  SmsDestination,
  SmsInclusionProof,
  SmsLedger,
  SmsLedgerCheckpoint,
  SmsLedgerFinding,
  SmsLedgerFindingKind,
  SmsLedgerVerification,
  SmsMessage,
  SmsMessageRecipientsArgs,
  SmsMessageConnection,
  SmsMessageEdge,
  SmsMessageFilter,
  SmsMessageState,
  SmsPart,
  SmsPartsPreview,
  SmsPreview,
  SmsRecipient,
  SmsRecipientConnection,
  SmsRecipientEdge,
  SmsRecipientPrice,
  SmsRecipientProblem,
  SmsRecipientsInput,
  SmsSignature,
  SmsSplitMode,
  SmsStatementAccount,
  SmsStatementConnection,
  SmsStatementEdge,
  SmsStatementEntry,
  SmsStatementFilter,
  SmsStatementFormat,
  SmsStatementKind,
  SmsStatementTotals,
  StartSmsStatementExportInput,
  StartSmsStatementExportPayload,
  SuspendSmsAccountInput,
  SuspendSmsAccountPayload,
  TakeBackCreditInput,
  TakeBackCreditPayload,
  TopUpMainAccountInput,
  TopUpMainAccountPayload,
  TopUpMembersInput,
  TopUpMembersPayload,
  UpdateScheduledSmsInput,
  UpdateScheduledSmsPayload,
  Viewer,
  ViewerSmsMessagesArgs,
  ViewerSmsStatementArgs,
} from './types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntityReference } from '../entities.ts';
import type { SmsAccountView } from '../account/account.rules.ts';
import type { MainTopUp } from '../account/top-up-main-account.ts';
import type { PreviewedSms, PricedRecipient } from '../sending/preview-sms.ts';
import type { SmsSent } from '../sending/send-draft.ts';
import type { ScheduleCancelled } from '../schedule/cancel-scheduled-sms.ts';
import type { MessageRow, PartRow } from '../message/message.table.ts';
import type { Actor } from '../ledger/ledger.table.ts';
import type { RecipientView } from '../record/read-recipients.ts';
import type { StatementPage } from '../statement/read-statement-page.ts';
import type { StatementRow } from '../ledger/statement.queries.ts';
import type { TreeHead } from '../proof/tree-head.rules.ts';
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
  Enterprise: Enterprise;
  Member: Member;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Enterprise:
    ( { __typename: 'Enterprise' }
    & GraphQLRecursivePick<FederationTypes['Enterprise'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  ActorKind: ActorKind;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  CancelScheduledSmsInput: CancelScheduledSmsInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  CancelScheduledSmsPayload: ResolverTypeWrapper<ScheduleCancelled>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  CancelSmsStatementExportInput: CancelSmsStatementExportInput;
  CancelSmsStatementExportPayload: ResolverTypeWrapper<CancelSmsStatementExportPayload>;
  CloseSmsAccountInput: CloseSmsAccountInput;
  CloseSmsAccountPayload: ResolverTypeWrapper<CloseSmsAccountPayload>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Enterprise: ResolverTypeWrapper<EntityReference>;
  Export: ResolverTypeWrapper<Export>;
  ExportFile: ResolverTypeWrapper<ExportFile>;
  ExportState: ExportState;
  Member: ResolverTypeWrapper<EntityReference>;
  MemberKey: MemberKey;
  MemberTopUpInput: MemberTopUpInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PreviewSmsInput: PreviewSmsInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ResumeSmsAccountInput: ResumeSmsAccountInput;
  ResumeSmsAccountPayload: ResolverTypeWrapper<Omit<ResumeSmsAccountPayload, 'account'> & { account: ResolversTypes['SmsAccount'] }>;
  ScheduleSmsInput: ScheduleSmsInput;
  ScheduleSmsPayload: ResolverTypeWrapper<SmsSent>;
  SendSmsInput: SendSmsInput;
  SendSmsPayload: ResolverTypeWrapper<SmsSent>;
  SendSystemSmsInput: SendSystemSmsInput;
  SendSystemSmsPayload: ResolverTypeWrapper<SendSystemSmsPayload>;
  SmsAccount: ResolverTypeWrapper<SmsAccountView>;
  SmsAccountState: SmsAccountState;
  SmsActor: ResolverTypeWrapper<Actor>;
  SmsConsistencyProof: ResolverTypeWrapper<SmsConsistencyProof>;
  SmsDelivery: ResolverTypeWrapper<SmsDelivery>;
  SmsDeliveryState: SmsDeliveryState;
  SmsDestination: SmsDestination;
  SmsInclusionProof: ResolverTypeWrapper<SmsInclusionProof>;
  SmsLedger: ResolverTypeWrapper<SmsLedger>;
  SmsLedgerCheckpoint: ResolverTypeWrapper<TreeHead>;
  SmsLedgerFinding: ResolverTypeWrapper<SmsLedgerFinding>;
  SmsLedgerFindingKind: SmsLedgerFindingKind;
  SmsLedgerVerification: ResolverTypeWrapper<SmsLedgerVerification>;
  SmsMessage: ResolverTypeWrapper<MessageRow>;
  SmsMessageConnection: ResolverTypeWrapper<Omit<SmsMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SmsMessageEdge']>, nodes: Array<ResolversTypes['SmsMessage']> }>;
  SmsMessageEdge: ResolverTypeWrapper<Omit<SmsMessageEdge, 'node'> & { node: ResolversTypes['SmsMessage'] }>;
  SmsMessageFilter: SmsMessageFilter;
  SmsMessageState: SmsMessageState;
  SmsPart: ResolverTypeWrapper<PartRow>;
  SmsPartsPreview: ResolverTypeWrapper<SmsPartsPreview>;
  SmsPreview: ResolverTypeWrapper<PreviewedSms>;
  SmsRecipient: ResolverTypeWrapper<RecipientView>;
  SmsRecipientConnection: ResolverTypeWrapper<Omit<SmsRecipientConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['SmsRecipientEdge']>, nodes: Array<ResolversTypes['SmsRecipient']> }>;
  SmsRecipientEdge: ResolverTypeWrapper<Omit<SmsRecipientEdge, 'node'> & { node: ResolversTypes['SmsRecipient'] }>;
  SmsRecipientPrice: ResolverTypeWrapper<PricedRecipient>;
  SmsRecipientProblem: ResolverTypeWrapper<SmsRecipientProblem>;
  SmsRecipientsInput: SmsRecipientsInput;
  SmsSignature: SmsSignature;
  SmsSplitMode: SmsSplitMode;
  SmsStatementAccount: SmsStatementAccount;
  SmsStatementConnection: ResolverTypeWrapper<StatementPage>;
  SmsStatementEdge: ResolverTypeWrapper<Omit<SmsStatementEdge, 'node'> & { node: ResolversTypes['SmsStatementEntry'] }>;
  SmsStatementEntry: ResolverTypeWrapper<StatementRow>;
  SmsStatementFilter: SmsStatementFilter;
  SmsStatementFormat: SmsStatementFormat;
  SmsStatementKind: SmsStatementKind;
  SmsStatementTotals: ResolverTypeWrapper<SmsStatementTotals>;
  StartSmsStatementExportInput: StartSmsStatementExportInput;
  StartSmsStatementExportPayload: ResolverTypeWrapper<StartSmsStatementExportPayload>;
  SuspendSmsAccountInput: SuspendSmsAccountInput;
  SuspendSmsAccountPayload: ResolverTypeWrapper<Omit<SuspendSmsAccountPayload, 'account'> & { account: ResolversTypes['SmsAccount'] }>;
  TakeBackCreditInput: TakeBackCreditInput;
  TakeBackCreditPayload: ResolverTypeWrapper<Omit<TakeBackCreditPayload, 'account'> & { account: ResolversTypes['SmsAccount'] }>;
  TopUpMainAccountInput: TopUpMainAccountInput;
  TopUpMainAccountPayload: ResolverTypeWrapper<MainTopUp>;
  TopUpMembersInput: TopUpMembersInput;
  TopUpMembersPayload: ResolverTypeWrapper<Omit<TopUpMembersPayload, 'accounts'> & { accounts: Array<ResolversTypes['SmsAccount']> }>;
  UpdateScheduledSmsInput: UpdateScheduledSmsInput;
  UpdateScheduledSmsPayload: ResolverTypeWrapper<SmsSent>;
  Viewer: ResolverTypeWrapper<EntityReference>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  BigInt: Scalars['BigInt']['output'];
  CancelScheduledSmsInput: CancelScheduledSmsInput;
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  CancelScheduledSmsPayload: ScheduleCancelled;
  Int: Scalars['Int']['output'];
  CancelSmsStatementExportInput: CancelSmsStatementExportInput;
  CancelSmsStatementExportPayload: CancelSmsStatementExportPayload;
  CloseSmsAccountInput: CloseSmsAccountInput;
  CloseSmsAccountPayload: CloseSmsAccountPayload;
  DateTime: Scalars['DateTime']['output'];
  Enterprise: EntityReference;
  Export: Export;
  ExportFile: ExportFile;
  Member: EntityReference;
  MemberKey: MemberKey;
  MemberTopUpInput: MemberTopUpInput;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  PreviewSmsInput: PreviewSmsInput;
  Query: Record<PropertyKey, never>;
  ResumeSmsAccountInput: ResumeSmsAccountInput;
  ResumeSmsAccountPayload: Omit<ResumeSmsAccountPayload, 'account'> & { account: ResolversParentTypes['SmsAccount'] };
  ScheduleSmsInput: ScheduleSmsInput;
  ScheduleSmsPayload: SmsSent;
  SendSmsInput: SendSmsInput;
  SendSmsPayload: SmsSent;
  SendSystemSmsInput: SendSystemSmsInput;
  SendSystemSmsPayload: SendSystemSmsPayload;
  SmsAccount: SmsAccountView;
  SmsActor: Actor;
  SmsConsistencyProof: SmsConsistencyProof;
  SmsDelivery: SmsDelivery;
  SmsInclusionProof: SmsInclusionProof;
  SmsLedger: SmsLedger;
  SmsLedgerCheckpoint: TreeHead;
  SmsLedgerFinding: SmsLedgerFinding;
  SmsLedgerVerification: SmsLedgerVerification;
  SmsMessage: MessageRow;
  SmsMessageConnection: Omit<SmsMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SmsMessageEdge']>, nodes: Array<ResolversParentTypes['SmsMessage']> };
  SmsMessageEdge: Omit<SmsMessageEdge, 'node'> & { node: ResolversParentTypes['SmsMessage'] };
  SmsMessageFilter: SmsMessageFilter;
  SmsPart: PartRow;
  SmsPartsPreview: SmsPartsPreview;
  SmsPreview: PreviewedSms;
  SmsRecipient: RecipientView;
  SmsRecipientConnection: Omit<SmsRecipientConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['SmsRecipientEdge']>, nodes: Array<ResolversParentTypes['SmsRecipient']> };
  SmsRecipientEdge: Omit<SmsRecipientEdge, 'node'> & { node: ResolversParentTypes['SmsRecipient'] };
  SmsRecipientPrice: PricedRecipient;
  SmsRecipientProblem: SmsRecipientProblem;
  SmsRecipientsInput: SmsRecipientsInput;
  SmsStatementConnection: StatementPage;
  SmsStatementEdge: Omit<SmsStatementEdge, 'node'> & { node: ResolversParentTypes['SmsStatementEntry'] };
  SmsStatementEntry: StatementRow;
  SmsStatementFilter: SmsStatementFilter;
  SmsStatementTotals: SmsStatementTotals;
  StartSmsStatementExportInput: StartSmsStatementExportInput;
  StartSmsStatementExportPayload: StartSmsStatementExportPayload;
  SuspendSmsAccountInput: SuspendSmsAccountInput;
  SuspendSmsAccountPayload: Omit<SuspendSmsAccountPayload, 'account'> & { account: ResolversParentTypes['SmsAccount'] };
  TakeBackCreditInput: TakeBackCreditInput;
  TakeBackCreditPayload: Omit<TakeBackCreditPayload, 'account'> & { account: ResolversParentTypes['SmsAccount'] };
  TopUpMainAccountInput: TopUpMainAccountInput;
  TopUpMainAccountPayload: MainTopUp;
  TopUpMembersInput: TopUpMembersInput;
  TopUpMembersPayload: Omit<TopUpMembersPayload, 'accounts'> & { accounts: Array<ResolversParentTypes['SmsAccount']> };
  UpdateScheduledSmsInput: UpdateScheduledSmsInput;
  UpdateScheduledSmsPayload: SmsSent;
  Viewer: EntityReference;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type CancelScheduledSmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelScheduledSmsPayload'] = ResolversParentTypes['CancelScheduledSmsPayload']> = {
  creditsReturned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['SmsMessage'], ParentType, ContextType>;
};

export type CancelSmsStatementExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelSmsStatementExportPayload'] = ResolversParentTypes['CancelSmsStatementExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type CloseSmsAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseSmsAccountPayload'] = ResolversParentTypes['CloseSmsAccountPayload']> = {
  closedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creditReturned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scheduledCancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EnterpriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  smsBalance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  smsAccount?: Resolver<Maybe<ResolversTypes['SmsAccount']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelScheduledSms?: Resolver<Maybe<ResolversTypes['CancelScheduledSmsPayload']>, ParentType, ContextType, RequireFields<MutationCancelScheduledSmsArgs, 'input'>>;
  cancelSmsStatementExport?: Resolver<Maybe<ResolversTypes['CancelSmsStatementExportPayload']>, ParentType, ContextType, RequireFields<MutationCancelSmsStatementExportArgs, 'input'>>;
  closeSmsAccount?: Resolver<Maybe<ResolversTypes['CloseSmsAccountPayload']>, ParentType, ContextType, RequireFields<MutationCloseSmsAccountArgs, 'input'>>;
  resumeSmsAccount?: Resolver<Maybe<ResolversTypes['ResumeSmsAccountPayload']>, ParentType, ContextType, RequireFields<MutationResumeSmsAccountArgs, 'input'>>;
  scheduleSms?: Resolver<Maybe<ResolversTypes['ScheduleSmsPayload']>, ParentType, ContextType, RequireFields<MutationScheduleSmsArgs, 'input'>>;
  sendSms?: Resolver<Maybe<ResolversTypes['SendSmsPayload']>, ParentType, ContextType, RequireFields<MutationSendSmsArgs, 'input'>>;
  sendSystemSms?: Resolver<Maybe<ResolversTypes['SendSystemSmsPayload']>, ParentType, ContextType, RequireFields<MutationSendSystemSmsArgs, 'input'>>;
  startSmsStatementExport?: Resolver<Maybe<ResolversTypes['StartSmsStatementExportPayload']>, ParentType, ContextType, RequireFields<MutationStartSmsStatementExportArgs, 'input'>>;
  suspendSmsAccount?: Resolver<Maybe<ResolversTypes['SuspendSmsAccountPayload']>, ParentType, ContextType, RequireFields<MutationSuspendSmsAccountArgs, 'input'>>;
  takeBackCredit?: Resolver<Maybe<ResolversTypes['TakeBackCreditPayload']>, ParentType, ContextType, RequireFields<MutationTakeBackCreditArgs, 'input'>>;
  topUpMainAccount?: Resolver<Maybe<ResolversTypes['TopUpMainAccountPayload']>, ParentType, ContextType, RequireFields<MutationTopUpMainAccountArgs, 'input'>>;
  topUpMembers?: Resolver<Maybe<ResolversTypes['TopUpMembersPayload']>, ParentType, ContextType, RequireFields<MutationTopUpMembersArgs, 'input'>>;
  updateScheduledSms?: Resolver<Maybe<ResolversTypes['UpdateScheduledSmsPayload']>, ParentType, ContextType, RequireFields<MutationUpdateScheduledSmsArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  previewSms?: Resolver<Maybe<ResolversTypes['SmsPreview']>, ParentType, ContextType, RequireFields<QueryPreviewSmsArgs, 'input'>>;
  smsLedger?: Resolver<Maybe<ResolversTypes['SmsLedger']>, ParentType, ContextType>;
  smsLedgerCheckpoint?: Resolver<Maybe<ResolversTypes['SmsLedgerCheckpoint']>, ParentType, ContextType>;
  smsLedgerConsistency?: Resolver<Maybe<ResolversTypes['SmsConsistencyProof']>, ParentType, ContextType, RequireFields<QuerySmsLedgerConsistencyArgs, 'from'>>;
  smsMessage?: Resolver<Maybe<ResolversTypes['SmsMessage']>, ParentType, ContextType, RequireFields<QuerySmsMessageArgs, 'id'>>;
  smsMessages?: Resolver<Maybe<ResolversTypes['SmsMessageConnection']>, ParentType, ContextType, RequireFields<QuerySmsMessagesArgs, 'first'>>;
  smsStatement?: Resolver<Maybe<ResolversTypes['SmsStatementConnection']>, ParentType, ContextType, RequireFields<QuerySmsStatementArgs, 'first'>>;
  smsStatementExport?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QuerySmsStatementExportArgs, 'id'>>;
  verifySmsLedger?: Resolver<Maybe<ResolversTypes['SmsLedgerVerification']>, ParentType, ContextType, RequireFields<QueryVerifySmsLedgerArgs, 'from'>>;
};

export type ResumeSmsAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResumeSmsAccountPayload'] = ResolversParentTypes['ResumeSmsAccountPayload']> = {
  account?: Resolver<ResolversTypes['SmsAccount'], ParentType, ContextType>;
};

export type ScheduleSmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleSmsPayload'] = ResolversParentTypes['ScheduleSmsPayload']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  creditsReserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicatesDropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['SmsMessage'], ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['SmsRecipientProblem']>, ParentType, ContextType>;
};

export type SendSmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendSmsPayload'] = ResolversParentTypes['SendSmsPayload']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  creditsReserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicatesDropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['SmsMessage'], ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['SmsRecipientProblem']>, ParentType, ContextType>;
};

export type SendSystemSmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendSystemSmsPayload'] = ResolversParentTypes['SendSystemSmsPayload']> = {
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SmsAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsAccount'] = ResolversParentTypes['SmsAccount']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SmsAccountState'], ParentType, ContextType>;
};

export type SmsActorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsActor'] = ResolversParentTypes['SmsActor']> = {
  kind?: Resolver<ResolversTypes['ActorKind'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SmsConsistencyProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsConsistencyProof'] = ResolversParentTypes['SmsConsistencyProof']> = {
  checkpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proof?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  root1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root2?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size1?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  size2?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SmsDeliveryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsDelivery'] = ResolversParentTypes['SmsDelivery']> = {
  cancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  charged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivered?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expired?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  queued?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SmsInclusionProofResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsInclusionProof'] = ResolversParentTypes['SmsInclusionProof']> = {
  checkpoint?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  content?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leafHash?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  leafIdx?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  proof?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  treeSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verifierKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SmsLedgerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsLedger'] = ResolversParentTypes['SmsLedger']> = {
  dealers?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  main?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  spent?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  sum?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type SmsLedgerCheckpointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsLedgerCheckpoint'] = ResolversParentTypes['SmsLedgerCheckpoint']> = {
  note?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  root?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  treeSize?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  verifierKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SmsLedgerFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsLedgerFinding'] = ResolversParentTypes['SmsLedgerFinding']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SmsLedgerFindingKind'], ParentType, ContextType>;
  leafIdx?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SmsLedgerVerificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsLedgerVerification'] = ResolversParentTypes['SmsLedgerVerification']> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  findings?: Resolver<Array<ResolversTypes['SmsLedgerFinding']>, ParentType, ContextType>;
  valid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SmsMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsMessage'] = ResolversParentTypes['SmsMessage']> = {
  completedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  delivery?: Resolver<ResolversTypes['SmsDelivery'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipientCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recipients?: Resolver<Maybe<ResolversTypes['SmsRecipientConnection']>, ParentType, ContextType, RequireFields<SmsMessageRecipientsArgs, 'first'>>;
  scheduledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  scheduledLocal?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  sentBy?: Resolver<ResolversTypes['SmsActor'], ParentType, ContextType>;
  signature?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  splitMode?: Resolver<ResolversTypes['SmsSplitMode'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SmsMessageState'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SmsMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsMessageConnection'] = ResolversParentTypes['SmsMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SmsMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SmsMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SmsMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsMessageEdge'] = ResolversParentTypes['SmsMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SmsMessage'], ParentType, ContextType>;
};

export type SmsPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsPart'] = ResolversParentTypes['SmsPart']> = {
  doneAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  number?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SmsDeliveryState'], ParentType, ContextType>;
};

export type SmsPartsPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsPartsPreview'] = ResolversParentTypes['SmsPartsPreview']> = {
  destination?: Resolver<ResolversTypes['SmsDestination'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SmsPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsPreview'] = ResolversParentTypes['SmsPreview']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  credits?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicatesDropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['SmsPartsPreview']>, ParentType, ContextType>;
  recipients?: Resolver<Array<ResolversTypes['SmsRecipientPrice']>, ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['SmsRecipientProblem']>, ParentType, ContextType>;
};

export type SmsRecipientResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsRecipient'] = ResolversParentTypes['SmsRecipient']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  parts?: Resolver<Array<ResolversTypes['SmsPart']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SmsDeliveryState'], ParentType, ContextType>;
};

export type SmsRecipientConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsRecipientConnection'] = ResolversParentTypes['SmsRecipientConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SmsRecipientEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SmsRecipient']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SmsRecipientEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsRecipientEdge'] = ResolversParentTypes['SmsRecipientEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SmsRecipient'], ParentType, ContextType>;
};

export type SmsRecipientPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsRecipientPrice'] = ResolversParentTypes['SmsRecipientPrice']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  segments?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SmsRecipientProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsRecipientProblem'] = ResolversParentTypes['SmsRecipientProblem']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  entry?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SmsStatementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsStatementConnection'] = ResolversParentTypes['SmsStatementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['SmsStatementEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['SmsStatementEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totals?: Resolver<Maybe<ResolversTypes['SmsStatementTotals']>, ParentType, ContextType>;
};

export type SmsStatementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsStatementEdge'] = ResolversParentTypes['SmsStatementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SmsStatementEntry'], ParentType, ContextType>;
};

export type SmsStatementEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsStatementEntry'] = ResolversParentTypes['SmsStatementEntry']> = {
  account?: Resolver<ResolversTypes['SmsStatementAccount'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['SmsActor'], ParentType, ContextType>;
  counterparty?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SmsStatementKind'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  messageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['SmsInclusionProof']>, ParentType, ContextType>;
};

export type SmsStatementTotalsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsStatementTotals'] = ResolversParentTypes['SmsStatementTotals']> = {
  entries?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  in?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
  out?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type StartSmsStatementExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartSmsStatementExportPayload'] = ResolversParentTypes['StartSmsStatementExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type SuspendSmsAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuspendSmsAccountPayload'] = ResolversParentTypes['SuspendSmsAccountPayload']> = {
  account?: Resolver<ResolversTypes['SmsAccount'], ParentType, ContextType>;
};

export type TakeBackCreditPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeBackCreditPayload'] = ResolversParentTypes['TakeBackCreditPayload']> = {
  account?: Resolver<ResolversTypes['SmsAccount'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mainBalance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TopUpMainAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopUpMainAccountPayload'] = ResolversParentTypes['TopUpMainAccountPayload']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  enterprise?: Resolver<ResolversTypes['Enterprise'], ParentType, ContextType>;
  transferId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type TopUpMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopUpMembersPayload'] = ResolversParentTypes['TopUpMembersPayload']> = {
  accounts?: Resolver<Array<ResolversTypes['SmsAccount']>, ParentType, ContextType>;
  mainBalance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UpdateScheduledSmsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateScheduledSmsPayload'] = ResolversParentTypes['UpdateScheduledSmsPayload']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  creditsReserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicatesDropped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['SmsMessage'], ParentType, ContextType>;
  rejected?: Resolver<Array<ResolversTypes['SmsRecipientProblem']>, ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  smsAccount?: Resolver<Maybe<ResolversTypes['SmsAccount']>, ParentType, ContextType>;
  smsMessages?: Resolver<Maybe<ResolversTypes['SmsMessageConnection']>, ParentType, ContextType, RequireFields<ViewerSmsMessagesArgs, 'first'>>;
  smsStatement?: Resolver<Maybe<ResolversTypes['SmsStatementConnection']>, ParentType, ContextType, RequireFields<ViewerSmsStatementArgs, 'first'>>;
};

export type Resolvers<ContextType = Context> = {
  BigInt?: GraphQLScalarType;
  CancelScheduledSmsPayload?: CancelScheduledSmsPayloadResolvers<ContextType>;
  CancelSmsStatementExportPayload?: CancelSmsStatementExportPayloadResolvers<ContextType>;
  CloseSmsAccountPayload?: CloseSmsAccountPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Enterprise?: EnterpriseResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  ExportFile?: ExportFileResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ResumeSmsAccountPayload?: ResumeSmsAccountPayloadResolvers<ContextType>;
  ScheduleSmsPayload?: ScheduleSmsPayloadResolvers<ContextType>;
  SendSmsPayload?: SendSmsPayloadResolvers<ContextType>;
  SendSystemSmsPayload?: SendSystemSmsPayloadResolvers<ContextType>;
  SmsAccount?: SmsAccountResolvers<ContextType>;
  SmsActor?: SmsActorResolvers<ContextType>;
  SmsConsistencyProof?: SmsConsistencyProofResolvers<ContextType>;
  SmsDelivery?: SmsDeliveryResolvers<ContextType>;
  SmsInclusionProof?: SmsInclusionProofResolvers<ContextType>;
  SmsLedger?: SmsLedgerResolvers<ContextType>;
  SmsLedgerCheckpoint?: SmsLedgerCheckpointResolvers<ContextType>;
  SmsLedgerFinding?: SmsLedgerFindingResolvers<ContextType>;
  SmsLedgerVerification?: SmsLedgerVerificationResolvers<ContextType>;
  SmsMessage?: SmsMessageResolvers<ContextType>;
  SmsMessageConnection?: SmsMessageConnectionResolvers<ContextType>;
  SmsMessageEdge?: SmsMessageEdgeResolvers<ContextType>;
  SmsPart?: SmsPartResolvers<ContextType>;
  SmsPartsPreview?: SmsPartsPreviewResolvers<ContextType>;
  SmsPreview?: SmsPreviewResolvers<ContextType>;
  SmsRecipient?: SmsRecipientResolvers<ContextType>;
  SmsRecipientConnection?: SmsRecipientConnectionResolvers<ContextType>;
  SmsRecipientEdge?: SmsRecipientEdgeResolvers<ContextType>;
  SmsRecipientPrice?: SmsRecipientPriceResolvers<ContextType>;
  SmsRecipientProblem?: SmsRecipientProblemResolvers<ContextType>;
  SmsStatementConnection?: SmsStatementConnectionResolvers<ContextType>;
  SmsStatementEdge?: SmsStatementEdgeResolvers<ContextType>;
  SmsStatementEntry?: SmsStatementEntryResolvers<ContextType>;
  SmsStatementTotals?: SmsStatementTotalsResolvers<ContextType>;
  StartSmsStatementExportPayload?: StartSmsStatementExportPayloadResolvers<ContextType>;
  SuspendSmsAccountPayload?: SuspendSmsAccountPayloadResolvers<ContextType>;
  TakeBackCreditPayload?: TakeBackCreditPayloadResolvers<ContextType>;
  TopUpMainAccountPayload?: TopUpMainAccountPayloadResolvers<ContextType>;
  TopUpMembersPayload?: TopUpMembersPayloadResolvers<ContextType>;
  UpdateScheduledSmsPayload?: UpdateScheduledSmsPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};
