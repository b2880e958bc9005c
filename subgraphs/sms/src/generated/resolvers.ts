// Generated from the SDL by `pnpm codegen`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { EntityReference } from '../entities.ts';
import type { SmsAccountView } from '../account/account.queries.ts';
import type { MainTopUp } from '../account/top-up.service.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant in ISO 8601 with an offset, such as 2026-03-01T09:00:00+08:00. Answers are in UTC. */
  DateTime: { input: string; output: string | Date; }
  _FieldSet: { input: string; output: string; }
};

/** Closing of a sub-account when its member leaves. */
export type CloseSmsAccountInput = {
  /** Names the request: the same key is answered with the same figures. */
  key: Scalars['String']['input'];
  /** The member who leaves. */
  memberId: Scalars['ID']['input'];
};

/** What was taken back when a member left. */
export type CloseSmsAccountPayload = {
  __typename?: 'CloseSmsAccountPayload';
  /** When the account was closed. */
  closedAt: Scalars['DateTime']['output'];
  /** Segment credits that went back to the main account, those reserved for scheduled messages among them. */
  creditReturned: Scalars['Int']['output'];
  /** Scheduled messages that were cancelled. */
  scheduledCancelled: Scalars['Int']['output'];
};

/** A company that uses the service. */
export type Enterprise = {
  __typename?: 'Enterprise';
  /** Id of the enterprise. */
  id: Scalars['ID']['output'];
  /** Credit in the main account, in segment credits: what can be shared out to members. Null for another enterprise than one's own. Permission: sms:main:read. */
  smsBalance?: Maybe<Scalars['Int']['output']>;
};

/** A person's place in an enterprise. */
export type Member = {
  __typename?: 'Member';
  /** Id of the member. */
  id: Scalars['ID']['output'];
  /** The member's SMS sub-account; null when the member is outside of one's information scope or hidden. Permission: sms:account:read. */
  smsAccount?: Maybe<SmsAccount>;
};

/** Credit for one member. */
export type MemberTopUpInput = {
  /** Segment credits, 1 to 100,000,000. */
  amount: Scalars['Int']['input'];
  /** The member, within one's information scope; otherwise NOT_FOUND. */
  memberId: Scalars['ID']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Command between services, when a member leaves: cancels what is scheduled, takes all credit back, closes the account. Permission: service:command. */
  closeSmsAccount?: Maybe<CloseSmsAccountPayload>;
  /**
   * Lets the member of a suspended sub-account send again.
   * Errors: NOT_FOUND, SMS_ACCOUNT_CLOSED, IDEMPOTENCY_CONFLICT. Permission: sms:account:manage.
   */
  resumeSmsAccount?: Maybe<SmsAccountStatePayload>;
  /**
   * Suspends a sub-account: its credit stays, sending is refused, and scheduled messages that become due are not sent.
   * Errors: NOT_FOUND, SMS_ACCOUNT_CLOSED, IDEMPOTENCY_CONFLICT. Permission: sms:account:manage.
   */
  suspendSmsAccount?: Maybe<SmsAccountStatePayload>;
  /**
   * Takes credit of a member back into the main account: some of it, or all.
   * Errors: INSUFFICIENT_CREDIT, NOT_FOUND, SMS_ACCOUNT_CLOSED, BAD_USER_INPUT, IDEMPOTENCY_CONFLICT. Permission: sms:account:manage.
   */
  takeBackCredit?: Maybe<TakeBackCreditPayload>;
  /**
   * Adds credit that a dealer sold to an enterprise's main account. For dealers' apps and platform operators; the caller is the dealer.
   * Errors: BAD_USER_INPUT, NOT_FOUND, DEALER_REFERENCE_USED, IDEMPOTENCY_CONFLICT. Permission: sms:main:top-up.
   */
  topUpMainAccount?: Maybe<TopUpMainAccountPayload>;
  /**
   * Shares credit of the main account out to members, all or nothing.
   * Errors: INSUFFICIENT_CREDIT (with `balance` and `needed`), NOT_FOUND, SMS_ACCOUNT_CLOSED, BAD_USER_INPUT, IDEMPOTENCY_CONFLICT. Permission: sms:account:manage.
   */
  topUpMembers?: Maybe<TopUpMembersPayload>;
};


export type MutationCloseSmsAccountArgs = {
  input: CloseSmsAccountInput;
};


export type MutationResumeSmsAccountArgs = {
  input: SmsAccountStateInput;
};


export type MutationSuspendSmsAccountArgs = {
  input: SmsAccountStateInput;
};


export type MutationTakeBackCreditArgs = {
  input: TakeBackCreditInput;
};


