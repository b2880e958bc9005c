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

/** How the gateway judges an operation for a caller with the given permissions. Nothing is executed. */
export type AccessExplanation = {
  __typename?: 'AccessExplanation';
  /** The operation to judge. */
  document: Scalars['String']['output'];
  /** Id of the explanation, for the gateway. */
  id: Scalars['ID']['output'];
  /** Name of the operation in the document. */
  operationName?: Maybe<Scalars['String']['output']>;
  /** Permissions that were judged by, by name: those of the roles together. */
  permissions: Array<Scalars['String']['output']>;
};

/** A member's account. */
export type Account = {
  __typename?: 'Account';
  /** Id of the account. */
  id: Scalars['ID']['output'];
  /** When it last signed in; null when never. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** Account number, for sign-in. */
  number: Scalars['String']['output'];
  /** Whether it may be used. */
  status: AccountStatus;
};

/** Whether an account may be used. */
export type AccountStatus =
  /** Closed permanently; the number is not assigned again. */
  | 'CLOSED'
  /** Cannot sign in, read, send or receive; everything stays. */
  | 'DISABLED'
  /** Can sign in. */
  | 'ENABLED';

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

/** Which enterprise gets which numbers. */
export type AddNumberSegmentInput = {
  /** The enterprise. */
  enterpriseId: Scalars['ID']['input'];
  /** First number, at least 7 digits. */
  first: Scalars['BigInt']['input'];
  /** Last number; at most 1,000,000 numbers in all. */
  last: Scalars['BigInt']['input'];
};

/** Answer of addNumberSegment. */
export type AddNumberSegmentPayload = {
  __typename?: 'AddNumberSegmentPayload';
  /** The enterprise that owns the numbers now. */
  enterprise: Enterprise;
};

/** The role to create. */
export type AddRoleInput = {
  /** At most 200 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 40 characters, without separators of lists (; , 、), unique in the enterprise; names of built-in roles are taken in every language. */
  name: Scalars['String']['input'];
  /** Names of permissions that the caller holds, at most 100. */
  permissions: Array<Scalars['String']['input']>;
};

/** Answer of addRole. */
export type AddRolePayload = {
  __typename?: 'AddRolePayload';
  /** The new role. */
  role: Role;
};

