// Generated from the SDL by `pnpm codegen`. Do not edit.
import type {
  Maybe,
  Scalars,
  AnchorUnit,
  ArchivedMessage,
  ArchivedMessageConnection,
  ArchivedMessageEdge,
  ArchivedMessageKind,
  ConversationPartner,
  ConversationPartnerConnection,
  ConversationPartnerEdge,
  ConversationParty,
  ConversationPartyConnection,
  ConversationPartyEdge,
  ConversationPartyInput,
  ConversationPartyKind,
  DeletedAccount,
  DeletedAccountConnection,
  DeletedAccountEdge,
  ExternalPartyInput,
  GroupConversation,
  GroupConversationConnection,
  GroupConversationEdge,
  IngestFieldProblem,
  IngestGroupInput,
  IngestGroupResult,
  IngestMessageInput,
  IngestMessageResult,
  IngestMessagesInput,
  IngestMessagesPayload,
  Member,
  MemberLastMessage,
  MessageAnchor,
  MessageAttachment,
  MessageAttachmentInput,
  MessageDirection,
  Mutation,
  MutationIngestMessagesArgs,
  MutationRetireMemberArgs,
  PageInfo,
  Query,
  QueryConversationAnchorsArgs,
  QueryConversationMessagesArgs,
  QueryConversationPartnersArgs,
  QueryDeletedAccountsArgs,
  QueryGroupAnchorsArgs,
  QueryGroupConversationsArgs,
  QueryGroupMessagesArgs,
  QueryGroupPartiesArgs,
  RecordRange,
  RetireMemberInput,
  RetireMemberPayload,
} from './types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MessageRow } from '../message/message.table.ts';
import type { PartyView } from '../party/party.queries.ts';
import type { PartnerRow, GroupActivity, LastMessageRow } from '../record/record.queries.ts';
import type { DeletedAccountRow } from '../deleted-account/deleted-account.queries.ts';
import type { MemberReference, Context } from '../context.ts';
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
  Member: Member;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AnchorUnit: AnchorUnit;
  ArchivedMessage: ResolverTypeWrapper<MessageRow>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ArchivedMessageConnection: ResolverTypeWrapper<Omit<ArchivedMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ArchivedMessageEdge']>, nodes: Array<ResolversTypes['ArchivedMessage']> }>;
  ArchivedMessageEdge: ResolverTypeWrapper<Omit<ArchivedMessageEdge, 'node'> & { node: ResolversTypes['ArchivedMessage'] }>;
  ArchivedMessageKind: ArchivedMessageKind;
  BigInt: ResolverTypeWrapper<Scalars['BigInt']['output']>;
  ConversationPartner: ResolverTypeWrapper<PartnerRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ConversationPartnerConnection: ResolverTypeWrapper<Omit<ConversationPartnerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConversationPartnerEdge']>, nodes: Array<ResolversTypes['ConversationPartner']> }>;
  ConversationPartnerEdge: ResolverTypeWrapper<Omit<ConversationPartnerEdge, 'node'> & { node: ResolversTypes['ConversationPartner'] }>;
  ConversationParty: ResolverTypeWrapper<PartyView>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ConversationPartyConnection: ResolverTypeWrapper<Omit<ConversationPartyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['ConversationPartyEdge']>, nodes: Array<ResolversTypes['ConversationParty']> }>;
  ConversationPartyEdge: ResolverTypeWrapper<Omit<ConversationPartyEdge, 'node'> & { node: ResolversTypes['ConversationParty'] }>;
  ConversationPartyInput: ConversationPartyInput;
  ConversationPartyKind: ConversationPartyKind;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeletedAccount: ResolverTypeWrapper<DeletedAccountRow>;
  DeletedAccountConnection: ResolverTypeWrapper<Omit<DeletedAccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['DeletedAccountEdge']>, nodes: Array<ResolversTypes['DeletedAccount']> }>;
  DeletedAccountEdge: ResolverTypeWrapper<Omit<DeletedAccountEdge, 'node'> & { node: ResolversTypes['DeletedAccount'] }>;
  ExternalPartyInput: ExternalPartyInput;
  GroupConversation: ResolverTypeWrapper<GroupActivity>;
  GroupConversationConnection: ResolverTypeWrapper<Omit<GroupConversationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['GroupConversationEdge']>, nodes: Array<ResolversTypes['GroupConversation']> }>;
  GroupConversationEdge: ResolverTypeWrapper<Omit<GroupConversationEdge, 'node'> & { node: ResolversTypes['GroupConversation'] }>;
  IngestFieldProblem: ResolverTypeWrapper<IngestFieldProblem>;
  IngestGroupInput: IngestGroupInput;
  IngestGroupResult: ResolverTypeWrapper<IngestGroupResult>;
  IngestMessageInput: IngestMessageInput;
  IngestMessageResult: ResolverTypeWrapper<IngestMessageResult>;
  IngestMessagesInput: IngestMessagesInput;
  IngestMessagesPayload: ResolverTypeWrapper<IngestMessagesPayload>;
  Member: ResolverTypeWrapper<MemberReference>;
  MemberLastMessage: ResolverTypeWrapper<LastMessageRow>;
  MessageAnchor: ResolverTypeWrapper<MessageAnchor>;
  MessageAttachment: ResolverTypeWrapper<MessageAttachment>;
  MessageAttachmentInput: MessageAttachmentInput;
  MessageDirection: MessageDirection;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RecordRange: RecordRange;
  RetireMemberInput: RetireMemberInput;
  RetireMemberPayload: ResolverTypeWrapper<RetireMemberPayload>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  ArchivedMessage: MessageRow;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  ArchivedMessageConnection: Omit<ArchivedMessageConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ArchivedMessageEdge']>, nodes: Array<ResolversParentTypes['ArchivedMessage']> };
  ArchivedMessageEdge: Omit<ArchivedMessageEdge, 'node'> & { node: ResolversParentTypes['ArchivedMessage'] };
  BigInt: Scalars['BigInt']['output'];
  ConversationPartner: PartnerRow;
  Int: Scalars['Int']['output'];
  ConversationPartnerConnection: Omit<ConversationPartnerConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConversationPartnerEdge']>, nodes: Array<ResolversParentTypes['ConversationPartner']> };
  ConversationPartnerEdge: Omit<ConversationPartnerEdge, 'node'> & { node: ResolversParentTypes['ConversationPartner'] };
  ConversationParty: PartyView;
  Boolean: Scalars['Boolean']['output'];
  ConversationPartyConnection: Omit<ConversationPartyConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['ConversationPartyEdge']>, nodes: Array<ResolversParentTypes['ConversationParty']> };
  ConversationPartyEdge: Omit<ConversationPartyEdge, 'node'> & { node: ResolversParentTypes['ConversationParty'] };
  ConversationPartyInput: ConversationPartyInput;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  DeletedAccount: DeletedAccountRow;
  DeletedAccountConnection: Omit<DeletedAccountConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['DeletedAccountEdge']>, nodes: Array<ResolversParentTypes['DeletedAccount']> };
  DeletedAccountEdge: Omit<DeletedAccountEdge, 'node'> & { node: ResolversParentTypes['DeletedAccount'] };
  ExternalPartyInput: ExternalPartyInput;
  GroupConversation: GroupActivity;
  GroupConversationConnection: Omit<GroupConversationConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['GroupConversationEdge']>, nodes: Array<ResolversParentTypes['GroupConversation']> };
  GroupConversationEdge: Omit<GroupConversationEdge, 'node'> & { node: ResolversParentTypes['GroupConversation'] };
  IngestFieldProblem: IngestFieldProblem;
  IngestGroupInput: IngestGroupInput;
  IngestGroupResult: IngestGroupResult;
  IngestMessageInput: IngestMessageInput;
  IngestMessageResult: IngestMessageResult;
  IngestMessagesInput: IngestMessagesInput;
  IngestMessagesPayload: IngestMessagesPayload;
  Member: MemberReference;
  MemberLastMessage: LastMessageRow;
  MessageAnchor: MessageAnchor;
  MessageAttachment: MessageAttachment;
  MessageAttachmentInput: MessageAttachmentInput;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  RecordRange: RecordRange;
  RetireMemberInput: RetireMemberInput;
  RetireMemberPayload: RetireMemberPayload;
};

