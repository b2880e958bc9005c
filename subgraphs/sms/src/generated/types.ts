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
  /** An instant in ISO 8601 with an offset, such as 2026-03-01T09:00:00+08:00. Answers are in UTC. */
  DateTime: { input: string; output: string | Date; }
  _FieldSet: { input: string; output: string; }
};

/** What kind of caller did something. */
export type ActorKind =
  /** A caller who was not signed in, such as at a failed sign-in. */
  | 'ANONYMOUS'
  /** A third-party app. */
  | 'APP'
  /** A member, or the enterprise's administrator. */
  | 'MEMBER'
  /** A platform operator. */
  | 'OPERATOR'
  /** A service, by itself. */
  | 'SERVICE';

/** A scheduled message to cancel. */
export type CancelScheduledSmsInput = {
  /** Id of the message. */
  id: Scalars['ID']['input'];
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
};

/** A scheduled message that was cancelled. */
export type CancelScheduledSmsPayload = {
  __typename?: 'CancelScheduledSmsPayload';
  /** Segment credits that came back. */
  creditsReturned: Scalars['Int']['output'];
  /** The message. */
  message: SmsMessage;
};

/** Which export is cancelled. */
export type CancelSmsStatementExportInput = {
  /** Id of the export. */
  id: Scalars['ID']['input'];
};

/** Answer of cancelSmsStatementExport. */
export type CancelSmsStatementExportPayload = {
  __typename?: 'CancelSmsStatementExportPayload';
  /** The export as it is now. */
  export: Export;
};

/** Closing of a sub-account when its member leaves. */
export type CloseSmsAccountInput = {
  /** Names the request: the same key is answered with the same figures. */
  idempotencyKey: Scalars['String']['input'];
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
  /** Credit in the main account, in segment credits: what can be allocated to members. Null for enterprises other than the caller's. Permission: sms:main:read. */
  smsBalance?: Maybe<Scalars['Int']['output']>;
};

/**
 * A file of up to 200 MiB that is written in the background. Only the caller who started it can follow it, cancel it and
 * download the file. Each caller may have 5 unfinished exports of a kind.
 */
export type Export = {
  __typename?: 'Export';
  /** When it was started. */
  createdAt: Scalars['DateTime']['output'];
  /**
   * Why it FAILED: FILE_TOO_LARGE (more than 200 MiB, or more rows than a workbook holds), STARTER_REVOKED (the caller lost
   * the session or the permission), JOB_STALLED, JOB_LOST or INTERNAL_SERVER_ERROR, or an error that starting it now would
   * have.
   */
  errorCode?: Maybe<Scalars['String']['output']>;
  /** What to do about it. */
  errorMessage?: Maybe<Scalars['String']['output']>;
  /**
   * The file, once DONE; null before. Each time it is handed out, the audit log gets an entry. Errors: EXPORT_OUT_OF_SCOPE
   * (the caller's information scope has changed since it was written).
   */
  file?: Maybe<ExportFile>;
  /** When it ended. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the export. */
  id: Scalars['ID']['output'];
  /** Rows to write; null until they are counted. */
  rowsTotal?: Maybe<Scalars['Int']['output']>;
  /** Rows written so far; of a workbook, those of its first sheet. */
  rowsWritten: Scalars['Int']['output'];
  /** How far it is. */
  state: ExportState;
};

/** The file of an export. */
export type ExportFile = {
  __typename?: 'ExportFile';
  /** Size in bytes. */
  bytes: Scalars['Int']['output'];
  /** When the path expires: ten minutes from now. */
  expiresAt: Scalars['DateTime']['output'];
  /** Name to save it under. */
  name: Scalars['String']['output'];
  /** Path on this gateway to GET the file from; needs no token. Ask again for a fresh one. */
  url: Scalars['String']['output'];
};

/** How far an export is. */
export type ExportState =
  /** Was cancelled. There is no file. */
  | 'CANCELLED'
  /** The file can be downloaded. */
  | 'DONE'
  /** Failed; `errorCode` says why. There is no file. */
  | 'FAILED'
  /** Waits for a worker. */
  | 'QUEUED'
  /** Is being written. */
  | 'RUNNING';

/** A person's place in an enterprise. */
export type Member = {
  __typename?: 'Member';
  /** Id of the member. */
  id: Scalars['ID']['output'];
  /** The member's SMS sub-account; null when the member is hidden or outside of the caller's information scope. Permission: sms:account:read. */
  smsAccount?: Maybe<SmsAccount>;
};

/** How a system outside names a member: exactly one of the three. */
export type MemberKey = {
  /** The account number. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** The employee number that the enterprise gave. Several members of one number: refused as MEMBER_AMBIGUOUS. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** Our id. */
  id?: InputMaybe<Scalars['ID']['input']>;
};

