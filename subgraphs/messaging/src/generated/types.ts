// Generated from the SDL by `pnpm codegen`. Do not edit.
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number that may pass 2^31, as a string of digits. */
  BigInt: { input: string; output: string | number | bigint; }
  /** A calendar day, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant in ISO 8601 with an offset, such as 2026-03-01T09:00:00+08:00. Answers are in UTC. */
  DateTime: { input: string; output: string | Date; }
  _FieldSet: { input: string; output: string; }
};

/** How finely anchors divide a range. */
export type AnchorUnit =
  /** Calendar days of the enterprise's time zone. */
  | 'DAY'
  /** Hours of the enterprise's time zone. */
  | 'HOUR';

/**
 * A message as it was fed into the archive. Never changed, never removed. Permission: archive:read or
 * archive:deleted:read.
 */
export type ArchivedMessage = {
  __typename?: 'ArchivedMessage';
  /** The file; null when it carries none. */
  attachment?: Maybe<MessageAttachment>;
  /** The text; null when it carries a file without words. */
  body?: Maybe<Scalars['String']['output']>;
  /** Opaque id. */
  id: Scalars['ID']['output'];
  /** What it carries. */
  kind: ArchivedMessageKind;
  /** When the archive took it in. */
  receivedAt: Scalars['DateTime']['output'];
  /** Who sent it. */
  sender: ConversationParty;
  /** When it was sent, according to the app. */
  sentAt: Scalars['DateTime']['output'];
  /** Position in the enterprise's archive, in the order in which messages came in. */
  sequence: Scalars['BigInt']['output'];
};

/** A page of messages, ascending by `sequence`. */
export type ArchivedMessageConnection = {
  __typename?: 'ArchivedMessageConnection';
  /** Messages with their cursors. */
  edges: Array<ArchivedMessageEdge>;
  /** The messages of `edges`. */
  nodes: Array<ArchivedMessage>;
  /** Where this page stands. New messages come in at the end only, so cursors stay good. */
  pageInfo: PageInfo;
};