export type ArchivedMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchivedMessage'] = ResolversParentTypes['ArchivedMessage']> = {
  attachment?: Resolver<Maybe<ResolversTypes['MessageAttachment']>, ParentType, ContextType>;
  body?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArchivedMessageKind'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sender?: Resolver<ResolversTypes['ConversationParty'], ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sequence?: Resolver<ResolversTypes['BigInt'], ParentType, ContextType>;
};

export type ArchivedMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchivedMessageConnection'] = ResolversParentTypes['ArchivedMessageConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ArchivedMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ArchivedMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ArchivedMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ArchivedMessageEdge'] = ResolversParentTypes['ArchivedMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ArchivedMessage'], ParentType, ContextType>;
};

export interface BigIntScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['BigInt'], any> {
  name: 'BigInt';
}

export type ConversationPartnerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPartner'] = ResolversParentTypes['ConversationPartner']> = {
  lastMessageAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  messageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  party?: Resolver<ResolversTypes['ConversationParty'], ParentType, ContextType>;
};

export type ConversationPartnerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPartnerConnection'] = ResolversParentTypes['ConversationPartnerConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationPartnerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ConversationPartner']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationPartnerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPartnerEdge'] = ResolversParentTypes['ConversationPartnerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConversationPartner'], ParentType, ContextType>;
};