export type MutationTopUpMainAccountArgs = {
  input: TopUpMainAccountInput;
};


export type MutationTopUpMembersArgs = {
  input: TopUpMembersInput;
};

/** Where a page of a list stands in the whole list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last entry, null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** True when more follows; ask for it with `after: endCursor`. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page did not begin at the beginning. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first entry, null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A member's SMS credit. The unit is one segment credit, which pays for one part of a message to one number. */
export type SmsAccount = {
  __typename?: 'SmsAccount';
  /** Segment credits that can be spent now. Reserved credit is not in it. Never negative. */
  balance: Scalars['Int']['output'];
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** Whose account it is. */
  member: Member;
  /** What may be done with it. */
  state: SmsAccountState;
};

/** What may be done with a sub-account. */
export type SmsAccountState =
  /** Its member may send. */
  | 'ACTIVE'
  /** The member has left; the credit went back to the main account. For good. */
  | 'CLOSED'
  /** The credit stays, sending is refused with SMS_ACCOUNT_SUSPENDED. */
  | 'SUSPENDED';

/** A sub-account to suspend or resume. */
export type SmsAccountStateInput = {
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The member, within one's information scope; otherwise NOT_FOUND. */
  memberId: Scalars['ID']['input'];
};

/** The sub-account after it was suspended or resumed. */
export type SmsAccountStatePayload = {
  __typename?: 'SmsAccountStatePayload';
  /** The account as it is now. */
  account: SmsAccount;
};