/** Credit for one member. */
export type MemberTopUpInput = {
  /** Segment credits, 1 to 100,000,000. */
  amount: Scalars['Int']['input'];
  /** The member by another number, otherwise NOT_FOUND or MEMBER_AMBIGUOUS. */
  member?: InputMaybe<MemberKey>;
  /** The member, within the caller's information scope; otherwise NOT_FOUND. Either this or `member`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Cancels a scheduled message until 1 minute before its time; all its credit is returned. The caller's own, or with
   * sms:account:manage that of a member within scope. Refused with ROLE_ABOVE_YOURS when that member holds a permission
   * that the caller does not. Permission: sms:message:send or sms:account:manage. Errors: NOT_FOUND, ROLE_ABOVE_YOURS,
   * SUBGRAPH_UNAVAILABLE, SCHEDULE_CLOSED, BAD_USER_INPUT, IDEMPOTENCY_CONFLICT.
   */
  cancelScheduledSms?: Maybe<CancelScheduledSmsPayload>;
  /**
   * Cancels an export that the caller started; a finished one stays unchanged. Permission: sms:statement:read. Errors:
   * NOT_FOUND.
   */
  cancelSmsStatementExport?: Maybe<CancelSmsStatementExportPayload>;
  /**
   * When a member leaves: cancels what is scheduled, takes all credit back, closes the account. The same key is answered
   * with the same figures. Permission: service:command. Errors: NOT_FOUND, BAD_USER_INPUT.
   */
  closeSmsAccount?: Maybe<CloseSmsAccountPayload>;
  /**
   * Resumes a suspended sub-account: its member can send again. Refused with ROLE_ABOVE_YOURS when the member holds a
   * permission that the caller does not. Permission: sms:account:manage. Errors: NOT_FOUND, MEMBER_AMBIGUOUS,
   * ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE, SMS_ACCOUNT_CLOSED, BAD_USER_INPUT, IDEMPOTENCY_CONFLICT.
   */
  resumeSmsAccount?: Maybe<ResumeSmsAccountPayload>;
  /**
   * Sends a message later, 5 minutes to 35 days ahead; its credit is reserved at once. It is listed as SCHEDULED until
   * then. Permission: sms:message:send. Errors: SCHEDULE_TOO_SOON, SCHEDULE_TOO_LATE, INSUFFICIENT_CREDIT, NO_RECIPIENTS
   * (with `rejected`), SMS_ACCOUNT_SUSPENDED, SMS_ACCOUNT_CLOSED, LIMIT_REACHED, BAD_USER_INPUT, FORBIDDEN,
   * IDEMPOTENCY_CONFLICT.
   */
  scheduleSms?: Maybe<ScheduleSmsPayload>;
  /**
   * Sends a message now. Its credit (segments × recipients) is reserved from the sender's own sub-account, or from the
   * main account for holders of sms:main:spend. Parts that are never accepted are refunded. Permission: sms:message:send.
   * Errors: INSUFFICIENT_CREDIT, NO_RECIPIENTS (with `rejected`), SMS_ACCOUNT_SUSPENDED, SMS_ACCOUNT_CLOSED,
   * LIMIT_REACHED, BAD_USER_INPUT, FORBIDDEN, IDEMPOTENCY_CONFLICT.
   */
  sendSms?: Maybe<SendSmsPayload>;
  /**
   * Sends a notice of the service itself, free of charge. Permission: service:command. Errors: BAD_USER_INPUT (also for a
   * number that can receive none).
   */
  sendSystemSms?: Maybe<SendSystemSmsPayload>;
  /**
   * Starts to write a statement into a file, with the rows that `smsStatement` shows to the caller. Permission:
   * sms:statement:read. Errors: BAD_USER_INPUT, LIMIT_REACHED (unfinished exports).
   */
  startSmsStatementExport?: Maybe<StartSmsStatementExportPayload>;
  /**
   * Suspends a sub-account: its credit stays, sending is refused, and scheduled messages that become due are not sent.
   * Refused with ROLE_ABOVE_YOURS when the member holds a permission that the caller does not. Permission:
   * sms:account:manage. Errors: NOT_FOUND, MEMBER_AMBIGUOUS, ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE,
   * SMS_ACCOUNT_CLOSED, BAD_USER_INPUT, IDEMPOTENCY_CONFLICT.
   */
  suspendSmsAccount?: Maybe<SuspendSmsAccountPayload>;
  /**
   * Takes credit of a member back into the main account: some of it, or all. Refused with ROLE_ABOVE_YOURS when the member
   * holds a permission that the caller does not. Permission: sms:account:manage. Errors: INSUFFICIENT_CREDIT, NOT_FOUND,
   * MEMBER_AMBIGUOUS, ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE, SMS_ACCOUNT_CLOSED, BAD_USER_INPUT, IDEMPOTENCY_CONFLICT.
   */
  takeBackCredit?: Maybe<TakeBackCreditPayload>;
  /**
   * Adds credit that a dealer sold to an enterprise's main account. For dealers' apps and platform operators; the caller
   * is the dealer. Permission: sms:main:top-up. Errors: BAD_USER_INPUT, NOT_FOUND, DEALER_REFERENCE_USED,
   * IDEMPOTENCY_CONFLICT.
   */
  topUpMainAccount?: Maybe<TopUpMainAccountPayload>;
  /**
   * Shares credit of the main account out to members, all or nothing. Refused with ROLE_ABOVE_YOURS when one of them holds
   * a permission that the caller does not. Permission: sms:account:manage. Errors: INSUFFICIENT_CREDIT (with `balance` and
   * `needed`), NOT_FOUND, MEMBER_AMBIGUOUS, ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE, SMS_ACCOUNT_CLOSED, BAD_USER_INPUT,
   * IDEMPOTENCY_CONFLICT.
   */
  topUpMembers?: Maybe<TopUpMembersPayload>;
  /**
   * Changes a message that one has scheduled oneself, until 1 minute before its time; its credit is reserved anew.
   * Permission: sms:message:send. Errors: NOT_FOUND, SCHEDULE_CLOSED, SCHEDULE_TOO_SOON, SCHEDULE_TOO_LATE,
   * INSUFFICIENT_CREDIT, NO_RECIPIENTS (with `rejected`), SMS_ACCOUNT_SUSPENDED, SMS_ACCOUNT_CLOSED, LIMIT_REACHED,
   * BAD_USER_INPUT, FORBIDDEN, IDEMPOTENCY_CONFLICT.
   */
  updateScheduledSms?: Maybe<UpdateScheduledSmsPayload>;
};