export type ConversationPartyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationParty'] = ResolversParentTypes['ConversationParty']> = {
  deleted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  externalId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConversationPartyKind'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConversationPartyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPartyConnection'] = ResolversParentTypes['ConversationPartyConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ConversationPartyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['ConversationParty']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ConversationPartyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConversationPartyEdge'] = ResolversParentTypes['ConversationPartyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ConversationParty'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeletedAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedAccount'] = ResolversParentTypes['DeletedAccount']> = {
  accountNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  conversationCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deletedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  messageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  successor?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type DeletedAccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedAccountConnection'] = ResolversParentTypes['DeletedAccountConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeletedAccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['DeletedAccount']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DeletedAccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletedAccountEdge'] = ResolversParentTypes['DeletedAccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeletedAccount'], ParentType, ContextType>;
};

export type GroupConversationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupConversation'] = ResolversParentTypes['GroupConversation']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastMessageAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  messageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['ConversationParty'], ParentType, ContextType>;
  partyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GroupConversationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupConversationConnection'] = ResolversParentTypes['GroupConversationConnection']> = {
  edges?: Resolver<Array<ResolversTypes['GroupConversationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['GroupConversation']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type GroupConversationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupConversationEdge'] = ResolversParentTypes['GroupConversationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['GroupConversation'], ParentType, ContextType>;
};

export type IngestFieldProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestFieldProblem'] = ResolversParentTypes['IngestFieldProblem']> = {
  path?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IngestGroupResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestGroupResult'] = ResolversParentTypes['IngestGroupResult']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['IngestFieldProblem']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type IngestMessageResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestMessageResult'] = ResolversParentTypes['IngestMessageResult']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  duplicate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  fields?: Resolver<Array<ResolversTypes['IngestFieldProblem']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  messageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  sequence?: Resolver<Maybe<ResolversTypes['BigInt']>, ParentType, ContextType>;
};

export type IngestMessagesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestMessagesPayload'] = ResolversParentTypes['IngestMessagesPayload']> = {
  accepted?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  duplicates?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupResults?: Resolver<Array<ResolversTypes['IngestGroupResult']>, ParentType, ContextType>;
  messageResults?: Resolver<Array<ResolversTypes['IngestMessageResult']>, ParentType, ContextType>;
  refused?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastMessage?: Resolver<Maybe<ResolversTypes['MemberLastMessage']>, ParentType, ContextType>;
};