/** Credit to take back from a member. */
export type TakeBackCreditInput = {
  /** Segment credits, 1 to what the account holds; left out: all that it holds. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The member, within one's information scope; otherwise NOT_FOUND. */
  memberId: Scalars['ID']['input'];
  /** Shown in statements, up to 200 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The accounts after credit was taken back. */
export type TakeBackCreditPayload = {
  __typename?: 'TakeBackCreditPayload';
  /** The member's account right after. */
  account: SmsAccount;
  /** How many credits were taken back; 0 when the account was empty. */
  amount: Scalars['Int']['output'];
  /** Credit in the main account right after. */
  mainBalance: Scalars['Int']['output'];
};

/** A credit top-up of an enterprise's main account. */
export type TopUpMainAccountInput = {
  /** Segment credits, 1 to 100,000,000. */
  amount: Scalars['Int']['input'];
  /** The dealer's own number of the sale, 1 to 100 characters. Unique per dealer: a second use answers DEALER_REFERENCE_USED. */
  dealerReference: Scalars['String']['input'];
  /** The enterprise. Needed by platform operators; an app tops up its own enterprise only and may leave it out. Another one answers NOT_FOUND. */
  enterpriseId?: InputMaybe<Scalars['ID']['input']>;
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** The main account after a top-up. */
export type TopUpMainAccountPayload = {
  __typename?: 'TopUpMainAccountPayload';
  /** Credit in the main account right after the top-up. */
  balance: Scalars['Int']['output'];
  /** The enterprise that was topped up. */
  enterprise: Enterprise;
  /** Id of the transfer in the ledger. */
  transferId: Scalars['ID']['output'];
};

/** Credit for one or many members, all or nothing. */
export type TopUpMembersInput = {
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** 1 to 500 members, each once. */
  items: Array<MemberTopUpInput>;
  /** Shown in statements, up to 200 characters. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The accounts after a top-up. */
export type TopUpMembersPayload = {
  __typename?: 'TopUpMembersPayload';
  /** The members' accounts right after the top-up, in the order of the items. */
  accounts: Array<SmsAccount>;
  /** What is left in the main account. */
  mainBalance: Scalars['Int']['output'];
};

/** Who is asking. What it adds here is the caller's own and needs no permission. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Subject of the caller. */
  id: Scalars['ID']['output'];
  /** One's own SMS sub-account; null for callers that are no member. */
  smsAccount?: Maybe<SmsAccount>;
};



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
  CloseSmsAccountInput: CloseSmsAccountInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CloseSmsAccountPayload: ResolverTypeWrapper<CloseSmsAccountPayload>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Enterprise: ResolverTypeWrapper<EntityReference>;
  Member: ResolverTypeWrapper<EntityReference>;
  MemberTopUpInput: MemberTopUpInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  SmsAccount: ResolverTypeWrapper<SmsAccountView>;
  SmsAccountState: SmsAccountState;
  SmsAccountStateInput: SmsAccountStateInput;
  SmsAccountStatePayload: ResolverTypeWrapper<Omit<SmsAccountStatePayload, 'account'> & { account: ResolversTypes['SmsAccount'] }>;
  TakeBackCreditInput: TakeBackCreditInput;
  TakeBackCreditPayload: ResolverTypeWrapper<Omit<TakeBackCreditPayload, 'account'> & { account: ResolversTypes['SmsAccount'] }>;
  TopUpMainAccountInput: TopUpMainAccountInput;
  TopUpMainAccountPayload: ResolverTypeWrapper<MainTopUp>;
  TopUpMembersInput: TopUpMembersInput;
  TopUpMembersPayload: ResolverTypeWrapper<Omit<TopUpMembersPayload, 'accounts'> & { accounts: Array<ResolversTypes['SmsAccount']> }>;
  Viewer: ResolverTypeWrapper<EntityReference>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CloseSmsAccountInput: CloseSmsAccountInput;
  String: Scalars['String']['output'];
  ID: Scalars['ID']['output'];
  CloseSmsAccountPayload: CloseSmsAccountPayload;
  Int: Scalars['Int']['output'];
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Enterprise: EntityReference;
  Member: EntityReference;
  MemberTopUpInput: MemberTopUpInput;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  SmsAccount: SmsAccountView;
  SmsAccountStateInput: SmsAccountStateInput;
  SmsAccountStatePayload: Omit<SmsAccountStatePayload, 'account'> & { account: ResolversParentTypes['SmsAccount'] };
  TakeBackCreditInput: TakeBackCreditInput;
  TakeBackCreditPayload: Omit<TakeBackCreditPayload, 'account'> & { account: ResolversParentTypes['SmsAccount'] };
  TopUpMainAccountInput: TopUpMainAccountInput;
  TopUpMainAccountPayload: MainTopUp;
  TopUpMembersInput: TopUpMembersInput;
  TopUpMembersPayload: Omit<TopUpMembersPayload, 'accounts'> & { accounts: Array<ResolversParentTypes['SmsAccount']> };
  Viewer: EntityReference;
};

export type CloseSmsAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseSmsAccountPayload'] = ResolversParentTypes['CloseSmsAccountPayload']> = {
  closedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  creditReturned?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  scheduledCancelled?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type EnterpriseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Enterprise'] = ResolversParentTypes['Enterprise'], FederationReferenceType extends FederationReferenceTypes['Enterprise'] = FederationReferenceTypes['Enterprise']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Enterprise']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  smsBalance?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  smsAccount?: Resolver<Maybe<ResolversTypes['SmsAccount']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  closeSmsAccount?: Resolver<Maybe<ResolversTypes['CloseSmsAccountPayload']>, ParentType, ContextType, RequireFields<MutationCloseSmsAccountArgs, 'input'>>;
  resumeSmsAccount?: Resolver<Maybe<ResolversTypes['SmsAccountStatePayload']>, ParentType, ContextType, RequireFields<MutationResumeSmsAccountArgs, 'input'>>;
  suspendSmsAccount?: Resolver<Maybe<ResolversTypes['SmsAccountStatePayload']>, ParentType, ContextType, RequireFields<MutationSuspendSmsAccountArgs, 'input'>>;
  takeBackCredit?: Resolver<Maybe<ResolversTypes['TakeBackCreditPayload']>, ParentType, ContextType, RequireFields<MutationTakeBackCreditArgs, 'input'>>;
  topUpMainAccount?: Resolver<Maybe<ResolversTypes['TopUpMainAccountPayload']>, ParentType, ContextType, RequireFields<MutationTopUpMainAccountArgs, 'input'>>;
  topUpMembers?: Resolver<Maybe<ResolversTypes['TopUpMembersPayload']>, ParentType, ContextType, RequireFields<MutationTopUpMembersArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SmsAccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsAccount'] = ResolversParentTypes['SmsAccount']> = {
  balance?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['SmsAccountState'], ParentType, ContextType>;
};

export type SmsAccountStatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SmsAccountStatePayload'] = ResolversParentTypes['SmsAccountStatePayload']> = {
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

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  smsAccount?: Resolver<Maybe<ResolversTypes['SmsAccount']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CloseSmsAccountPayload?: CloseSmsAccountPayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Enterprise?: EnterpriseResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  SmsAccount?: SmsAccountResolvers<ContextType>;
  SmsAccountStatePayload?: SmsAccountStatePayloadResolvers<ContextType>;
  TakeBackCreditPayload?: TakeBackCreditPayloadResolvers<ContextType>;
  TopUpMainAccountPayload?: TopUpMainAccountPayloadResolvers<ContextType>;
  TopUpMembersPayload?: TopUpMembersPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};