export type MutationCancelScheduledSmsArgs = {
  input: CancelScheduledSmsInput;
};


export type MutationCancelSmsStatementExportArgs = {
  input: CancelSmsStatementExportInput;
};


export type MutationCloseSmsAccountArgs = {
  input: CloseSmsAccountInput;
};


export type MutationResumeSmsAccountArgs = {
  input: ResumeSmsAccountInput;
};


export type MutationScheduleSmsArgs = {
  input: ScheduleSmsInput;
};


export type MutationSendSmsArgs = {
  input: SendSmsInput;
};


export type MutationSendSystemSmsArgs = {
  input: SendSystemSmsInput;
};


export type MutationStartSmsStatementExportArgs = {
  input: StartSmsStatementExportInput;
};


export type MutationSuspendSmsAccountArgs = {
  input: SuspendSmsAccountInput;
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


export type MutationUpdateScheduledSmsArgs = {
  input: UpdateScheduledSmsInput;
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

/** A message to try out. */
export type PreviewSmsInput = {
  /** Who would get it. */
  recipients: SmsRecipientsInput;
  /** What it begins with. */
  signature?: SmsSignature;
  /** How it is cut. */
  splitMode?: SmsSplitMode;
  /** 1 to 1,000 characters. */
  text: Scalars['String']['input'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * Cuts and prices a message without sending it: parts, segments per recipient, entries that would be left out.
   * Permission: sms:message:send. Errors: BAD_USER_INPUT, LIMIT_REACHED, FORBIDDEN.
   */
  previewSms?: Maybe<SmsPreview>;
  /**
   * The ledger of the caller's enterprise in figures, read in one snapshot. Permission: sms:main:read. Errors: none of its
   * own.
   */
  smsLedger?: Maybe<SmsLedger>;
  /**
   * The state of the ledger now, signed. The system stores one every hour, and verification compares the ledger with those.
   * Permission: sms:statement:read. Errors: none of its own.
   */
  smsLedgerCheckpoint?: Maybe<SmsLedgerCheckpoint>;
  /**
   * Proof that the ledger was only appended to between two sizes, such as those of two checkpoints. Permission:
   * sms:statement:read. Errors: BAD_USER_INPUT.
   */
  smsLedgerConsistency?: Maybe<SmsConsistencyProof>;
  /**
   * One message: the caller's own, or with sms:record:read one within scope. Errors: NOT_FOUND (also for messages older
   * than half a year).
   */
  smsMessage?: Maybe<SmsMessage>;
  /**
   * Send records of the last half year, newest first, of members within the caller's information scope. Messages of apps
   * are shown to callers whose scope is the whole enterprise. Permission: sms:record:read. Errors: BAD_USER_INPUT.
   */
  smsMessages?: Maybe<SmsMessageConnection>;
  /**
   * Movements of credit, newest first: those on the accounts of members within the caller's information scope, and with
   * sms:main:read those on the main account. Each read stands in the audit log. Permission: sms:statement:read. Errors:
   * BAD_USER_INPUT.
   */
  smsStatement?: Maybe<SmsStatementConnection>;
  /** An export of a statement that the caller started. Permission: sms:statement:read. Errors: NOT_FOUND. */
  smsStatementExport?: Maybe<Export>;
  /**
   * Whether the ledger is as it was written: recomputes it from its rows, and compares it with its tree and with every published
   * checkpoint. Verifies 20,000 entries; for larger ledgers ask again with `from`. Permission: sms:main:read. Errors:
   * BAD_USER_INPUT.
   */
  verifySmsLedger?: Maybe<SmsLedgerVerification>;
};


export type QueryPreviewSmsArgs = {
  input: PreviewSmsInput;
};


export type QuerySmsLedgerConsistencyArgs = {
  from: Scalars['Int']['input'];
  to?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySmsMessageArgs = {
  id: Scalars['ID']['input'];
};


export type QuerySmsMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SmsMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySmsStatementArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SmsStatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySmsStatementExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryVerifySmsLedgerArgs = {
  from?: InputMaybe<Scalars['Int']['input']>;
};

/** A sub-account to resume. */
export type ResumeSmsAccountInput = {
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The member by another number, otherwise NOT_FOUND or MEMBER_AMBIGUOUS. */
  member?: InputMaybe<MemberKey>;
  /** The member, within the caller's information scope; otherwise NOT_FOUND. Either this or `member`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** The sub-account after it was resumed. */
export type ResumeSmsAccountPayload = {
  __typename?: 'ResumeSmsAccountPayload';
  /** The account as it is now. */
  account: SmsAccount;
};

/** A message to send at a time. */
export type ScheduleSmsInput = {
  /** When, 5 minutes to 35 days ahead. Either this or `atLocal`. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** When, by the clock of the enterprise's time zone, in the form 2026-03-01T09:00: no seconds, no offset. Either this or `at`. */
  atLocal?: InputMaybe<Scalars['String']['input']>;
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** Who gets it. Numbers and members are fixed now, not when it is due. */
  recipients: SmsRecipientsInput;
  /** What it begins with. */
  signature?: SmsSignature;
  /** How it is cut. */
  splitMode?: SmsSplitMode;
  /** 1 to 1,000 characters. */
  text: Scalars['String']['input'];
};

/** A message that was scheduled. */
export type ScheduleSmsPayload = {
  __typename?: 'ScheduleSmsPayload';
  /** Balance of the paying account afterwards. */
  balance: Scalars['Int']['output'];
  /** Segment credits reserved for it. */
  creditsReserved: Scalars['Int']['output'];
  /** How many entries named a number that was named before. */
  duplicatesDropped: Scalars['Int']['output'];
  /** The message. */
  message: SmsMessage;
  /** Entries that were left out. */
  rejected: Array<SmsRecipientProblem>;
};

/** A message to send. */
export type SendSmsInput = {
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** Who gets it. */
  recipients: SmsRecipientsInput;
  /** What it begins with. */
  signature?: SmsSignature;
  /** How it is cut. */
  splitMode?: SmsSplitMode;
  /** 1 to 1,000 characters. */
  text: Scalars['String']['input'];
};

/** A message that was accepted. */
export type SendSmsPayload = {
  __typename?: 'SendSmsPayload';
  /** Balance of the paying account afterwards. */
  balance: Scalars['Int']['output'];
  /** Segment credits reserved for it. */
  creditsReserved: Scalars['Int']['output'];
  /** How many entries named a number that was named before. */
  duplicatesDropped: Scalars['Int']['output'];
  /** The message. */
  message: SmsMessage;
  /** Entries that were left out. */
  rejected: Array<SmsRecipientProblem>;
};

/** A notice of the service itself, such as a sign-in code. */
export type SendSystemSmsInput = {
  /** Names the request: the same key sends once. */
  idempotencyKey: Scalars['String']['input'];
  /** The number, E.164 or as a Chinese person writes it. */
  phone: Scalars['String']['input'];
  /** The text, 1 to 500 characters. Kept until it was handed over, no longer. */
  text: Scalars['String']['input'];
};

/** A notice that was accepted. */
export type SendSystemSmsPayload = {
  __typename?: 'SendSystemSmsPayload';
  /** Id of the message. */
  messageId: Scalars['ID']['output'];
};

/** A member's SMS credit. The unit is one segment credit, which pays for one part of a message to one number. */
export type SmsAccount = {
  __typename?: 'SmsAccount';
  /** Segment credits that can be spent now. Reserved credit is not in it. Never negative. */
  balance: Scalars['Int']['output'];
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** Holder of the account. */
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

/** Who did something: a member, an app, an operator or a service. */
export type SmsActor = {
  __typename?: 'SmsActor';
  /** What did it. */
  kind: ActorKind;
  /** The member, if it was one. */
  member?: Maybe<Member>;
  /** The name as it was then. */
  name?: Maybe<Scalars['String']['output']>;
};

/** Proof that the ledger of one size is that of a smaller size with entries appended. As JSON in a file it is what `pnpm verify-proof` verifies. Hashes are in base64. */
export type SmsConsistencyProof = {
  __typename?: 'SmsConsistencyProof';
  /** The checkpoint of the larger size as a signed note; null unless the ledger has that size now. */
  checkpoint?: Maybe<Scalars['String']['output']>;
  /** Hashes of the nodes from which both roots follow. */
  proof: Array<Scalars['String']['output']>;
  /** Root of the tree of the smaller size. */
  root1: Scalars['String']['output'];
  /** Root of the tree of the larger size. */
  root2: Scalars['String']['output'];
  /** The smaller size. */
  size1: Scalars['Int']['output'];
  /** The larger size. */
  size2: Scalars['Int']['output'];
};

/** Parts of a message by state, and what became of its credit. */
export type SmsDelivery = {
  __typename?: 'SmsDelivery';
  /** Parts that were cancelled. */
  cancelled: Scalars['Int']['output'];
  /** Segment credits charged. */
  charged: Scalars['Int']['output'];
  /** Parts that arrived. */
  delivered: Scalars['Int']['output'];
  /** Parts that were not accepted or reported on in time. */
  expired: Scalars['Int']['output'];
  /** Parts that were refused or failed. */
  failed: Scalars['Int']['output'];
  /** Parts that wait to be handed over. */
  queued: Scalars['Int']['output'];
  /** Segment credits given back. */
  refunded: Scalars['Int']['output'];
  /** Parts that were accepted and not yet reported on. */
  sent: Scalars['Int']['output'];
};

/** Where a recipient or a part stands. A recipient stands where the part stands that is furthest behind or failed. */
export type SmsDeliveryState =
  /** Cancelled before it was handed over; refunded. */
  | 'CANCELLED'
  /** Arrived on the phone. */
  | 'DELIVERED'
  /** Not accepted in time (refunded), or accepted and never reported on (charged). */
  | 'EXPIRED'
  /** Refused by the message centre (refunded) or not delivered after it was accepted (charged); see the reason. */
  | 'FAILED'
  /** Waits to be handed over. */
  | 'QUEUED'
  /** Accepted by the message centre. */
  | 'SENT';

/** Where a number is; it decides how parts are counted. */
export type SmsDestination =
  /** China, +86: 70 characters, then 67 a part, whatever the characters are. */
  | 'DOMESTIC'
  /** Elsewhere: 160, then 153 GSM-7 characters; 70, then 67 when the text has others. */
  | 'INTERNATIONAL';

/** Proof that an entry is in the ledger. As JSON in a file it is what `pnpm verify-proof FILE.json [KEY]` verifies, offline. Hashes are in base64. */
export type SmsInclusionProof = {
  __typename?: 'SmsInclusionProof';
  /** The checkpoint of that size and root, as a signed note. */
  checkpoint: Scalars['String']['output'];
  /** What the leaf covers, as JSON: the entry, its account and its transfer. Its actor is covered by a hash. */
  content: Scalars['String']['output'];
  /** SHA-256 over a byte of zero and `content` in UTF-8. */
  leafHash: Scalars['String']['output'];
  /** Place of the entry in the ledger, from 0. */
  leafIdx: Scalars['Int']['output'];
  /** Hashes of the nodes beside the path from the entry to the root, that next to the entry first. */
  proof: Array<Scalars['String']['output']>;
  /** Root of the tree of that size. */
  root: Scalars['String']['output'];
  /** How many entries the ledger had when the proof was made. */
  treeSize: Scalars['Int']['output'];
  /** The public key of the checkpoint's signature. */
  verifierKey: Scalars['String']['output'];
};

/**
 * The books of an enterprise's SMS credit in figures: what each kind of account holds. Every movement is a transfer between
 * two accounts, so the sum over all of them is zero at every moment.
 */
export type SmsLedger = {
  __typename?: 'SmsLedger';
  /** What dealers sold, as a negative figure: the source of all credit. */
  dealers: Scalars['BigInt']['output'];
  /** What the main account holds. */
  main: Scalars['BigInt']['output'];
  /** What the members' sub-accounts hold together. */
  members: Scalars['BigInt']['output'];
  /** Credit reserved for messages that are being sent or scheduled. */
  pending: Scalars['BigInt']['output'];
  /** What was spent on parts that were accepted. */
  spent: Scalars['BigInt']['output'];
  /** Sum over all accounts, in segment credits. Anything but zero would mean that the books are broken. */
  sum: Scalars['BigInt']['output'];
};

/** The state of an enterprise's ledger, signed: whoever keeps it can show later that the ledger was changed, if it was. */
export type SmsLedgerCheckpoint = {
  __typename?: 'SmsLedgerCheckpoint';
  /** The checkpoint as a signed note (C2SP tlog-checkpoint). */
  note: Scalars['String']['output'];
  /** Name of the ledger in the note; with the id of the enterprise. */
  origin: Scalars['String']['output'];
  /** Root of the Merkle tree over the entries (RFC 9162, SHA-256), in base64. */
  root: Scalars['String']['output'];
  /** How many entries the ledger has; two for each transfer. */
  treeSize: Scalars['Int']['output'];
  /** The public key of the signature, as signed notes write it. Keep it: a note is worth as much as the key that it is verified with. */
  verifierKey: Scalars['String']['output'];
};

/** Something that is wrong with a ledger. */
export type SmsLedgerFinding = {
  __typename?: 'SmsLedgerFinding';
  /** Id of the entry, account, reservation or transfer that it is about; null for others. */
  id?: Maybe<Scalars['ID']['output']>;
  /** What is wrong. */
  kind: SmsLedgerFindingKind;
  /** Place in the tree, from 0; null if it is not about a place. */
  leafIdx?: Maybe<Scalars['Int']['output']>;
};

/** What is wrong with a ledger. Only somebody with the rights of the database's owner can bring it about. */
export type SmsLedgerFindingKind =
  /** The balance of an account is not that of its last entry. */
  | 'BALANCE_CHANGED'
  /** A published checkpoint has another root, or is not signed by the installation. */
  | 'CHECKPOINT_CHANGED'
  /** An entry is no leaf of the tree: it was inserted. */
  | 'ENTRY_ADDED'
  /** An entry, its transfer or its account is not as it was written. */
  | 'ENTRY_CHANGED'
  /** An entry, its transfer or its account was deleted. */
  | 'ENTRY_MISSING'
  /** A leaf of the tree was deleted. What follows it cannot be verified. */
  | 'LEAF_MISSING'
  /** A node of the tree does not follow from the leaves. */
  | 'NODE_CHANGED'
  /** Entries are not in the order of their numbers: leaves were swapped. */
  | 'ORDER_CHANGED'
  /** What a reservation counts is not what was transferred for it. */
  | 'RESERVATION_CHANGED'
  /** A transfer has no entries: it was inserted. */
  | 'TRANSFER_ADDED'
  /** The tree's head does not follow from the leaves. */
  | 'TREE_CHANGED'
  /** A published checkpoint is of a larger ledger: the last entries were removed. */
  | 'TRUNCATED';

/** Result of a verification. */
export type SmsLedgerVerification = {
  __typename?: 'SmsLedgerVerification';
  /** True at the end of the ledger, or where it cannot be verified any further. */
  complete: Scalars['Boolean']['output'];
  /** The first 20 findings of the part. */
  findings: Array<SmsLedgerFinding>;
  /** False if anything is wrong in the part that was verified. */
  valid: Scalars['Boolean']['output'];
  /** How many entries are verified now, from the first. Go on from here unless it is complete. */
  verified: Scalars['Int']['output'];
};

/** A message to any number of recipients. */
export type SmsMessage = {
  __typename?: 'SmsMessage';
  /** When the last part was accepted or given up. */
  completedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was accepted. */
  createdAt: Scalars['DateTime']['output'];
  /** Segment credits that were reserved for it. */
  credits: Scalars['Int']['output'];
  /** What became of the credit, and of the parts. */
  delivery: SmsDelivery;
  /** Id of the message. */
  id: Scalars['ID']['output'];
  /** How many numbers it is sent to. */
  recipientCount: Scalars['Int']['output'];
  /** Recipients with their states, in the order in which they were given. */
  recipients?: Maybe<SmsRecipientConnection>;
  /** When it is due, null when it was sent at once. */
  scheduledAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it is due by the enterprise's clock, such as 2026-03-01T09:00. */
  scheduledLocal?: Maybe<Scalars['String']['output']>;
  /** Who sent it, and through what. */
  sentBy: SmsActor;
  /** The signature that it begins with, empty for none. */
  signature: Scalars['String']['output'];
  /** How it is cut. */
  splitMode: SmsSplitMode;
  /** Where it stands. */
  state: SmsMessageState;
  /** The text without the signature. */
  text: Scalars['String']['output'];
};


/** A message to any number of recipients. */
export type SmsMessageRecipientsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of messages. */
export type SmsMessageConnection = {
  __typename?: 'SmsMessageConnection';
  /** Messages with their cursors. */
  edges: Array<SmsMessageEdge>;
  /** The messages alone. */
  nodes: Array<SmsMessage>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A message with its cursor. */
export type SmsMessageEdge = {
  __typename?: 'SmsMessageEdge';
  /** Cursor of the message. */
  cursor: Scalars['String']['output'];
  /** The message. */
  node: SmsMessage;
};

/** Which messages to list. All conditions must hold. */
export type SmsMessageFilter = {
  /** Created at or after. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Sent to this number: in any form that is a valid number, otherwise nothing is found. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Sent by this member. */
  senderId?: InputMaybe<Scalars['ID']['input']>;
  /** In one of these states. */
  states?: InputMaybe<Array<SmsMessageState>>;
  /** Contains this text, 1 to 50 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** Created before. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Where a message stands. */
export type SmsMessageState =
  /** It was cancelled before its time; all credit came back. */
  | 'CANCELLED'
  /** The sender was not allowed to send at the scheduled time; all credit was returned. */
  | 'FAILED'
  /** Waits for its time; credit is reserved. */
  | 'SCHEDULED'
  /** Its parts are being handed over. */
  | 'SENDING'
  /** All of its parts were accepted or given up. */
  | 'SENT';

/** One part to one number, paid with one segment credit. */
export type SmsPart = {
  __typename?: 'SmsPart';
  /** When it arrived, failed or expired. */
  doneAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its number, from 1. */
  number: Scalars['Int']['output'];
  /** Why it failed, if it did. */
  reason?: Maybe<Scalars['String']['output']>;
  /** True when its credit came back. */
  refunded: Scalars['Boolean']['output'];
  /** When it was accepted. */
  sentAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it stands. */
  state: SmsDeliveryState;
};

/** The parts in which a message travels to one kind of destination. */
export type SmsPartsPreview = {
  __typename?: 'SmsPartsPreview';
  /** For which numbers. */
  destination: SmsDestination;
  /** The text of each part, in order. Their number is the price of one recipient, in segment credits. */
  parts: Array<Scalars['String']['output']>;
};

/** What a message would be, and what it would cost. */
export type SmsPreview = {
  __typename?: 'SmsPreview';
  /** Credits in the account that would pay. */
  balance: Scalars['Int']['output'];
  /** Segment credits that sending would reserve. */
  credits: Scalars['Int']['output'];
  /** How many entries named a number that was named before. */
  duplicatesDropped: Scalars['Int']['output'];
  /** The parts, per kind of destination that occurs. */
  parts: Array<SmsPartsPreview>;
  /** Price per recipient. */
  recipients: Array<SmsRecipientPrice>;
  /** Entries that would be left out. */
  rejected: Array<SmsRecipientProblem>;
};

/** A number that a message went to. */
export type SmsRecipient = {
  __typename?: 'SmsRecipient';
  /** Id of the recipient. */
  id: Scalars['ID']['output'];
  /** The member, if one was chosen; null for typed numbers. */
  member?: Maybe<Member>;
  /** The parts to this number. */
  parts: Array<SmsPart>;
  /** The number in canonical form (E.164). Null for a member's number without org:contact:read; typed numbers are always shown. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Why it failed, if it did. */
  reason?: Maybe<Scalars['String']['output']>;
  /** Where it stands, all parts considered. */
  state: SmsDeliveryState;
};

/** A page of recipients. */
export type SmsRecipientConnection = {
  __typename?: 'SmsRecipientConnection';
  /** Recipients with their cursors. */
  edges: Array<SmsRecipientEdge>;
  /** The recipients alone. */
  nodes: Array<SmsRecipient>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A recipient with its cursor. */
export type SmsRecipientEdge = {
  __typename?: 'SmsRecipientEdge';
  /** Cursor of the recipient. */
  cursor: Scalars['String']['output'];
  /** The recipient. */
  node: SmsRecipient;
};

/** What one recipient would cost. */
export type SmsRecipientPrice = {
  __typename?: 'SmsRecipientPrice';
  /** The member, if one was chosen. */
  member?: Maybe<Member>;
  /** The number in canonical form (E.164). Null for a member's number without org:contact:read. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Segments, each of which costs one credit. */
  segments: Scalars['Int']['output'];
};

/** An entry that is left out, and why. */
export type SmsRecipientProblem = {
  __typename?: 'SmsRecipientProblem';
  /**
   * NOT_A_NUMBER (no valid telephone number), NOT_MOBILE (a number that cannot receive messages, such as a fixed line),
   * NOT_FOUND (no such member or department that one may see), MEMBER_AMBIGUOUS (several members have this employee
   * number), NO_PHONE (the member has no phone number in the directory) or ACCOUNT_DISABLED (the member has left, or the
   * account is disabled).
   */
  code: Scalars['String']['output'];
  /** The id or the number as it was given; for a member of a chosen department the member's id. */
  entry: Scalars['String']['output'];
  /** The reason. */
  reason: Scalars['String']['output'];
};

/** Who gets a message. A number that occurs several times gets it once. 1 to 1,000 numbers in all, otherwise LIMIT_REACHED. */
export type SmsRecipientsInput = {
  /** Departments within the caller's scope, with all departments below them. Up to 200. */
  departmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Members whom the caller may see; their numbers come from the directory. Up to 1,000. */
  memberIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Members by account or employee number, for who does not know our ids; together with `memberIds` up to 1,000. */
  members?: InputMaybe<Array<MemberKey>>;
  /**
   * Typed numbers, parted by `;`, `,`, `、` of any width, by tabs, line breaks, or spaces between whole numbers; Chinese unless
   * they carry a country code. Spaces, dashes, dots and brackets inside of a number are fine. An entry with anything else in it,
   * such as a name or an extension, is rejected whole. Up to 20,000 characters.
   */
  numbers?: InputMaybe<Scalars['String']['input']>;
};

/** What a message begins with. It counts like text. */
export type SmsSignature =
  /** The enterprise's short name in 【】. */
  | 'ENTERPRISE'
  /** Nothing. */
  | 'NONE'
  /** The sender's name in 【】. */
  | 'SENDER';

/** How a text that is too long for one part is cut. */
export type SmsSplitMode =
  /** The phone joins the parts (user data header); the signature stands once, in front. 67 UCS-2 or 153 GSM-7 characters a part. */
  | 'CONCATENATED'
  /** Each part is a separate message and begins with the signature. 70 UCS-2 or 160 GSM-7 characters a part. */
  | 'INDEPENDENT';

/** Kind of account that a movement is on. */
export type SmsStatementAccount =
  /** The enterprise's main account. */
  | 'MAIN'
  /** A member's sub-account. */
  | 'MEMBER';

/** A page of a statement. */
export type SmsStatementConnection = {
  __typename?: 'SmsStatementConnection';
  /** Entries with their cursors. */
  edges: Array<SmsStatementEdge>;
  /** The entries alone. */
  nodes: Array<SmsStatementEntry>;
  /** Where the page stands. */
  pageInfo: PageInfo;
  /** Sums over all entries that match. */
  totals?: Maybe<SmsStatementTotals>;
};

/** An entry with its cursor. */
export type SmsStatementEdge = {
  __typename?: 'SmsStatementEdge';
  /** Cursor of the entry. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: SmsStatementEntry;
};

/** One side of a movement of credit, as it stands in the ledger: it is never changed or removed. */
export type SmsStatementEntry = {
  __typename?: 'SmsStatementEntry';
  /** On which kind of account. */
  account: SmsStatementAccount;
  /** Segment credits; negative where they went out. */
  amount: Scalars['Int']['output'];
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Credits in the account right after. */
  balance: Scalars['Int']['output'];
  /** Who did it. */
  by: SmsActor;
  /** The member on the other side of a share or a take-back, null for others. */
  counterparty?: Maybe<Member>;
  /** Number of the entry; grows with time on each account. */
  id: Scalars['ID']['output'];
  /** Why. */
  kind: SmsStatementKind;
  /** Holder of the sub-account; null for the main account. */
  member?: Maybe<Member>;
  /** The message that it paid for or came back from. */
  messageId?: Maybe<Scalars['ID']['output']>;
  /** What was noted: the reason, or a dealer's reference. */
  note?: Maybe<Scalars['String']['output']>;
  /**
   * Proof that the entry is in the ledger, to the ledger as it is now. Who may read the entry may read it. Errors: none of its
   * own.
   */
  proof?: Maybe<SmsInclusionProof>;
};

/** Which movements to list. All conditions must hold. */
export type SmsStatementFilter = {
  /** On this kind of account. */
  account?: InputMaybe<SmsStatementAccount>;
  /** At or after. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Of these kinds. */
  kinds?: InputMaybe<Array<SmsStatementKind>>;
  /** On this member's account. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Before. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Format of an exported statement. */
export type SmsStatementFormat =
  /** Comma-separated, UTF-8 with byte order mark. */
  | 'CSV'
  /** A workbook for Excel, WPS and LibreOffice. */
  | 'XLSX';

/** Why credit moved. */
export type SmsStatementKind =
  /** From the main account to a member. */
  | 'MEMBER_TOP_UP'
  /** What a message gave back: parts that were never accepted, cancelled or expired. */
  | 'REFUND'
  /** Charge of a message, set aside when it was sent or scheduled. */
  | 'RESERVE'
  /** From a member back to the main account. */
  | 'TAKE_BACK'
  /** A dealer's sale to the main account. */
  | 'TOP_UP';

/** Sums over all entries that match, whatever page is shown. */
export type SmsStatementTotals = {
  __typename?: 'SmsStatementTotals';
  /** How many entries. */
  entries: Scalars['Int']['output'];
  /** Segment credits that came in. */
  in: Scalars['BigInt']['output'];
  /** Segment credits that went out, as a positive figure. */
  out: Scalars['BigInt']['output'];
};

/** A statement to export. */
export type StartSmsStatementExportInput = {
  /** Which entries; all that one may see when left out. */
  filter?: InputMaybe<SmsStatementFilter>;
  /** The format. */
  format: SmsStatementFormat;
};

/** Answer of startSmsStatementExport. */
export type StartSmsStatementExportPayload = {
  __typename?: 'StartSmsStatementExportPayload';
  /** The export; ask `smsStatementExport` how far it is. */
  export: Export;
};

/** A sub-account to suspend. */
export type SuspendSmsAccountInput = {
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The member by another number, otherwise NOT_FOUND or MEMBER_AMBIGUOUS. */
  member?: InputMaybe<MemberKey>;
  /** The member, within the caller's information scope; otherwise NOT_FOUND. Either this or `member`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** The sub-account after it was suspended. */
export type SuspendSmsAccountPayload = {
  __typename?: 'SuspendSmsAccountPayload';
  /** The account as it is now. */
  account: SmsAccount;
};

/** Credit to take back from a member. */
export type TakeBackCreditInput = {
  /** Segment credits, 1 to what the account holds; left out: all that it holds. */
  amount?: InputMaybe<Scalars['Int']['input']>;
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** The member by another number, otherwise NOT_FOUND or MEMBER_AMBIGUOUS. */
  member?: InputMaybe<MemberKey>;
  /** The member, within the caller's information scope; otherwise NOT_FOUND. Either this or `member`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
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
  /** Balance of the main account. */
  mainBalance: Scalars['Int']['output'];
};

/** Changes to a scheduled message. Fields that are left out stay unchanged. */
export type UpdateScheduledSmsInput = {
  /** When, 5 minutes to 35 days ahead. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** When, by the clock of the enterprise's time zone, in the form 2026-03-01T09:00. */
  atLocal?: InputMaybe<Scalars['String']['input']>;
  /** Id of the message. */
  id: Scalars['ID']['input'];
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  idempotencyKey: Scalars['String']['input'];
  /** Who gets it, in place of all that were chosen before. */
  recipients?: InputMaybe<SmsRecipientsInput>;
  /** What it begins with. */
  signature?: InputMaybe<SmsSignature>;
  /** How it is cut. */
  splitMode?: InputMaybe<SmsSplitMode>;
  /** 1 to 1,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** A scheduled message that was changed. */
export type UpdateScheduledSmsPayload = {
  __typename?: 'UpdateScheduledSmsPayload';
  /** Balance of the paying account afterwards. */
  balance: Scalars['Int']['output'];
  /** Segment credits reserved for it. */
  creditsReserved: Scalars['Int']['output'];
  /** How many entries named a number that was named before. */
  duplicatesDropped: Scalars['Int']['output'];
  /** The message. */
  message: SmsMessage;
  /** Entries that were left out. */
  rejected: Array<SmsRecipientProblem>;
};

/** Who is asking. What it adds here is the caller's own and needs no permission. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Subject of the caller. */
  id: Scalars['ID']['output'];
  /** The caller's own SMS sub-account; null for callers who are not members. */
  smsAccount?: Maybe<SmsAccount>;
  /** Messages that one has sent or scheduled oneself, newest first, of the last half year. */
  smsMessages?: Maybe<SmsMessageConnection>;
  /** Movements of credit on the caller's own sub-account, newest first; null for callers who are not members. Needs no permission. Each read is audited. Errors: BAD_USER_INPUT. */
  smsStatement?: Maybe<SmsStatementConnection>;
};


/** Who is asking. What it adds here is the caller's own and needs no permission. */
export type ViewerSmsMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SmsMessageFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Who is asking. What it adds here is the caller's own and needs no permission. */
export type ViewerSmsStatementArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<SmsStatementFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};