/** A third-party app that the enterprise let in. */
export type App = {
  __typename?: 'App';
  /** When it was let in. */
  createdAt: Scalars['DateTime']['output'];
  /** Id of the app; also the client id to sign in with. */
  id: Scalars['ID']['output'];
  /** When it last signed in; null when never. */
  lastSignInAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its name. */
  name: Scalars['String']['output'];
  /** Names of its permissions. It sees all rows of the enterprise. */
  permissions: Array<Scalars['String']['output']>;
  /** When it was shut out; null while it is let in. */
  revokedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Which entries of the audit log. All conditions must hold. */
export type AuditEntriesFilter = {
  /** What was done: the name of a root field. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** Done by this member. */
  actorMemberId?: InputMaybe<Scalars['ID']['input']>;
  /** At or after this instant. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Done to the thing with this id. */
  objectId?: InputMaybe<Scalars['ID']['input']>;
  /** `SUCCEEDED`, or the code of a refusal. */
  result?: InputMaybe<Scalars['String']['input']>;
  /** Recorded by this subgraph. */
  service?: InputMaybe<Scalars['String']['input']>;
  /** Before this instant. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Who did what, when, from where, with what result. Never changed, never removed. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** What was done: the name of the root field, such as `disableMembers`. */
  action: Scalars['String']['output'];
  /** The member who did it; null for administrators, operators and apps. */
  actor?: Maybe<Member>;
  /** What did it. */
  actorKind: ActorKind;
  /** Name of the actor. */
  actorName?: Maybe<Scalars['String']['output']>;
  /** Names that the actor's roles had then. */
  actorRoles: Array<Scalars['String']['output']>;
  /** Figures and changed values, as JSON. */
  detail: Scalars['String']['output'];
  /** SHA-256 over this entry and the hash of the one before. */
  hash: Scalars['String']['output'];
  /** Address of the client. */
  ip?: Maybe<Scalars['String']['output']>;
  /** What it was done to. */
  objects: Array<AuditObject>;
  /** When. */
  occurredAt: Scalars['DateTime']['output'];
  /** Position in the enterprise's log, without gaps, from 1. */
  position: Scalars['BigInt']['output'];
  /** Id of the request, for the platform's operators. */
  requestId: Scalars['String']['output'];
  /** `SUCCEEDED`, or the code of the refusal. */
  result: Scalars['String']['output'];
  /** Subgraph that recorded it. */
  service: Scalars['String']['output'];
  /** What the client said that it is. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** A page of the audit log. */
export type AuditEntryConnection = {
  __typename?: 'AuditEntryConnection';
  /** The entries with their cursors. */
  edges: Array<AuditEntryEdge>;
  /** The entries. */
  nodes: Array<AuditEntry>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** An entry of a page of the audit log. */
export type AuditEntryEdge = {
  __typename?: 'AuditEntryEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The entry. */
  node: AuditEntry;
};

/** Format of an exported audit log. */
export type AuditLogFormat =
  /** Comma-separated, UTF-8 with byte order mark. Text that a spreadsheet would run as a formula is led by an apostrophe. */
  | 'CSV'
  /** One JSON object a line, with everything that the hash covers. */
  | 'JSONL';

/** Something that an audit entry is about. */
export type AuditObject = {
  __typename?: 'AuditObject';
  /** Its id. */
  id: Scalars['String']['output'];
  /** Its type, such as `Member`. */
  type: Scalars['String']['output'];
};

/** The result of verifying the audit log. */
export type AuditVerification = {
  __typename?: 'AuditVerification';
  /** Position of the first entry that is not right; null when all are. */
  brokenAt?: Maybe<Scalars['BigInt']['output']>;
  /** How many entries were found right, from the first. */
  entries: Scalars['BigInt']['output'];
  /** True when nothing was changed, taken out or added. */
  valid: Scalars['Boolean']['output'];
};

/** How the tasks of one kind stand. */
export type BackgroundQueue = {
  __typename?: 'BackgroundQueue';
  /** Tasks that can never succeed as things are. */
  deadCount: Scalars['Int']['output'];
  /** How long the one that waits longest has waited, in seconds. */
  oldestWaitingSeconds: Scalars['Float']['output'];
  /** Tasks that have failed for long. */
  stuckCount: Scalars['Int']['output'];
  /** Kind of the tasks. */
  task: Scalars['String']['output'];
  /** Tasks that could run now and wait for a worker. */
  waitingCount: Scalars['Int']['output'];
};

/** The background work of a service. */
export type BackgroundService = {
  __typename?: 'BackgroundService';
  /** Events that the service cannot apply, those that have waited longest first; null when the service does not answer. */
  heldUpEvents?: Maybe<Array<HeldUpEvent>>;
  /** The queues in which something waits, fails or lies dead; null when the service does not answer. */
  queues?: Maybe<Array<BackgroundQueue>>;
  /** Name of the service, for replayBackgroundTasks. */
  service: Scalars['String']['output'];
  /** Tasks that need attention, DEAD ones first, then the oldest; null when the service does not answer. */
  tasks?: Maybe<Array<BackgroundTask>>;
};

/** A background task that needs attention. */
export type BackgroundTask = {
  __typename?: 'BackgroundTask';
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** What it carries, as JSON. */
  data: Scalars['String']['output'];
  /** The enterprise; null when the task belongs to no single one. */
  enterpriseId?: Maybe<Scalars['ID']['output']>;
  /** The last failure in words; null when its worker was lost. */
  error?: Maybe<Scalars['String']['output']>;
  /** Code of the last failure: of the product, or of the database (SQLSTATE); null for others. */
  errorCode?: Maybe<Scalars['String']['output']>;
  /** Since when it fails; null when its worker was lost. */
  failingSince?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the task, for replayBackgroundTasks. */
  id: Scalars['ID']['output'];
  /** When it was queued. */
  queuedAt: Scalars['DateTime']['output'];
  /** Kind of the task, such as `sms-dispatch`. */
  task: Scalars['String']['output'];
  /** Why it needs attention. */
  trouble: BackgroundTaskTrouble;
};

/** Why a background task needs attention. */
export type BackgroundTaskTrouble =
  /** It can never succeed as things are: it waits to be replayed once the cause is mended. */
  | 'DEAD'
  /** It has failed for long. It is still tried, every five minutes at the latest. */
  | 'STUCK';

/** Which export is cancelled. */
export type CancelAuditLogExportInput = {
  /** Id of the export. */
  id: Scalars['ID']['input'];
};

/** Answer of cancelAuditLogExport. */
export type CancelAuditLogExportPayload = {
  __typename?: 'CancelAuditLogExportPayload';
  /** The export as it is now. */
  export: Export;
};

/** The current and the new password. */
export type ChangePasswordInput = {
  /** The password of now; left out only after signing in with an activation secret. */
  currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** The new one: at least 8 characters, not a common one; for enterprise administrators the rules of the super password. */
  newPassword: Scalars['String']['input'];
};

/** Answer of changePassword. */
export type ChangePasswordPayload = {
  __typename?: 'ChangePasswordPayload';
  /** How many other sessions of the account were ended. */
  sessionsEnded: Scalars['Int']['output'];
};

/** The members who get a role and those who lose it. */
export type ChangeRoleMembersInput = {
  /** Members who get the role; they keep their other roles. Together with `removeMemberIds` 1 to 200; no member may be in both. */
  addMemberIds?: Array<Scalars['ID']['input']>;
  /** Members who lose the role; they keep their other roles. */
  removeMemberIds?: Array<Scalars['ID']['input']>;
  /** Which role. */
  roleId: Scalars['ID']['input'];
};

/** Answer of changeRoleMembers. */
export type ChangeRoleMembersPayload = {
  __typename?: 'ChangeRoleMembersPayload';
  /** One per member, in the order of the input: first those to be added. */
  results: Array<MemberResult>;
  /** The role. */
  role: Role;
};

/** The account to close. */
export type CloseAccountInput = {
  /** Key of the command: a repetition answers the same. */
  idempotencyKey: Scalars['String']['input'];
  /** True keeps the number for a successor; false retires it. */
  keepNumber?: Scalars['Boolean']['input'];
  /** The account. */
  memberId: Scalars['ID']['input'];
};

/** Answer of closeAccount. */
export type CloseAccountPayload = {
  __typename?: 'CloseAccountPayload';
  /** The account. */
  accountId: Scalars['ID']['output'];
  /** Its number. */
  accountNumber: Scalars['String']['output'];
  /** When it was closed. */
  closedAt: Scalars['DateTime']['output'];
  /** What becomes of the number. */
  numberState: ClosedNumberState;
  /** How many sessions were ended. */
  sessionsEnded: Scalars['Int']['output'];
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
  idempotencyKey: Scalars['String']['input'];
};

/** Answer of confirmAccounts. */
export type ConfirmAccountsPayload = {
  __typename?: 'ConfirmAccountsPayload';
  /** How many accounts this call confirmed; 0 when they already were. */
  confirmed: Scalars['Int']['output'];
};

/** A contact and the code that was sent to it. */
export type ConfirmContactInput = {
  /** The code. */
  code: Scalars['String']['input'];
  /** The email address that the code was sent to. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The phone that the code was sent to. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of confirmContact. */
export type ConfirmContactPayload = {
  __typename?: 'ConfirmContactPayload';
  /** The caller; `contacts` shows which contacts sign in now. */
  viewer?: Maybe<Viewer>;
};

/** Kind of contact. */
export type ContactKind =
  /** An email address. */
  | 'EMAIL'
  /** A phone. */
  | 'PHONE';

/** Which role is deleted. */
export type DeleteRoleInput = {
  /** Which custom role. */
  roleId: Scalars['ID']['input'];
};

/** Answer of deleteRole. */
export type DeleteRolePayload = {
  __typename?: 'DeleteRolePayload';
  /** How many members were left without a role and are ordinary members now. */
  movedToOrdinaryMember: Scalars['Int']['output'];
};

/** A department; owned by the directory. */
export type Department = {
  __typename?: 'Department';
  /** Id of the department. */
  id: Scalars['ID']['output'];
};

/** The account of a member, as a row of an import or export shows it. */
export type DirectoryAccess = {
  __typename?: 'DirectoryAccess';
  /** The member. */
  memberId: Scalars['ID']['output'];
  /** Contacts that sign the member in: an edit breaks that. None before the first sign-in. */
  provenContacts: Array<ContactKind>;
  /** Roles of the account. */
  roleIds: Array<Scalars['ID']['output']>;
  /** Departments that the information scope was set to; empty for the member's own departments. */
  scopeDepartmentIds: Array<Scalars['ID']['output']>;
};

/** A role that the directory may name for a member. */
export type DirectoryRole = {
  __typename?: 'DirectoryRole';
  /** Id of the role. */
  id: Scalars['ID']['output'];
  /** Which built-in role it is, or CUSTOM. */
  kind: RoleKind;
  /** Its name. */
  name: Scalars['String']['output'];
};

/** Members whose accounts to disable. */
export type DisableMembersInput = {
  /** 1 to 200 members within the caller's information scope. */
  memberIds: Array<Scalars['ID']['input']>;
};

/** Answer of disableMembers. */
export type DisableMembersPayload = {
  __typename?: 'DisableMembersPayload';
  /** One per member, in the order of the input. */
  results: Array<MemberResult>;
};

/** The reservation to discard. */
export type DiscardAccountsInput = {
  /** Key of the `provisionAccounts` to discard. */
  idempotencyKey: Scalars['String']['input'];
};

/** Answer of discardAccounts. */
export type DiscardAccountsPayload = {
  __typename?: 'DiscardAccountsPayload';
  /** How many accounts were discarded. */
  discarded: Scalars['Int']['output'];
};

/** Members whose accounts to enable. */
export type EnableMembersInput = {
  /** 1 to 200 members within the caller's information scope. */
  memberIds: Array<Scalars['ID']['input']>;
};

/** Answer of enableMembers. */
export type EnableMembersPayload = {
  __typename?: 'EnableMembersPayload';
  /** One per member, in the order of the input. */
  results: Array<MemberResult>;
};

/** Members whose sessions to end. */
export type EndMemberSessionsInput = {
  /** 1 to 200 members within the caller's information scope. */
  memberIds: Array<Scalars['ID']['input']>;
};

/** Answer of endMemberSessions. */
export type EndMemberSessionsPayload = {
  __typename?: 'EndMemberSessionsPayload';
  /** One per member, in the order of the input. */
  results: Array<MemberResult>;
};

/** An enterprise: the tenant. Callers see only their own; platform operators see those that they open. */
export type Enterprise = {
  __typename?: 'Enterprise';
  /**
   * When the plan expires; null when it does not. Afterwards sign-in is refused with PLAN_EXPIRED. Permission:
   * identity:enterprise:read or platform:enterprise:manage.
   */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** How new members get their first password. Permission: identity:enterprise:read or platform:enterprise:manage. */
  firstPasswordMethod?: Maybe<FirstPasswordMethod>;
  /** Id of the enterprise. */
  id: Scalars['ID']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** Enterprise number: with the super password it signs the enterprise administrator in. Six digits. */
  number: Scalars['String']['output'];
  /**
   * After this many days members are reminded to change their password, never forced to; 90 unless set. Permission:
   * identity:enterprise:read.
   */
  passwordReminderDays?: Maybe<Scalars['Int']['output']>;
  /** The plan. Permission: identity:enterprise:read or platform:enterprise:manage. */
  plan?: Maybe<Plan>;
  /** Seats. Permission: identity:enterprise:read. */
  seats?: Maybe<Seats>;
  /** Short name, at most 20 characters. */
  shortName: Scalars['String']['output'];
  /**
   * Whether members' accounts may be created; set by the platform. When false: SUB_ACCOUNTS_NOT_ENABLED. Permission:
   * identity:enterprise:read or platform:enterprise:manage.
   */
  subAccountsEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** IANA time zone in which the enterprise counts its days, such as Asia/Shanghai. */
  timeZone: Scalars['String']['output'];
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

/** How new members get their first password. */
export type FirstPasswordMethod =
  /** A random secret by SMS, or by email to members without a phone; valid once, for 72 hours. The default. For a member without both, enter a contact, then use `resetPasswords`. */
  | 'ACTIVATION_SECRET'
  /** A shared password that the enterprise hands out itself; it must be changed at the first sign-in. */
  | 'INITIAL_PASSWORD';

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

/**
 * An event of another service that this one could not apply. What follows it in its enterprise waits behind it; everybody
 * else's events go on.
 */
export type HeldUpEvent = {
  __typename?: 'HeldUpEvent';
  /** How often it was tried again. */
  attempts: Scalars['Int']['output'];
  /** The enterprise that is held up. */
  enterpriseId: Scalars['ID']['output'];
  /** Why it could not be applied the last time. */
  error: Scalars['String']['output'];
  /** Since when it waits. */
  heldUpSince: Scalars['DateTime']['output'];
  /** Id, for replayBackgroundTasks. */
  id: Scalars['ID']['output'];
  /** When it is tried again by itself; five minutes after the last try at the latest. */
  nextAttemptAt: Scalars['DateTime']['output'];
  /** The service that reported it. */
  producer: Scalars['String']['output'];
  /** Type of the event, such as `department.changed`. */
  type: Scalars['String']['output'];
  /** How many events wait behind it. */
  waitingCount: Scalars['Int']['output'];
};

/** A job to start a new role from. */
export type JobTemplate = {
  __typename?: 'JobTemplate';
  /** What the job does. */
  description: Text;
  /** Short name of the template. */
  id: Scalars['String']['output'];
  /** Name to propose for the role. */
  name: Text;
  /** Suggested permissions; select only those that you hold. */
  permissions: Array<Scalars['String']['output']>;
};

/** A member of an enterprise; owned by the directory. */
export type Member = {
  __typename?: 'Member';
  /** The member's account; null outside of the caller's information scope. Permission: identity:account:read. */
  account?: Maybe<Account>;
  /** Id of the member. */
  id: Scalars['ID']['output'];
  /** The member's roles, by name; null outside of the caller's information scope. Permission: identity:role:read. */
  roles?: Maybe<Array<Role>>;
  /** The departments whose rows the member sees; null outside of the caller's information scope. Permission: identity:role:read. */
  scope?: Maybe<Scope>;
};

/** What came of one member in a mutation of many. */
export type MemberResult = {
  __typename?: 'MemberResult';
  /**
   * Why not: NOT_FOUND, ROLE_ABOVE_YOURS (the member holds, or now has a role that grants, a permission that the caller
   * lacks), FORBIDDEN (the caller's own account), ROLE_REQUIRED (the only role would be taken), LIMIT_REACHED (20 roles),
   * NO_CONTACT (a first password that has to be sent, and no confirmed phone or email) or EMAIL_NOT_CONFIGURED (a first
   * password that could only go by email, without a mail server); null when it was done.
   */
  code?: Maybe<Scalars['String']['output']>;
  /** The member; null when there is none whom the caller may find. */
  member?: Maybe<Member>;
  /** The member as named in the input. */
  memberId: Scalars['ID']['output'];
  /** What to do about it; null when it was done. */
  message?: Maybe<Scalars['String']['output']>;
  /** True when it was done. */
  ok: Scalars['Boolean']['output'];
};

/** An actor, and the members to act on. */
export type MembersAboveInput = {
  /** Who is about to act. */
  actor: StandingActorInput;
  /** At most 5,000 members of the enterprise. */
  memberIds: Array<Scalars['ID']['input']>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Gives an enterprise further account numbers. Permission: platform:enterprise:manage. Errors: NOT_FOUND, NUMBERS_TAKEN
   * (some belong to a segment already), BAD_USER_INPUT.
   */
  addNumberSegment?: Maybe<AddNumberSegmentPayload>;
  /**
   * Creates a custom role. Permission: identity:role:manage. Errors: PERMISSION_NOT_ALLOWED, PERMISSION_NOT_HELD,
   * ROLE_NAME_TAKEN, LIMIT_REACHED (200 roles), BAD_USER_INPUT.
   */
  addRole?: Maybe<AddRolePayload>;
  /**
   * Cancels an export that the caller started; a finished one stays unchanged. Permission: identity:audit:read. Errors:
   * NOT_FOUND.
   */
  cancelAuditLogExport?: Maybe<CancelAuditLogExportPayload>;
  /**
   * Changes the caller's own password; every other session of the account ends. Every signed-in member and enterprise
   * administrator. A wrong current password counts as a failed sign-in of the account. Errors: INVALID_CREDENTIALS,
   * TOO_MANY_ATTEMPTS, BAD_USER_INPUT.
   */
  changePassword?: Maybe<ChangePasswordPayload>;
  /**
   * Gives a role to members and takes it from others; their other roles stay. Each member is changed separately: a refusal
   * does not affect the others and has a code of MemberResult. Permission: identity:role:manage. Errors: NOT_FOUND (the
   * role), ROLE_NOT_ASSIGNABLE, ROLE_ABOVE_YOURS, BAD_USER_INPUT.
   */
  changeRoleMembers?: Maybe<ChangeRoleMembersPayload>;
  /** Closes a member's account and ends its sessions. Permission: service:command. Errors: NOT_FOUND. */
  closeAccount?: Maybe<CloseAccountPayload>;
  /**
   * Confirms the accounts that `provisionAccounts` reserved under a key, and publishes their events. Permission:
   * service:command. Errors: BAD_USER_INPUT.
   */
  confirmAccounts?: Maybe<ConfirmAccountsPayload>;
  /**
   * Confirms by a code that a phone or email is the caller's; from then on it signs in. Needed for a contact that the
   * first sign-in did not use, and after a change in the directory. Open to every signed-in member. Errors: CODE_INVALID,
   * CONTACT_NOT_YOURS (it was changed in the meantime), BAD_USER_INPUT.
   */
  confirmContact?: Maybe<ConfirmContactPayload>;
  /**
   * Deletes a custom role; members who held no other become ordinary members. Permission: identity:role:manage. Errors:
   * NOT_FOUND, ROLE_BUILT_IN, ROLE_ABOVE_YOURS (also when a holder of the role has a permission that the caller lacks).
   */
  deleteRole?: Maybe<DeleteRolePayload>;
  /**
   * Disables members' accounts: they can no longer sign in, read, send or receive, at once in every subgraph. Their data
   * stays. Other refusals are per member. Permission: identity:account:manage. Errors: BAD_USER_INPUT.
   */
  disableMembers?: Maybe<DisableMembersPayload>;
  /**
   * Takes back what `provisionAccounts` reserved under a key, and refuses it from then on: the numbers are free again
   * (ID-10). Permission: service:command. Errors: BAD_USER_INPUT.
   */
  discardAccounts?: Maybe<DiscardAccountsPayload>;
  /**
   * Enables disabled accounts again. Other refusals are per member. Permission: identity:account:manage. Errors:
   * BAD_USER_INPUT.
   */
  enableMembers?: Maybe<EnableMembersPayload>;
  /**
   * Ends all sessions of members, at once in every subgraph. Other refusals are per member. Permission:
   * identity:account:manage. Errors: BAD_USER_INPUT.
   */
  endMemberSessions?: Maybe<EndMemberSessionsPayload>;
  /**
   * Opens an enterprise with its number, its administrator's super password, the four built-in roles and a segment of
   * 99,999 account numbers. Permission: platform:enterprise:manage. Errors: BAD_USER_INPUT.
   */
  openEnterprise?: Maybe<OpenEnterprisePayload>;
  /**
   * Reserves members' accounts, all or none. Events and first passwords go out when they are confirmed, by
   * `confirmAccounts` or by the directory's event of the member. The person on whose behalf it is called must hold every
   * permission that the roles grant. Other refusals are per account. Permission: service:command. Errors:
   * SUB_ACCOUNTS_NOT_ENABLED, NUMBERS_USED_UP, COMMAND_WITHDRAWN (taken back under this key before), BAD_USER_INPUT.
   */
  provisionAccounts?: Maybe<ProvisionAccountsPayload>;
  /**
   * Exchanges a refresh token for new tokens. Open to everybody who has one. Within 10 seconds the same token can be used
   * again and answers new tokens, so that several tabs may refresh at once and a lost answer can be retried; after that,
   * it ends the session. Errors: UNAUTHENTICATED, PLAN_EXPIRED (the token stays valid for its 30 days, for when the plan
   * is renewed), IDEMPOTENCY_NOT_SUPPORTED (with the header `Idempotency-Key`).
   */
  refreshSession?: Maybe<RefreshSessionPayload>;
  /**
   * Registers an app with chosen permissions; with platform:enterprise:manage, those of dealers' apps. An app cannot act
   * on a member who holds a permission that the app lacks (ROLE_ABOVE_YOURS); permissions that only people can hold do not
   * count. Permission: identity:app:manage or platform:enterprise:manage. Errors: FORBIDDEN (a narrower information scope
   * than the app's: the whole enterprise), PERMISSION_NOT_ALLOWED, PERMISSION_NOT_HELD, NOT_FOUND (enterprise),
   * LIMIT_REACHED (100 apps), BAD_USER_INPUT.
   */
  registerApp?: Maybe<RegisterAppPayload>;
  /**
   * Runs tasks again: DEAD ones with all their tries, STUCK ones at once; and applies held-up events. Mend the cause
   * before. Permission: platform:task:manage. Errors: BAD_USER_INPUT, SUBGRAPH_UNAVAILABLE, IDEMPOTENCY_NOT_SUPPORTED
   * (with the header `Idempotency-Key`).
   */
  replayBackgroundTasks?: Maybe<ReplayBackgroundTasksPayload>;
  /**
   * Reports a lost phone: disables the account, ends its sessions at once in every subgraph and marks the device
   * (`reportedLostAt` in `memberSessions`). A repetition changes nothing. Permission: identity:account:manage. Errors:
   * NOT_FOUND (the member, or a session that is not the member's), ROLE_ABOVE_YOURS, FORBIDDEN (the caller's own account),
   * BAD_USER_INPUT.
   */
  reportLostPhone?: Maybe<ReportLostPhonePayload>;
  /**
   * Sends a code of six digits by SMS or email, to sign in with: valid for 10 minutes, once, 5 tries. Open to everybody;
   * answers the same whether an account has the phone or address or not. Errors: TOO_MANY_CODES (1 a minute, 5 an hour, 10
   * a day for a number or address; with `retryAfterSeconds`), EMAIL_NOT_CONFIGURED (the platform has no mail server),
   * BAD_USER_INPUT, IDEMPOTENCY_NOT_SUPPORTED (with the header `Idempotency-Key`).
   */
  requestCode?: Maybe<RequestCodePayload>;
  /**
   * Sends a code to the caller's own phone or email, to confirm it. Open to every signed-in member. Errors:
   * CONTACT_NOT_YOURS (the directory has a different one), TOO_MANY_CODES (as in `requestCode`), EMAIL_NOT_CONFIGURED,
   * BAD_USER_INPUT.
   */
  requestContactCode?: Maybe<RequestContactCodePayload>;
  /**
   * Resets members' passwords to the enterprise's first password and ends their sessions. Other refusals are per member.
   * Permission: identity:account:manage. Errors: STEP_UP_FAILED, TOO_MANY_ATTEMPTS, BAD_USER_INPUT.
   */
  resetPasswords?: Maybe<ResetPasswordsPayload>;
  /** Ends the caller's own sessions, at once in every subgraph. Errors: none of its own. */
  revokeAllSessions?: Maybe<RevokeAllSessionsPayload>;
  /**
   * Revokes an app, whatever its permissions; takes effect at once in every subgraph. Permission: identity:app:manage.
   * Errors: NOT_FOUND.
   */
  revokeApp?: Maybe<RevokeAppPayload>;
  /** Ends one of the caller's own sessions, at once in every subgraph. Errors: NOT_FOUND. */
  revokeSession?: Maybe<RevokeSessionPayload>;
  /**
   * Chooses how members who are added from now on get their first password. Permission: identity:enterprise:manage.
   * Errors: BAD_USER_INPUT.
   */
  setFirstPassword?: Maybe<SetFirstPasswordPayload>;
  /**
   * Gives a member exactly these roles. Permission: identity:role:manage. Errors: NOT_FOUND, ROLE_REQUIRED,
   * ROLE_NOT_ASSIGNABLE, ROLE_ABOVE_YOURS (also for a role that the member has now, and on the caller's own account for
   * every role that grants a permission that the caller lacks), BAD_USER_INPUT.
   */
  setMemberRoles?: Maybe<SetMemberRolesPayload>;
  /**
   * Sets a member's information scope. Refused with ROLE_ABOVE_YOURS when the member holds a permission that the caller
   * does not. Permission: identity:role:manage. Errors: NOT_FOUND (member, department), ROLE_ABOVE_YOURS, FORBIDDEN (one's
   * own), BAD_USER_INPUT.
   */
  setMemberScope?: Maybe<SetMemberScopePayload>;
  /**
   * Sets after how many days members are reminded of an old password. Permission: identity:enterprise:manage. Errors:
   * BAD_USER_INPUT.
   */
  setPasswordReminder?: Maybe<SetPasswordReminderPayload>;
  /**
   * Signs in. Open to everybody. A failure is INVALID_CREDENTIALS, in the same time, whether the account exists or not.
   * Errors: INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS (with `retryAfterSeconds`, growing), PLAN_EXPIRED,
   * ENTERPRISE_CHOICE_NEEDED (with `enterprises`), BAD_USER_INPUT, IDEMPOTENCY_NOT_SUPPORTED (with the header
   * `Idempotency-Key`).
   */
  signIn?: Maybe<SignInPayload>;
  /**
   * Signs an app in. Open to everybody. Errors: INVALID_CREDENTIALS, TOO_MANY_ATTEMPTS, PLAN_EXPIRED,
   * IDEMPOTENCY_NOT_SUPPORTED (with the header `Idempotency-Key`).
   */
  signInApp?: Maybe<SignInAppPayload>;
  /**
   * Ends the session of this request, at once in every subgraph. Open to every signed-in member and operator. Errors:
   * IDEMPOTENCY_NOT_SUPPORTED (with the header `Idempotency-Key`).
   */
  signOut?: Maybe<SignOutPayload>;
  /**
   * Starts to write the audit log into a file, the oldest entry first: the entries that `auditEntries` shows to the caller.
   * Permission: identity:audit:read. Errors: BAD_USER_INPUT, LIMIT_REACHED (unfinished exports).
   */
  startAuditLogExport?: Maybe<StartAuditLogExportPayload>;
  /**
   * Sets whether an enterprise may create members' accounts; existing accounts stay. Permission:
   * platform:enterprise:manage. Errors: NOT_FOUND.
   */
  switchSubAccounts?: Maybe<SwitchSubAccountsPayload>;
  /**
   * Clears the failed sign-in attempts by members' account numbers, so that a member with TOO_MANY_ATTEMPTS need not wait.
   * Failures by phone or email, and those of an address that tried many accounts, only expire. Other refusals are per
   * member. Permission: identity:account:manage. Errors: BAD_USER_INPUT.
   */
  unblockSignIn?: Maybe<UnblockSignInPayload>;
  /**
   * Updates name, phone and email of a member from the directory. A changed contact cannot sign in until its holder
   * confirms it; before the first sign-in, the first password is sent to it again. Permission: service:command. Errors:
   * NOT_FOUND, BAD_USER_INPUT.
   */
  updateAccountHolder?: Maybe<UpdateAccountHolderPayload>;
  /**
   * Renames a role or changes its permissions; applies from the next request of every holder. Permission:
   * identity:role:manage. Errors: NOT_FOUND, ROLE_BUILT_IN (enterprise administrator), ROLE_ABOVE_YOURS (the role holds a
   * permission that the caller lacks, or it loses a permission and one of its holders has a permission that the caller
   * lacks), PERMISSION_NOT_ALLOWED, PERMISSION_NOT_HELD, ROLE_NAME_TAKEN, BAD_USER_INPUT.
   */
  updateRole?: Maybe<UpdateRolePayload>;
};


export type MutationAddNumberSegmentArgs = {
  input: AddNumberSegmentInput;
};


export type MutationAddRoleArgs = {
  input: AddRoleInput;
};


export type MutationCancelAuditLogExportArgs = {
  input: CancelAuditLogExportInput;
};


export type MutationChangePasswordArgs = {
  input: ChangePasswordInput;
};


export type MutationChangeRoleMembersArgs = {
  input: ChangeRoleMembersInput;
};


export type MutationCloseAccountArgs = {
  input: CloseAccountInput;
};


export type MutationConfirmAccountsArgs = {
  input: ConfirmAccountsInput;
};


export type MutationConfirmContactArgs = {
  input: ConfirmContactInput;
};


export type MutationDeleteRoleArgs = {
  input: DeleteRoleInput;
};


export type MutationDisableMembersArgs = {
  input: DisableMembersInput;
};


export type MutationDiscardAccountsArgs = {
  input: DiscardAccountsInput;
};


export type MutationEnableMembersArgs = {
  input: EnableMembersInput;
};


export type MutationEndMemberSessionsArgs = {
  input: EndMemberSessionsInput;
};


export type MutationOpenEnterpriseArgs = {
  input: OpenEnterpriseInput;
};


export type MutationProvisionAccountsArgs = {
  input: ProvisionAccountsInput;
};


export type MutationRefreshSessionArgs = {
  input: RefreshSessionInput;
};


export type MutationRegisterAppArgs = {
  input: RegisterAppInput;
};


export type MutationReplayBackgroundTasksArgs = {
  input: ReplayBackgroundTasksInput;
};


export type MutationReportLostPhoneArgs = {
  input: ReportLostPhoneInput;
};


export type MutationRequestCodeArgs = {
  input: RequestCodeInput;
};


export type MutationRequestContactCodeArgs = {
  input: RequestContactCodeInput;
};


export type MutationResetPasswordsArgs = {
  input: ResetPasswordsInput;
};


export type MutationRevokeAllSessionsArgs = {
  input: RevokeAllSessionsInput;
};


export type MutationRevokeAppArgs = {
  input: RevokeAppInput;
};


export type MutationRevokeSessionArgs = {
  input: RevokeSessionInput;
};


export type MutationSetFirstPasswordArgs = {
  input: SetFirstPasswordInput;
};


export type MutationSetMemberRolesArgs = {
  input: SetMemberRolesInput;
};


export type MutationSetMemberScopeArgs = {
  input: SetMemberScopeInput;
};


export type MutationSetPasswordReminderArgs = {
  input: SetPasswordReminderInput;
};


export type MutationSignInArgs = {
  input: SignInInput;
};


export type MutationSignInAppArgs = {
  input: SignInAppInput;
};


export type MutationStartAuditLogExportArgs = {
  input: StartAuditLogExportInput;
};


export type MutationSwitchSubAccountsArgs = {
  input: SwitchSubAccountsInput;
};


export type MutationUnblockSignInArgs = {
  input: UnblockSignInInput;
};


export type MutationUpdateAccountHolderArgs = {
  input: UpdateAccountHolderInput;
};


export type MutationUpdateRoleArgs = {
  input: UpdateRoleInput;
};

/** The enterprise to open. */
export type OpenEnterpriseInput = {
  /** When the plan expires; without it the plan's own term. Must lie in the future. */
  expiresAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Full name, 2 to 100 characters. */
  name: Scalars['String']['input'];
  /** The plan; its limits come with it. */
  plan: Plan;
  /** Seats bought, 1 to 30,000; without it those of the plan. */
  seats?: InputMaybe<Scalars['Int']['input']>;
  /** Short name, 1 to 20 characters. */
  shortName: Scalars['String']['input'];
  /** Whether members' accounts may be created. */
  subAccountsEnabled: Scalars['Boolean']['input'];
  /** First super password: at least 10 characters with three of upper case, lower case, digits, symbols; not close to a common one. */
  superPassword: Scalars['String']['input'];
  /** IANA time zone. */
  timeZone?: Scalars['String']['input'];
};

/** Answer of openEnterprise. */
export type OpenEnterprisePayload = {
  __typename?: 'OpenEnterprisePayload';
  /** The new enterprise. */
  enterprise: Enterprise;
};

/** A phone or email of a member in the directory. */
export type OwnContact = {
  __typename?: 'OwnContact';
  /** The number in E.164, or the address. */
  address: Scalars['String']['output'];
  /** Phone or email. */
  kind: ContactKind;
  /**
   * True: codes sent to this contact sign in. False while the contact is not confirmed: after a first sign-in with the
   * shared initial password or with a secret sent to the other contact, and after the contact was changed in the
   * directory. It cannot sign in until its holder confirms it (`requestContactCode`, `confirmContact`).
   */
  signsIn: Scalars['Boolean']['output'];
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

/** A permission: what may be ticked into a role, and what an app may be given. */
export type Permission = {
  __typename?: 'Permission';
  /** What it allows. */
  description: Text;
  /** Fields of the graph that ask for it, as `Type.field`, by name. */
  fields: Array<Scalars['String']['output']>;
  /** `area:object:action`; also the OAuth scope and the argument of `@requiresScopes`. */
  name: Scalars['String']['output'];
  /** Whether a custom role may hold it. `identity:account:manage` never. */
  tickable: Scalars['Boolean']['output'];
};

/** A part of the product, for a menu. */
export type PermissionModule = {
  __typename?: 'PermissionModule';
  /** What the module covers. */
  description: Text;
  /** First part of the names of its permissions, such as `sms`; `apps` for what only apps can be given. */
  id: Scalars['String']['output'];
  /** Its name. */
  name: Text;
  /** Its permissions. In `viewer` only those that the caller holds. */
  permissions: Array<Permission>;
};

/** Plan of an enterprise. */
export type Plan =
  /** Certified: seats as bought, 500 by default, 30,000 at most. */
  | 'CERTIFIED'
  /** Registered with a licence: 50 members. */
  | 'REGISTERED'
  /** Trial: 10 members, expires after 90 days. */
  | 'TRIAL';

/** Accounts to reserve together. */
export type ProvisionAccountsInput = {
  /** 1 to 5,000 accounts. */
  accounts: Array<ProvisionedAccountInput>;
  /** True: only check. */
  dryRun?: Scalars['Boolean']['input'];
  /** Key of the command: a repetition answers the same and creates nothing. */
  idempotencyKey: Scalars['String']['input'];
};

/** Answer of provisionAccounts. */
export type ProvisionAccountsPayload = {
  __typename?: 'ProvisionAccountsPayload';
  /** In the order of the request. */
  accounts: Array<ProvisionedAccount>;
  /** True when all accounts were created; otherwise none was. */
  applied: Scalars['Boolean']['output'];
};

/** A problem with a requested account. */
export type ProvisionProblem = {
  __typename?: 'ProvisionProblem';
  /** ROLE_REQUIRED, ROLE_NOT_FOUND, ROLE_NOT_ASSIGNABLE, ROLE_ABOVE_YOURS, NUMBER_NOT_IN_SEGMENT, NUMBER_TAKEN, PHONE_INVALID, EMAIL_INVALID, SCOPE_TOO_LARGE, ACCOUNT_EXISTS, LIMIT_REACHED or EMAIL_NOT_CONFIGURED (the activation secret could only go by email, and the platform has no mail server). */
  code: Scalars['String']['output'];
  /** Field of the request. */
  field: Scalars['String']['output'];
  /** What to do about it. */
  message: Scalars['String']['output'];
};

/** Result of one requested account. */
export type ProvisionedAccount = {
  __typename?: 'ProvisionedAccount';
  /** Id of the account; null unless applied. */
  accountId?: Maybe<Scalars['ID']['output']>;
  /** Number of the account; null unless applied. */
  accountNumber?: Maybe<Scalars['String']['output']>;
  /** How the first password gets to the member; null unless applied. */
  firstPassword?: Maybe<FirstPasswordWay>;
  /** The member it was requested for. */
  memberId: Scalars['ID']['output'];
  /** Why it cannot be created; empty when it can. */
  problems: Array<ProvisionProblem>;
};

/** An account to be created. */
export type ProvisionedAccountInput = {
  /** A number from the segments; the next free one when left out. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** Email address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Id of the member, made by the directory. */
  memberId: Scalars['ID']['input'];
  /** The member's name, 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** Phone; numbers without a country code are Chinese ones. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Ids of the member's roles. At least one role by id or name. */
  roleIds?: Array<Scalars['ID']['input']>;
  /** Names of the member's roles. */
  roleNames?: Array<Scalars['String']['input']>;
  /** Departments of the information scope, at most 3; none for the member's own departments. */
  scopeDepartmentIds?: Array<Scalars['ID']['input']>;
};

export type Query = {
  __typename?: 'Query';
  /** The registered apps, by name, at most 100. Permission: identity:app:manage. Errors: none of its own. */
  apps?: Maybe<Array<App>>;
  /**
   * The audit log, the newest first: entries of actors within the caller's information scope; those of administrators,
   * operators and apps only for callers who see everything. Permission: identity:audit:read. Errors: BAD_USER_INPUT.
   */
  auditEntries?: Maybe<AuditEntryConnection>;
  /** An export of the audit log that the caller started. Permission: identity:audit:read. Errors: NOT_FOUND. */
  auditLogExport?: Maybe<Export>;
  /**
   * Background work that needs attention, by service. If a service is down, only its part is missing. Permission:
   * platform:task:manage. Errors: BAD_USER_INPUT.
   */
  backgroundWork?: Maybe<Array<BackgroundService>>;
  /**
   * Roles, scopes and proven contacts of members with an open account. Permission: service:command. Errors:
   * BAD_USER_INPUT.
   */
  directoryAccess?: Maybe<Array<DirectoryAccess>>;
  /** All roles of the enterprise. Permission: service:command. Errors: none of its own. */
  directoryRoles?: Maybe<Array<DirectoryRole>>;
  /**
   * The caller's enterprise with its plan, seats and expiry, for the home page. Permission: identity:enterprise:read.
   * Errors: none of its own.
   */
  enterpriseOverview?: Maybe<Enterprise>;
  /**
   * For each field of an operation whether somebody would be answered, and which permission is missing, without running
   * it. Whoever is judged is signed in; variables are taken as given, with nothing in them that needs a permission. Which
   * rows somebody sees depends on the information scope, and whom somebody may act on depends on what both hold
   * (ROLE_ABOVE_YOURS): neither is judged here. Permission: identity:role:read. Errors: NOT_FOUND (a role, or a member
   * outside of the caller's information scope), BAD_USER_INPUT (not exactly one of roleIds and memberId; what the document
   * has wrong), LIMIT_EXCEEDED (the operation is larger than what may be executed).
   */
  explainAccess?: Maybe<AccessExplanation>;
  /** Jobs to start a new role from. Permission: identity:role:read. Errors: none of its own. */
  jobTemplates?: Maybe<Array<JobTemplate>>;
  /**
   * A member's sessions, open ones and those that ended within the last 90 days, newest first: the devices to choose from
   * when a phone is reported lost. Permission: identity:account:manage. Errors: NOT_FOUND (also outside of the caller's
   * information scope), BAD_USER_INPUT.
   */
  memberSessions?: Maybe<SessionConnection>;
  /**
   * The members who hold a permission that the actor lacks, so that the actor may not act on them (ROLE_ABOVE_YOURS).
   * Services ask before they act on a member. Permission: service:command. Errors: BAD_USER_INPUT.
   */
  membersAbove?: Maybe<Array<Scalars['ID']['output']>>;
  /**
   * Every permission, with the fields that it opens: those that a role can hold by module, then `apps` with those that
   * only apps can be given, then those of the platform's operators. Permission: identity:role:read. Errors: none of its
   * own.
   */
  permissionCatalogue?: Maybe<Array<PermissionModule>>;
  /** One role, or null when there is none. Permission: identity:role:read. Errors: none of its own. */
  role?: Maybe<Role>;
  /** All roles of the enterprise, at most 200, by name. Permission: identity:role:read. Errors: none of its own. */
  roles?: Maybe<Array<Role>>;
  /** Recomputes the hash chain of the whole log. Permission: identity:audit:read. Errors: none of its own. */
  verifyAuditLog?: Maybe<AuditVerification>;
  /**
   * Who am I, and what may I do? Null without a token. Answers also while a password change is due. Errors: none of its
   * own.
   */
  viewer?: Maybe<Viewer>;
};


export type QueryAuditEntriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditEntriesFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryAuditLogExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryBackgroundWorkArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDirectoryAccessArgs = {
  memberIds: Array<Scalars['ID']['input']>;
};


export type QueryExplainAccessArgs = {
  document: Scalars['String']['input'];
  memberId?: InputMaybe<Scalars['ID']['input']>;
  operationName?: InputMaybe<Scalars['String']['input']>;
  roleIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryMemberSessionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  memberId: Scalars['ID']['input'];
};


export type QueryMembersAboveArgs = {
  input: MembersAboveInput;
};


export type QueryRoleArgs = {
  id: Scalars['ID']['input'];
};

/** The token that is exchanged. */
export type RefreshSessionInput = {
  /** The refresh token of the last answer; it serves once, and again for 10 seconds. */
  refreshToken: Scalars['String']['input'];
};

/** Answer of refreshSession. */
export type RefreshSessionPayload = {
  __typename?: 'RefreshSessionPayload';
  /** Bearer token for the `Authorization` header, valid for 10 minutes. */
  accessToken: Scalars['String']['output'];
  /** Seconds until the access token expires. */
  expiresIn: Scalars['Int']['output'];
  /** True when the password has to be changed first: until then all but `viewer` and `changePassword` answers PASSWORD_CHANGE_REQUIRED. */
  mustChangePassword: Scalars['Boolean']['output'];
  /** Gets the next access token, once, within 30 days; a platform operator's until 12 hours after the sign-in. */
  refreshToken: Scalars['String']['output'];
};

/** The app to let in. */
export type RegisterAppInput = {
  /** The enterprise; for platform operators only, who register dealers' apps that top up credit. */
  enterpriseId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** 1 to 50 names of permissions. Apps never manage accounts, roles, apps or the enterprise. */
  permissions: Array<Scalars['String']['input']>;
};

/** Answer of registerApp. */
export type RegisterAppPayload = {
  __typename?: 'RegisterAppPayload';
  /** The app. */
  app: App;
  /** Client secret; shown this once. */
  clientSecret: Scalars['String']['output'];
};

/** Which tasks are replayed. */
export type ReplayBackgroundTasksInput = {
  /** Ids of up to 200 tasks, DEAD or STUCK, and held-up events. Others are passed over. */
  ids: Array<Scalars['ID']['input']>;
  /** The service that has them. */
  service: Scalars['String']['input'];
};

/** Answer of replayBackgroundTasks. */
export type ReplayBackgroundTasksPayload = {
  __typename?: 'ReplayBackgroundTasksPayload';
  /** How many tasks and events are tried again. */
  replayedCount: Scalars['Int']['output'];
};

/** The member who lost a phone, and the device. */
export type ReportLostPhoneInput = {
  /** The member who lost the phone. */
  memberId: Scalars['ID']['input'];
  /**
   * The session on that phone, from `memberSessions`, open or ended; only its device is marked. When left out, every
   * device with an open session is marked.
   */
  sessionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Answer of reportLostPhone. */
export type ReportLostPhonePayload = {
  __typename?: 'ReportLostPhonePayload';
  /** The member. */
  member: Member;
};

/** Where to send a code; exactly one of both. */
export type RequestCodeInput = {
  /** Email address; upper and lower case are one. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Phone; numbers without a country code are Chinese ones. Sent by SMS, free of charge. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of requestCode. */
export type RequestCodePayload = {
  __typename?: 'RequestCodePayload';
  /** When the code expires. */
  expiresAt: Scalars['DateTime']['output'];
};

/** The contact to confirm, as in the directory; exactly one of the two. */
export type RequestContactCodeInput = {
  /** The caller's email address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The caller's phone; numbers without a country code are Chinese ones. */
  phone?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of requestContactCode. */
export type RequestContactCodePayload = {
  __typename?: 'RequestContactCodePayload';
  /** When the code expires. */
  expiresAt: Scalars['DateTime']['output'];
};

/** Members whose passwords to reset. */
export type ResetPasswordsInput = {
  /** 1 to 200 members within the caller's information scope. */
  memberIds: Array<Scalars['ID']['input']>;
  /** The enterprise's super password. If it is wrong, nothing is reset. */
  superPassword: Scalars['String']['input'];
};

/** Answer of resetPasswords. */
export type ResetPasswordsPayload = {
  __typename?: 'ResetPasswordsPayload';
  /** One per member, in the order of the input. */
  results: Array<MemberResult>;
};

/** Which sessions are ended. */
export type RevokeAllSessionsInput = {
  /** True keeps the session of this request open. */
  keepCurrent?: Scalars['Boolean']['input'];
};

/** Answer of revokeAllSessions. */
export type RevokeAllSessionsPayload = {
  __typename?: 'RevokeAllSessionsPayload';
  /** How many sessions were ended. */
  sessionsEnded: Scalars['Int']['output'];
};

/** Which app is shut out. */
export type RevokeAppInput = {
  /** Which app. */
  appId: Scalars['ID']['input'];
};

/** Answer of revokeApp. */
export type RevokeAppPayload = {
  __typename?: 'RevokeAppPayload';
  /** The app. */
  app: App;
};

/** Which session is ended. */
export type RevokeSessionInput = {
  /** One of the caller's own sessions. */
  sessionId: Scalars['ID']['input'];
};

/** Answer of revokeSession. */
export type RevokeSessionPayload = {
  __typename?: 'RevokeSessionPayload';
  /** The caller. */
  viewer: Viewer;
};

/** A role: a name for a set of permissions. Permissions of several roles add up. */
export type Role = {
  __typename?: 'Role';
  /** Purpose of the role; may be empty. */
  description: Scalars['String']['output'];
  /** Id of the role. */
  id: Scalars['ID']['output'];
  /** Whether it is built in. */
  kind: RoleKind;
  /** Members who hold it, within the caller's information scope, by name. Permission: identity:role:read. */
  members?: Maybe<RoleMemberConnection>;
  /** Its name, unique in the enterprise. */
  name: Scalars['String']['output'];
  /** Names of its permissions. Permission: identity:role:read. */
  permissions?: Maybe<Array<Scalars['String']['output']>>;
};


/** A role: a name for a set of permissions. Permissions of several roles add up. */
export type RoleMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** A page of a role's members. */
export type RoleMemberConnection = {
  __typename?: 'RoleMemberConnection';
  /** The entries with their cursors. */
  edges: Array<RoleMemberEdge>;
  /** The members. */
  nodes: Array<Member>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** An entry of a page of a role's members. */
export type RoleMemberEdge = {
  __typename?: 'RoleMemberEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: Member;
};

/** The rows that the caller may see in lists, counts, reports and exports. */
export type Scope = {
  __typename?: 'Scope';
  /** Otherwise these departments with everything below them. */
  departments: Array<Department>;
  /** True: all of the enterprise. */
  everything: Scalars['Boolean']['output'];
};

/** Seats of an enterprise: a member with an account takes one. */
export type Seats = {
  __typename?: 'Seats';
  /** Seats that are free. */
  left: Scalars['Int']['output'];
  /** Seats of the plan, or bought. */
  total: Scalars['Int']['output'];
  /** Seats taken. */
  used: Scalars['Int']['output'];
};

/** A sign-in on one device. */
export type Session = {
  __typename?: 'Session';
  /** What it may be used for. */
  audience: SignInAudience;
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** True for the session that asks. */
  current: Scalars['Boolean']['output'];
  /** What the client called its device; null when it did not say. */
  deviceName?: Maybe<Scalars['String']['output']>;
  /** Why it ended; null while it is open. */
  endReason?: Maybe<SessionEndReason>;
  /** When it ended; null while it is open. Show an open session as *signed in*, an ended one with this time and its reason. */
  endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the session. */
  id: Scalars['ID']['output'];
  /** Address of the client. */
  ip?: Maybe<Scalars['String']['output']>;
  /** When it last got an access token. */
  lastUsedAt: Scalars['DateTime']['output'];
  /** When its device was reported lost; null otherwise. Show such a device as *reported lost*. */
  reportedLostAt?: Maybe<Scalars['DateTime']['output']>;
  /** What the client said that it is. */
  userAgent?: Maybe<Scalars['String']['output']>;
};

/** A page of sessions. */
export type SessionConnection = {
  __typename?: 'SessionConnection';
  /** The sessions with their cursors. */
  edges: Array<SessionEdge>;
  /** The sessions. */
  nodes: Array<Session>;
  /** Position of the page. */
  pageInfo: PageInfo;
};

/** A session in a page. */
export type SessionEdge = {
  __typename?: 'SessionEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The session. */
  node: Session;
};

/** Why a session is over. */
export type SessionEndReason =
  /** The account was closed. */
  | 'CLOSED'
  /** The account was disabled. */
  | 'DISABLED'
  /** It was not refreshed for 30 days. */
  | 'EXPIRED'
  /** The phone was reported lost; `reportedLostAt` marks the device. */
  | 'LOST_PHONE'
  /** The owner changed the password in another session. */
  | 'PASSWORD_CHANGED'
  /** An administrator reset the password. */
  | 'PASSWORD_RESET'
  /** Its owner, or an administrator, ended it. */
  | 'REVOKED'
  /** Its owner signed out. */
  | 'SIGNED_OUT'
  /** A refresh token was used again after more than 10 seconds, so it may have been stolen. */
  | 'TOKEN_REUSED';

/** How new members get their first password. */
export type SetFirstPasswordInput = {
  /** The shared password, at least 8 characters and not a common one; with INITIAL_PASSWORD only. */
  initialPassword?: InputMaybe<Scalars['String']['input']>;
  /** The method for members who are added from now on. */
  method: FirstPasswordMethod;
};

/** Answer of setFirstPassword. */
export type SetFirstPasswordPayload = {
  __typename?: 'SetFirstPasswordPayload';
  /** The enterprise. */
  enterprise: Enterprise;
};

/** A member and the roles to set. */
export type SetMemberRolesInput = {
  /** The member; must lie within the caller's information scope. */
  memberId: Scalars['ID']['input'];
  /** All roles from now on, 1 to 20. */
  roleIds: Array<Scalars['ID']['input']>;
};

/** Answer of setMemberRoles. */
export type SetMemberRolesPayload = {
  __typename?: 'SetMemberRolesPayload';
  /** The member with the new roles. */
  member: Member;
};

/** Who sees which departments. */
export type SetMemberScopeInput = {
  /** At most 3 departments of the caller's own scope; none for the member's own departments. */
  departmentIds: Array<Scalars['ID']['input']>;
  /** The member; must lie within the caller's information scope. */
  memberId: Scalars['ID']['input'];
};

/** Answer of setMemberScope. */
export type SetMemberScopePayload = {
  __typename?: 'SetMemberScopePayload';
  /** The member with the new scope. */
  member: Member;
};

/** When to remind of an old password. */
export type SetPasswordReminderInput = {
  /** Days, 1 to 3,650. */
  days: Scalars['Int']['input'];
};

/** Answer of setPasswordReminder. */
export type SetPasswordReminderPayload = {
  __typename?: 'SetPasswordReminderPayload';
  /** The enterprise. */
  enterprise: Enterprise;
};

/** Client credentials of an app. */
export type SignInAppInput = {
  /** Id of the app. */
  clientId: Scalars['ID']['input'];
  /** Its client secret. */
  clientSecret: Scalars['String']['input'];
};

/** Answer of signInApp. */
export type SignInAppPayload = {
  __typename?: 'SignInAppPayload';
  /** Bearer token for the `Authorization` header, valid for 10 minutes. */
  accessToken: Scalars['String']['output'];
  /** Seconds until the access token expires. */
  expiresIn: Scalars['Int']['output'];
};

/** What a session may be used for. */
export type SignInAudience =
  /** The account centre. */
  | 'CENTER'
  /** The chat client; members only. */
  | 'CLIENT';

/**
 * What to sign in with; exactly one of: `accountNumber` + `password`, `enterpriseNumber` + `superPassword`,
 * `operator` + `password`, `phone` or `email` + `code` (and `enterpriseNumber`, when several enterprises know it), or
 * `identifier` + `password` for a form with one box.
 */
export type SignInInput = {
  /** Account number of a member. */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** What the session is for. */
  audience?: SignInAudience;
  /** The code that `requestCode` sent to the phone or address. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** What the client calls its device, such as `Olga's phone`, to know it again in the list of sessions; at most 60 characters. */
  deviceName?: InputMaybe<Scalars['String']['input']>;
  /** Email address of a member. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Number of the enterprise, for its administrator. */
  enterpriseNumber?: InputMaybe<Scalars['String']['input']>;
  /** Account number or enterprise number; six digits are an enterprise number. */
  identifier?: InputMaybe<Scalars['String']['input']>;
  /** Name of a platform operator. */
  operator?: InputMaybe<Scalars['String']['input']>;
  /** The password, or the activation secret at the first sign-in. */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Phone of a member. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** The enterprise's super password. */
  superPassword?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of signIn. */
export type SignInPayload = {
  __typename?: 'SignInPayload';
  /** Bearer token for the `Authorization` header, valid for 10 minutes. */
  accessToken: Scalars['String']['output'];
  /** Seconds until the access token expires. */
  expiresIn: Scalars['Int']['output'];
  /** True when the password has to be changed first: until then all but `viewer` and `changePassword` answers PASSWORD_CHANGE_REQUIRED. */
  mustChangePassword: Scalars['Boolean']['output'];
  /** Gets the next access token, once, within 30 days; a platform operator's until 12 hours after the sign-in. */
  refreshToken: Scalars['String']['output'];
};

/** Answer of signOut. */
export type SignOutPayload = {
  __typename?: 'SignOutPayload';
  /** True: the token of this request is refused from now on. */
  signedOut: Scalars['Boolean']['output'];
};

/** The actor, as the gateway vouched for them to the service that asks. */
export type StandingActorInput = {
  /** What they are. */
  kind: ViewerKind;
  /** Names of all permissions that they hold. */
  permissions: Array<Scalars['String']['input']>;
};

/** The entries to export and the format. */
export type StartAuditLogExportInput = {
  /** Which entries; all that one may see when left out. */
  filter?: InputMaybe<AuditEntriesFilter>;
  /** The format. */
  format: AuditLogFormat;
};

/** Answer of startAuditLogExport. */
export type StartAuditLogExportPayload = {
  __typename?: 'StartAuditLogExportPayload';
  /** The export; ask `auditLogExport` how far it is. */
  export: Export;
};

/** An enterprise, and whether it may create accounts. */
export type SwitchSubAccountsInput = {
  /** Whether members' accounts may be created from now on. */
  enabled: Scalars['Boolean']['input'];
  /** The enterprise. */
  enterpriseId: Scalars['ID']['input'];
};

/** Answer of switchSubAccounts. */
export type SwitchSubAccountsPayload = {
  __typename?: 'SwitchSubAccountsPayload';
  /** The enterprise. */
  enterprise: Enterprise;
};

/** A text in each language of the product, so that a page switches without asking again. */
export type Text = {
  __typename?: 'Text';
  /** In English. */
  en: Scalars['String']['output'];
  /** In Chinese. */
  zh: Scalars['String']['output'];
};

/** Members whose failed sign-in attempts to clear. */
export type UnblockSignInInput = {
  /** 1 to 200 members within the caller's information scope. */
  memberIds: Array<Scalars['ID']['input']>;
};

/** Answer of unblockSignIn. */
export type UnblockSignInPayload = {
  __typename?: 'UnblockSignInPayload';
  /** One per member, in the order of the input. */
  results: Array<MemberResult>;
};

/** The holder of an account, as in the directory. */
export type UpdateAccountHolderInput = {
  /** Email; null removes it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The account. */
  memberId: Scalars['ID']['input'];
  /** The name, 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** Phone; null removes it. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Version of the member in the directory. A version older than the stored one changes nothing. */
  version?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of updateAccountHolder. */
export type UpdateAccountHolderPayload = {
  __typename?: 'UpdateAccountHolderPayload';
  /** The account. */
  accountId: Scalars['ID']['output'];
  /** Contacts that can no longer sign in until their holder confirms them (ID-37). */
  bindingsBroken: Array<ContactKind>;
};

/** What changes in a role. */
export type UpdateRoleInput = {
  /** New description, at most 200 characters; unchanged when left out. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** New name, 1 to 40 characters, without separators of lists (; , 、); unchanged when left out. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** All permissions that it has from now on; unchanged when left out. */
  permissions?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Which role. */
  roleId: Scalars['ID']['input'];
};

/** Answer of updateRole. */
export type UpdateRolePayload = {
  __typename?: 'UpdateRolePayload';
  /** The role. */
  role: Role;
};

/** The caller and the caller's own data. Needs a token, no permission. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The caller's phone and email, and whether each signs in. Empty for administrators, operators and apps. */
  contacts?: Maybe<Array<OwnContact>>;
  /** The enterprise; null for operators. */
  enterprise?: Maybe<Enterprise>;
  /** Subject of the token: account, operator or app. */
  id: Scalars['ID']['output'];
  /** What the caller is. */
  kind: ViewerKind;
  /** The member; null for administrators, operators and apps. */
  member?: Maybe<Member>;
  /** The parts of the product that the permissions open, for a menu. */
  modules: Array<PermissionModule>;
  /** True when the password has to be changed before anything else. */
  mustChangePassword: Scalars['Boolean']['output'];
  /** What the audit log calls the caller. */
  name?: Maybe<Scalars['String']['output']>;
  /** True when that is longer ago than the enterprise reminds of. Nothing is refused for it. */
  passwordReminder: Scalars['Boolean']['output'];
  /** When the caller's own password was set; null while it is the first one, and for operators and apps. */
  passwordSetAt?: Maybe<Scalars['DateTime']['output']>;
  /** Names of all permissions that the roles add up to; also the arguments of `@requiresScopes`. */
  permissions: Array<Scalars['String']['output']>;
  /** Roles, by name. Empty while a password change is due. */
  roles: Array<Role>;
  /** Information scope. */
  scope: Scope;
  /**
   * The caller's own sessions, open ones and those that ended within the last 90 days, newest first. Empty for operators
   * and apps. Errors: BAD_USER_INPUT.
   */
  sessionHistory?: Maybe<SessionConnection>;
  /** The caller's own open sessions, the newest first, at most 100. Empty for operators and apps. */
  sessions: Array<Session>;
};


/** The caller and the caller's own data. Needs a token, no permission. */
export type ViewerSessionHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Who is calling. */
export type ViewerKind =
  /** A third-party app. */
  | 'APP'
  /** A member, or the enterprise's administrator. */
  | 'MEMBER'
  /** A platform operator. */
  | 'OPERATOR';