export type MemberLastMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberLastMessage'] = ResolversParentTypes['MemberLastMessage']> = {
  direction?: Resolver<ResolversTypes['MessageDirection'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ArchivedMessageKind'], ParentType, ContextType>;
  partner?: Resolver<Maybe<ResolversTypes['ConversationParty']>, ParentType, ContextType>;
  sentAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageAnchorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageAnchor'] = ResolversParentTypes['MessageAnchor']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  day?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  messageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type MessageAttachmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageAttachment'] = ResolversParentTypes['MessageAttachment']> = {
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sha256?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ingestMessages?: Resolver<Maybe<ResolversTypes['IngestMessagesPayload']>, ParentType, ContextType, RequireFields<MutationIngestMessagesArgs, 'input'>>;
  retireMember?: Resolver<Maybe<ResolversTypes['RetireMemberPayload']>, ParentType, ContextType, RequireFields<MutationRetireMemberArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  conversationAnchors?: Resolver<Maybe<Array<ResolversTypes['MessageAnchor']>>, ParentType, ContextType, RequireFields<QueryConversationAnchorsArgs, 'memberId' | 'partnerId' | 'range' | 'unit'>>;
  conversationMessages?: Resolver<Maybe<ResolversTypes['ArchivedMessageConnection']>, ParentType, ContextType, RequireFields<QueryConversationMessagesArgs, 'first' | 'memberId' | 'partnerId' | 'range'>>;
  conversationPartners?: Resolver<Maybe<ResolversTypes['ConversationPartnerConnection']>, ParentType, ContextType, RequireFields<QueryConversationPartnersArgs, 'first' | 'memberId' | 'range'>>;
  deletedAccounts?: Resolver<Maybe<ResolversTypes['DeletedAccountConnection']>, ParentType, ContextType, RequireFields<QueryDeletedAccountsArgs, 'first'>>;
  groupAnchors?: Resolver<Maybe<Array<ResolversTypes['MessageAnchor']>>, ParentType, ContextType, RequireFields<QueryGroupAnchorsArgs, 'groupId' | 'range' | 'unit'>>;
  groupConversations?: Resolver<Maybe<ResolversTypes['GroupConversationConnection']>, ParentType, ContextType, RequireFields<QueryGroupConversationsArgs, 'first' | 'range'>>;
  groupMessages?: Resolver<Maybe<ResolversTypes['ArchivedMessageConnection']>, ParentType, ContextType, RequireFields<QueryGroupMessagesArgs, 'first' | 'groupId' | 'range'>>;
  groupParties?: Resolver<Maybe<ResolversTypes['ConversationPartyConnection']>, ParentType, ContextType, RequireFields<QueryGroupPartiesArgs, 'first' | 'groupId'>>;
};

export type RetireMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetireMemberPayload'] = ResolversParentTypes['RetireMemberPayload']> = {
  conversationsMoved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  groupsHandedOver?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messagesMoved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  ArchivedMessage?: ArchivedMessageResolvers<ContextType>;
  ArchivedMessageConnection?: ArchivedMessageConnectionResolvers<ContextType>;
  ArchivedMessageEdge?: ArchivedMessageEdgeResolvers<ContextType>;
  BigInt?: GraphQLScalarType;
  ConversationPartner?: ConversationPartnerResolvers<ContextType>;
  ConversationPartnerConnection?: ConversationPartnerConnectionResolvers<ContextType>;
  ConversationPartnerEdge?: ConversationPartnerEdgeResolvers<ContextType>;
  ConversationParty?: ConversationPartyResolvers<ContextType>;
  ConversationPartyConnection?: ConversationPartyConnectionResolvers<ContextType>;
  ConversationPartyEdge?: ConversationPartyEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  DeletedAccount?: DeletedAccountResolvers<ContextType>;
  DeletedAccountConnection?: DeletedAccountConnectionResolvers<ContextType>;
  DeletedAccountEdge?: DeletedAccountEdgeResolvers<ContextType>;
  GroupConversation?: GroupConversationResolvers<ContextType>;
  GroupConversationConnection?: GroupConversationConnectionResolvers<ContextType>;
  GroupConversationEdge?: GroupConversationEdgeResolvers<ContextType>;
  IngestFieldProblem?: IngestFieldProblemResolvers<ContextType>;
  IngestGroupResult?: IngestGroupResultResolvers<ContextType>;
  IngestMessageResult?: IngestMessageResultResolvers<ContextType>;
  IngestMessagesPayload?: IngestMessagesPayloadResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemberLastMessage?: MemberLastMessageResolvers<ContextType>;
  MessageAnchor?: MessageAnchorResolvers<ContextType>;
  MessageAttachment?: MessageAttachmentResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RetireMemberPayload?: RetireMemberPayloadResolvers<ContextType>;
};