/** A message and its place. */
export type ArchivedMessageEdge = {
  __typename?: 'ArchivedMessageEdge';
  /** Pass it as `after` to read on behind this message. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: ArchivedMessage;
};

/** What a message carries. */
export type ArchivedMessageKind =
  /** A card, such as a contact or a link, with its text. */
  | 'CARD'
  /** Any other file, described by its attachment. */
  | 'FILE'
  /** A picture, described by its attachment. */
  | 'IMAGE'
  /** Text. */
  | 'TEXT'
  /** Recorded speech, described by its attachment. */
  | 'VOICE';

/** A conversation partner of a member in the range. */
export type ConversationPartner = {
  __typename?: 'ConversationPartner';
  /** When the latest message of the range was sent. */
  lastMessageAt: Scalars['DateTime']['output'];
  /** Messages in the range, both directions. */
  messageCount: Scalars['Int']['output'];
  /** The other party; its id is the `partnerId` of `conversationMessages`. */
  party: ConversationParty;
};

/** A page of partners, the latest first. */
export type ConversationPartnerConnection = {
  __typename?: 'ConversationPartnerConnection';
  /** Partners with their cursors. */
  edges: Array<ConversationPartnerEdge>;
  /** The partners of `edges`. */
  nodes: Array<ConversationPartner>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A partner and its place. */
export type ConversationPartnerEdge = {
  __typename?: 'ConversationPartnerEdge';
  /** Pass it as `after` to read on behind this partner. */
  cursor: Scalars['String']['output'];
  /** The partner. */
  node: ConversationPartner;
};

/** A participant in conversations, as the archive knows them. Permission: archive:read or archive:deleted:read. */
export type ConversationParty = {
  __typename?: 'ConversationParty';
  /** True when the member's account was deleted: the member's own records then stand under `deletedAccounts`. */
  deleted: Scalars['Boolean']['output'];
  /** An outsider's id in the app that fed the messages; null for members. */
  externalId?: Maybe<Scalars['String']['output']>;
  /** Names the party in `conversationMessages`. A member's party has the member's id. */
  id: Scalars['ID']['output'];
  /** Member or outsider. */
  kind: ConversationPartyKind;
  /** The member's directory entry; null for outsiders. What you may not see of it is null. */
  member?: Maybe<Member>;
  /** A member's name in the directory, or an outsider's name as the app last sent it; null when there is none. */
  name?: Maybe<Scalars['String']['output']>;
};

/** A page of parties, in a stable order. */
export type ConversationPartyConnection = {
  __typename?: 'ConversationPartyConnection';
  /** Parties with their cursors. */
  edges: Array<ConversationPartyEdge>;
  /** The parties of `edges`. */
  nodes: Array<ConversationParty>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A party and its place. */
export type ConversationPartyEdge = {
  __typename?: 'ConversationPartyEdge';
  /** Pass it as `after` to read on behind this party. */
  cursor: Scalars['String']['output'];
  /** The party. */
  node: ConversationParty;
};

/** A party of a message: exactly one of the four. */
export type ConversationPartyInput = {
  /** A member by account number: the holder of the number when the message was sent. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** A member by the enterprise's own employee number; one that several members have is unknown. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** A person outside of the enterprise. */
  external?: InputMaybe<ExternalPartyInput>;
  /** A member by id. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whether a party of a conversation works here. */
export type ConversationPartyKind =
  /** A person outside of the enterprise, known by the app that sent the messages. */
  | 'EXTERNAL'
  /** A member of the enterprise, also one who has left. */
  | 'MEMBER';

/** An account that was deleted, with its records as they stood then. Messages that are fed later are added to them. */
export type DeletedAccount = {
  __typename?: 'DeletedAccount';
  /** The member's last account number; null when there was none. It may belong to another member by now. */
  accountNumber?: Maybe<Scalars['String']['output']>;
  /** One-to-one conversations at the time of deletion. */
  conversationCount: Scalars['Int']['output'];
  /** When the account was deleted. */
  deletedAt: Scalars['DateTime']['output'];
  /** The former member's id: the `memberId` of `conversationPartners`. */
  id: Scalars['ID']['output'];
  /** Messages in these conversations at the time of deletion. */
  messageCount: Scalars['Int']['output'];
  /** Name at the time of leaving; null when the directory had none. */
  name?: Maybe<Scalars['String']['output']>;
  /** The successor; null when there is none. */
  successor?: Maybe<Member>;
};

/** A page of deleted accounts, the latest first. */
export type DeletedAccountConnection = {
  __typename?: 'DeletedAccountConnection';
  /** Accounts with their cursors. */
  edges: Array<DeletedAccountEdge>;
  /** The accounts of `edges`. */
  nodes: Array<DeletedAccount>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A deleted account and its place. */
export type DeletedAccountEdge = {
  __typename?: 'DeletedAccountEdge';
  /** Pass it as `after` to read on behind this account. */
  cursor: Scalars['String']['output'];
  /** The account. */
  node: DeletedAccount;
};

/** A person outside of the enterprise. */
export type ExternalPartyInput = {
  /** An id that stays the same for the same person in your app, 1 to 128 characters. */
  id: Scalars['ID']['input'];
  /** Display name, at most 200 characters. The last one sent is kept. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** A group that an employee owns, with its messages of the range. */
export type GroupConversation = {
  __typename?: 'GroupConversation';
  /** The `groupId` of `groupMessages`. */
  id: Scalars['ID']['output'];
  /** When the latest message of the range was sent. */
  lastMessageAt: Scalars['DateTime']['output'];
  /** Messages in the range. */
  messageCount: Scalars['Int']['output'];
  /** As its app last sent it. */
  name: Scalars['String']['output'];
  /** The employee who owns it. */
  owner: ConversationParty;
  /** Parties of the group, as its app last sent them. */
  partyCount: Scalars['Int']['output'];
};

/** A page of groups, the latest first. */
export type GroupConversationConnection = {
  __typename?: 'GroupConversationConnection';
  /** Groups with their cursors. */
  edges: Array<GroupConversationEdge>;
  /** The groups of `edges`. */
  nodes: Array<GroupConversation>;
  /** Where this page stands. */
  pageInfo: PageInfo;
};

/** A group and its place. */
export type GroupConversationEdge = {
  __typename?: 'GroupConversationEdge';
  /** Pass it as `after` to read on behind this group. */
  cursor: Scalars['String']['output'];
  /** The group. */
  node: GroupConversation;
};

/** A value that is wrong. */
export type IngestFieldProblem = {
  __typename?: 'IngestFieldProblem';
  /** Where it stands in the message or group, such as `attachment.sha256`. */
  path: Scalars['String']['output'];
  /** The reason, such as `must have at most 20000 characters`. */
  reason: Scalars['String']['output'];
};

/** The current state of a group. It replaces what was sent before. */
export type IngestGroupInput = {
  /** The group's id in your app, 1 to 128 characters. */
  groupId: Scalars['ID']['input'];
  /** 1 to 200 characters. */
  name: Scalars['String']['input'];
  /** The owner. If the account of this owner was deleted, the present owner stays. */
  owner: ConversationPartyInput;
  /** Who is in it, at most 2,000. The owner need not be named again. */
  parties: Array<ConversationPartyInput>;
};

/** What became of a group. */
export type IngestGroupResult = {
  __typename?: 'IngestGroupResult';
  /** Why it was refused: BAD_USER_INPUT or PARTY_NOT_FOUND; null when it was stored. */
  code?: Maybe<Scalars['String']['output']>;
  /** The wrong values, for BAD_USER_INPUT; empty for other codes. */
  fields: Array<IngestFieldProblem>;
  /** As in the input. */
  groupId: Scalars['ID']['output'];
  /** The reason in words, and what to do; null when it was stored. */
  message?: Maybe<Scalars['String']['output']>;
  /** True when the group was stored. */
  ok: Scalars['Boolean']['output'];
};

/** A message, to one party or to a group. */
export type IngestMessageInput = {
  /** The file. Needed for IMAGE, FILE and VOICE. */
  attachment?: InputMaybe<MessageAttachmentInput>;
  /** Text, at most 20,000 characters. Needed for TEXT and CARD. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** Who sent it. */
  from: ConversationPartyInput;
  /** The group it was sent to, by its id in your app. Not together with `to`. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** What it carries. */
  kind: ArchivedMessageKind;
  /** Its id in your app, 1 to 128 characters. */
  messageId: Scalars['ID']['input'];
  /** When it was sent: from 2000 on, at most a day ahead. */
  sentAt: Scalars['DateTime']['input'];
  /** Who got it; at least one of sender and recipient is a member. Not together with `groupId`. */
  to?: InputMaybe<ConversationPartyInput>;
};

/** What became of a message. */
export type IngestMessageResult = {
  __typename?: 'IngestMessageResult';
  /**
   * Why it was refused: BAD_USER_INPUT, PARTY_NOT_FOUND (no such member or account number), NO_MEMBER (both parties are
   * outside), SAME_PARTY (sent to oneself), GROUP_NOT_FOUND (tell the group first) or IDEMPOTENCY_CONFLICT (the id belongs
   * to another message); null when it was taken in.
   */
  code?: Maybe<Scalars['String']['output']>;
  /** True when it was there before. */
  duplicate: Scalars['Boolean']['output'];
  /** The wrong values, for BAD_USER_INPUT; empty for other codes. */
  fields: Array<IngestFieldProblem>;
  /** The reason in words, and what to do; null when it was taken in. */
  message?: Maybe<Scalars['String']['output']>;
  /** As in the input. */
  messageId: Scalars['ID']['output'];
  /** True when the message is in the archive now. */
  ok: Scalars['Boolean']['output'];
  /** Its position in the archive; null when refused. */
  sequence?: Maybe<Scalars['BigInt']['output']>;
};

/** A batch of messages, and the groups that they name. */
export type IngestMessagesInput = {
  /** Groups that are new or have changed; a group must be sent before its first message. At most 100. */
  groups?: InputMaybe<Array<IngestGroupInput>>;
  /** 1 to 1,000 messages; may be empty when there are groups. */
  messages: Array<IngestMessageInput>;
};

/** What became of a batch. */
export type IngestMessagesPayload = {
  __typename?: 'IngestMessagesPayload';
  /** Messages that were taken in. */
  accepted: Scalars['Int']['output'];
  /** Messages that were in the archive already. */
  duplicates: Scalars['Int']['output'];
  /** One per group, in the order of the input. */
  groupResults: Array<IngestGroupResult>;
  /** One per message, in the order of the input. */
  messageResults: Array<IngestMessageResult>;
  /** Messages and groups that were refused. */
  refused: Scalars['Int']['output'];
};

/** A member of the enterprise. */
export type Member = {
  __typename?: 'Member';
  /** The member's id. */
  id: Scalars['ID']['output'];
  /**
   * The latest message that this member sent, or got one to one: time, direction, kind and partner, without its content.
   * Null when there is none, when the member is outside of the information scope, or when the account was deleted and the
   * caller lacks archive:deleted:read. Reading only its partner is audited. Permission: archive:read.
   */
  lastMessage?: Maybe<MemberLastMessage>;
};

/** That a message was exchanged, without what it says. */
export type MemberLastMessage = {
  __typename?: 'MemberLastMessage';
  /** Whether the member sent or got it. */
  direction: MessageDirection;
  /** What it carries. */
  kind: ArchivedMessageKind;
  /**
   * The other party; null for a message to a group. Reading it is audited, because it tells who talks with whom: one entry
   * for a page.
   */
  partner?: Maybe<ConversationParty>;
  /** When it was sent. */
  sentAt: Scalars['DateTime']['output'];
};

/** A day or hour that holds messages, to jump to. */
export type MessageAnchor = {
  __typename?: 'MessageAnchor';
  /** Pass it as `after`: the page begins with the anchor's first message. */
  cursor: Scalars['String']['output'];
  /** Its calendar day in the enterprise's time zone. */
  day: Scalars['Date']['output'];
  /** Messages that were sent in it, within the range. */
  messageCount: Scalars['Int']['output'];
  /** When the day or hour begins. */
  start: Scalars['DateTime']['output'];
};

/** What a file was when it was sent. */
export type MessageAttachment = {
  __typename?: 'MessageAttachment';
  /** Media type, such as image/png. */
  contentType: Scalars['String']['output'];
  /** File name. */
  name: Scalars['String']['output'];
  /** SHA-256 of the content, lower-case hexadecimal. */
  sha256: Scalars['String']['output'];
  /** Bytes. */
  size: Scalars['Int']['output'];
};

/** What a file is. The file itself stays with your app. */
export type MessageAttachmentInput = {
  /** Media type, such as image/png, at most 100 characters. */
  contentType: Scalars['String']['input'];
  /** File name, 1 to 255 characters. */
  name: Scalars['String']['input'];
  /** SHA-256 of the content, 64 hexadecimal digits. */
  sha256: Scalars['String']['input'];
  /** Bytes. */
  size: Scalars['Int']['input'];
};

/** Which way a message went, seen from the member. */
export type MessageDirection =
  /** The member got it. */
  | 'RECEIVED'
  /** The member sent it. */
  | 'SENT';

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Feeds the archive. For apps. Each message is taken in once: the same `messageId` of the same app with the same content
   * is answered as a duplicate, with other content it is refused. All messages that are accepted commit together, in the
   * order of the input. Takes 1,000 messages and 100 groups, and no more than the gateway's limit on the size of a
   * request. Other refusals are per message and group. Permission: archive:write. Errors: LIMIT_REACHED (messages,
   * groups), FORBIDDEN (the caller is no app), BAD_USER_INPUT.
   */
  ingestMessages?: Maybe<IngestMessagesPayload>;
  /**
   * Puts a leaver's records among the deleted accounts and hands the leaver's groups to the successor. The same key, or
   * the same member, gets the first answer again. Permission: service:command. Errors: IDEMPOTENCY_CONFLICT (the key was
   * used for another member), NOT_FOUND (the successor is no active member), BAD_USER_INPUT.
   */
  retireMember?: Maybe<RetireMemberPayload>;
};


export type MutationIngestMessagesArgs = {
  input: IngestMessagesInput;
};


export type MutationRetireMemberArgs = {
  input: RetireMemberInput;
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

export type Query = {
  __typename?: 'Query';
  /**
   * The days or hours of a range that hold messages between a member and a partner, ascending: at most 31 days or 721
   * hours. For callers who may read `conversationMessages` of both. Every call is audited. Permission: archive:read or
   * archive:deleted:read. Errors: NOT_FOUND, FORBIDDEN (a permission that these records ask for), RANGE_TOO_LONG,
   * BAD_USER_INPUT.
   */
  conversationAnchors?: Maybe<Array<MessageAnchor>>;
  /**
   * The messages between a member and a partner in a range, ascending, for callers who may read `conversationPartners` of
   * the member. Every call is audited. Permission: archive:read or archive:deleted:read. Errors: NOT_FOUND (also when they
   * never talked), FORBIDDEN (a permission that these records ask for), RANGE_TOO_LONG, BAD_USER_INPUT.
   */
  conversationMessages?: Maybe<ArchivedMessageConnection>;
  /**
   * The one-to-one conversation partners of a member within the information scope in a range, latest first, with counts. A
   * deleted account takes archive:deleted:read, any other member archive:read. Every call is audited. Permission:
   * archive:read or archive:deleted:read. Errors: NOT_FOUND, FORBIDDEN (a permission that these records ask for),
   * RANGE_TOO_LONG, BAD_USER_INPUT.
   */
  conversationPartners?: Maybe<ConversationPartnerConnection>;
  /**
   * Accounts that were deleted, the latest first. Their records are read as before (`conversationPartners` with the
   * account's `id` as `memberId`), but under this permission instead of `archive:read`. Rows outside of your information
   * scope are not there. Every call is audited. Permission: archive:deleted:read. Errors: BAD_USER_INPUT.
   */
  deletedAccounts?: Maybe<DeletedAccountConnection>;
  /**
   * The days or hours of a range that hold messages of a group, ascending: at most 31 days or 721 hours. For callers who
   * may read its `groupMessages`. Every call is audited. Permission: archive:read or archive:deleted:read. Errors:
   * NOT_FOUND, FORBIDDEN (a permission that these records ask for), RANGE_TOO_LONG, BAD_USER_INPUT.
   */
  groupAnchors?: Maybe<Array<MessageAnchor>>;
  /**
   * Groups that hold messages of a range and whose owner is an employee within the information scope, the latest first.
   * Those of deleted accounts take archive:deleted:read, others archive:read. Every call is audited. Permission:
   * archive:read or archive:deleted:read. Errors: NOT_FOUND (owner), FORBIDDEN (a permission that these records ask for),
   * RANGE_TOO_LONG, BAD_USER_INPUT.
   */
  groupConversations?: Maybe<GroupConversationConnection>;
  /**
   * The messages of a group in a range, ascending. The owner must be within the information scope; one whose account was
   * deleted takes archive:deleted:read, any other archive:read. Every call is audited. Permission: archive:read or
   * archive:deleted:read. Errors: NOT_FOUND (also for groups that no employee owns), FORBIDDEN (a permission that these
   * records ask for), RANGE_TOO_LONG, BAD_USER_INPUT.
   */
  groupMessages?: Maybe<ArchivedMessageConnection>;
  /**
   * The parties of a group, as its app last sent them, for callers who may read its `groupMessages`. Every call is
   * audited. Permission: archive:read or archive:deleted:read. Errors: NOT_FOUND (also for groups that no employee owns),
   * FORBIDDEN (a permission that these records ask for), BAD_USER_INPUT.
   */
  groupParties?: Maybe<ConversationPartyConnection>;
};


export type QueryConversationAnchorsArgs = {
  memberId: Scalars['ID']['input'];
  partnerId: Scalars['ID']['input'];
  range: RecordRange;
  unit?: AnchorUnit;
};


export type QueryConversationMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  memberId: Scalars['ID']['input'];
  partnerId: Scalars['ID']['input'];
  range: RecordRange;
};


export type QueryConversationPartnersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  memberId: Scalars['ID']['input'];
  range: RecordRange;
};


export type QueryDeletedAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryGroupAnchorsArgs = {
  groupId: Scalars['ID']['input'];
  range: RecordRange;
  unit?: AnchorUnit;
};


export type QueryGroupConversationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ownerId?: InputMaybe<Scalars['ID']['input']>;
  range: RecordRange;
};


export type QueryGroupMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupId: Scalars['ID']['input'];
  range: RecordRange;
};


export type QueryGroupPartiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  groupId: Scalars['ID']['input'];
};

/** A stretch of time, at most 30 days long (RANGE_TOO_LONG). */
export type RecordRange = {
  /** The first moment, included. */
  from: Scalars['DateTime']['input'];
  /** The end, not included; later than `from`. */
  to: Scalars['DateTime']['input'];
};

/** Who leaves, and who takes over. */
export type RetireMemberInput = {
  /** Names this off-boarding, 1 to 200 characters. */
  idempotencyKey: Scalars['String']['input'];
  /** The leaver. */
  memberId: Scalars['ID']['input'];
  /** An active member who gets the leaver's groups; without one the groups stay with the deleted account. */
  successorMemberId?: InputMaybe<Scalars['ID']['input']>;
};

/** What became of the leaver's records. */
export type RetireMemberPayload = {
  __typename?: 'RetireMemberPayload';
  /** One-to-one conversations that now stand under the deleted account. */
  conversationsMoved: Scalars['Int']['output'];
  /** Groups that the successor owns now. */
  groupsHandedOver: Scalars['Int']['output'];
  /** Messages in these conversations. */
  messagesMoved: Scalars['Int']['output'];
};
