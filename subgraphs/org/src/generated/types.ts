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
  /** A calendar day, YYYY-MM-DD. */
  Date: { input: string; output: string; }
  /** An instant in ISO 8601 with an offset, such as 2026-03-01T09:00:00+08:00. Answers are in UTC. */
  DateTime: { input: string; output: string | Date; }
  _FieldSet: { input: string; output: string; }
};

/** What a new department is. */
export type AddDepartmentInput = {
  /** DEPARTMENT when left out. */
  kind?: InputMaybe<DepartmentKind>;
  /** 1 to 64 characters, without slashes and separators of lists (; , 、), unique among the parent's children. "New department", in the language of the installation, when left out. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The department to add it below; must lie in the caller's scope. */
  parentId: Scalars['ID']['input'];
};

/** Answer of addDepartment. */
export type AddDepartmentPayload = {
  __typename?: 'AddDepartmentPayload';
  /** The new department. */
  department: Department;
};

/** Who is added, where, with which account. */
export type AddMemberInput = {
  /** A free number of the enterprise's number segment; the next free one when left out (ID-10). */
  accountNumber?: InputMaybe<Scalars['String']['input']>;
  /** Another name that the person goes by, up to 64 characters. */
  alias?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 10 departments, each once, one of them the main one. */
  departments: Array<MemberPlaceInput>;
  /** Work email address, unique in the enterprise. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Number in the enterprise's books, up to 32 characters, unique. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** Gender. */
  gender?: InputMaybe<Gender>;
  /** True: others cannot find the member. False and null need the permission as well. Permission: org:hidden:read. */
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** Full name, 1 to 60 characters. */
  name: Scalars['String']['input'];
  /** True sends the member the account number by SMS, free of charge; needs `phone`. False when left out. */
  notifyBySms?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Mobile number alone; one without country code is Chinese. Unique in the enterprise. The first sign-in may come by a
   * secret or a code that went there, which proves it; otherwise the member confirms it before it signs in.
   */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 20 roles of the account (ID-42). A caller can only give roles whose permissions the caller holds (ID-43). */
  roleIds: Array<Scalars['ID']['input']>;
  /** Information scope: up to 3 departments of the caller's own scope; the own departments when left out (ID-44). */
  scopeDepartmentIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Job title, up to 64 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of addMember. */
export type AddMemberPayload = {
  __typename?: 'AddMemberPayload';
  /** How the member gets the first password. */
  firstPassword: FirstPasswordWay;
  /** The new member. */
  member: Member;
};

/** Which export is cancelled. */
export type CancelMemberExportInput = {
  /** Id of the export. */
  id: Scalars['ID']['input'];
};

/** Answer of cancelMemberExport. */
export type CancelMemberExportPayload = {
  __typename?: 'CancelMemberExportPayload';
  /** The export as it is now. */
  export: Export;
};

/** Which import is ended. */
export type CancelMemberImportInput = {
  /** Id of the import. */
  id: Scalars['ID']['input'];
};

/** Answer of cancelMemberImport. */
export type CancelMemberImportPayload = {
  __typename?: 'CancelMemberImportPayload';
  /** The import. */
  import: MemberImport;
};

/** What a contact is. */
export type ContactKind =
  /** An email address. */
  | 'EMAIL'
  /** A phone. */
  | 'PHONE';

/** Which template is made. */
export type CreateMemberImportTemplateInput = {
  /** ZH when left out. */
  language?: InputMaybe<WorkbookLanguage>;
};

/** Answer of createMemberImportTemplate. */
export type CreateMemberImportTemplatePayload = {
  __typename?: 'CreateMemberImportTemplatePayload';
  /** The template. */
  file: MemberFile;
};

/** Which department is deleted. */
export type DeleteDepartmentInput = {
  /** The department; it must be empty. Its parent must lie in the caller's scope as well. */
  departmentId: Scalars['ID']['input'];
};

/** Answer of deleteDepartment. */
export type DeleteDepartmentPayload = {
  __typename?: 'DeleteDepartmentPayload';
  /** Id of the department that is no more. */
  deletedDepartmentId: Scalars['ID']['output'];
  /** The department that it stood below. */
  parent: Department;
};

/**
 * A node of the department tree. Every field shows what lies in the caller's information scope; anything else is null or
 * not counted.
 */
export type Department = {
  __typename?: 'Department';
  /** Departments directly below, in their order. */
  children?: Maybe<Array<Department>>;
  /** Level in the tree; the root is 1. */
  depth?: Maybe<Scalars['Int']['output']>;
  /** Id of the department. */
  id: Scalars['ID']['output'];
  /** What kind of unit it is. */
  kind?: Maybe<DepartmentKind>;
  /** Members directly in it whom the caller may find. Permission: org:member:read. */
  memberCount?: Maybe<Scalars['Int']['output']>;
  /** Members directly in the department whom the caller may find. Permission: org:member:read. */
  members?: Maybe<MemberConnection>;
  /** Name, unique among the departments of the same parent. Null when the department lies outside of the caller's scope. */
  name?: Maybe<Scalars['String']['output']>;
  /** The department above; null for the root and when it lies outside of the caller's scope. */
  parent?: Maybe<Department>;
  /** Departments from the top of what the caller may see down to this one. */
  path?: Maybe<Array<Department>>;
  /** Place among its siblings, from 0, without gaps only after a reordering. */
  position?: Maybe<Scalars['Int']['output']>;
  /** Members in it and in all departments below, as far as the caller may find them; each counts once. Permission: org:member:read. */
  totalMemberCount?: Maybe<Scalars['Int']['output']>;
};


/**
 * A node of the department tree. Every field shows what lies in the caller's information scope; anything else is null or
 * not counted.
 */
export type DepartmentMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  leader?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What kind of unit a department is. It has no effect on rights. */
export type DepartmentKind =
  /** A branch or site that is not a separate legal entity. */
  | 'BRANCH'
  /** A branch that is a separate company. */
  | 'BRANCH_COMPANY'
  /** A department. */
  | 'DEPARTMENT'
  /** A team or group. */
  | 'TEAM';

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

/** How a new member gets the first password. */
export type FirstPasswordWay =
  /** By a secret in an email; sending is retried until a mail server accepts it. */
  | 'EMAIL'
  /** The enterprise's initial password serves: nothing is sent. */
  | 'INITIAL_PASSWORD'
  /** Nothing can be sent, as there is neither phone nor email: enter one with `updateMember`. */
  | 'NO_CONTACT'
  /** By a secret in an SMS; sending is retried until a carrier accepts it. */
  | 'SMS';

/** A member's gender as the directory keeps it. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE';

/** When hiding a member takes effect for those who could find the member. */
export type HiddenMembersEffect =
  /** With each viewer's next sign-in: sessions that began before the member was hidden keep finding the member. */
  | 'AT_NEXT_SIGN_IN'
  /** With everybody's next request. */
  | 'AT_ONCE';

/** What happens to the account number of a member who left. */
export type LeaverNumberState =
  /** Kept for a successor. */
  | 'KEPT'
  /** Never given out again. */
  | 'RETIRED';

/**
 * A person's place in the enterprise. Fields are null when the caller may not find the member: outside of the information
 * scope, or hidden.
 */
export type Member = {
  __typename?: 'Member';
  /** When the member was added. */
  addedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Another name that the person goes by. */
  alias?: Maybe<Scalars['String']['output']>;
  /** Departments of the member, the main one first; empty once they have left. */
  departments?: Maybe<Array<MemberPlace>>;
  /** Work email address, unique among the enterprise's members. Permission: org:contact:read. */
  email?: Maybe<Scalars['String']['output']>;
  /** Number in the enterprise's books, unique among its members. Permission: org:contact:read. */
  employeeNumber?: Maybe<Scalars['String']['output']>;
  /** Gender, when the directory has it. */
  gender?: Maybe<Gender>;
  /** True when others cannot find the member. Permission: org:hidden:read. */
  hidden?: Maybe<Scalars['Boolean']['output']>;
  /** Id of the member. */
  id: Scalars['ID']['output'];
  /** When the member left; null while they work here. */
  leftAt?: Maybe<Scalars['DateTime']['output']>;
  /** Full name, 1 to 60 characters. */
  name?: Maybe<Scalars['String']['output']>;
  /** Phone number in E.164, unique among the enterprise's members. Permission: org:contact:read. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Whether the member works here. */
  status?: Maybe<MemberStatus>;
  /** Job title. */
  title?: Maybe<Scalars['String']['output']>;
};

/** A page of members. */
export type MemberConnection = {
  __typename?: 'MemberConnection';
  /** Members with their cursors. */
  edges: Array<MemberEdge>;
  /** The members. */
  nodes: Array<Member>;
  /** Position of the page in the list. */
  pageInfo: PageInfo;
  /** How many members the list has in all for this caller. */
  totalCount?: Maybe<Scalars['Int']['output']>;
};

/** One member of a page, with the cursor to go on from. */
export type MemberEdge = {
  __typename?: 'MemberEdge';
  /** Cursor of this entry. */
  cursor: Scalars['String']['output'];
  /** The member. */
  node: Member;
};

/** A file that can be fetched with GET for ten minutes. */
export type MemberFile = {
  __typename?: 'MemberFile';
  /** When the link expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** Name to save it under. */
  fileName: Scalars['String']['output'];
  /** Path on this gateway; needs no token. */
  url: Scalars['String']['output'];
};

/** Which members a list has. All conditions hold together. */
export type MemberFilter = {
  /** In this department or below it. NOT_FOUND when the caller may not see it. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** True: only members directly in `departmentId`. */
  directOnly?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only leaders; false: only members with a place that they do not lead. */
  leader?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Up to 64 characters. Part of the name or alias, or the beginning of the pinyin or its initials (`wangxm`, `wxm`). Part
   * of phone, email or employee number for holders of org:contact:read, the whole account number for holders of
   * identity:account:read.
   */
  search?: InputMaybe<Scalars['String']['input']>;
  /** ACTIVE when left out. */
  status?: InputMaybe<MemberStatus>;
};

/** The import of an uploaded workbook. Visible to the caller who started it and to callers whose scope is the whole enterprise. */
export type MemberImport = {
  __typename?: 'MemberImport';
  /** Members that were added. */
  addedCount: Scalars['Int']['output'];
  /** Those rows, in their order: the first 200, or as many as asked for. Empty until the import has written them. */
  bindingsBroken?: Maybe<Array<MemberImportBinding>>;
  /** Number of rows that changed a phone or email which signed its member in. It cannot sign in until the member confirms the new one. */
  bindingsBrokenCount: Scalars['Int']['output'];
  /** Members that were there and changed. */
  changedCount: Scalars['Int']['output'];
  /** Departments that were created. */
  departmentsAddedCount: Scalars['Int']['output'];
  /**
   * Error code of a failed import: FILE_NOT_READABLE, IMPORT_COLUMNS_MISSING, IMPORT_COLUMNS_REPEATED, IMPORT_EMPTY,
   * LIMIT_REACHED, TRY_AGAIN, …
   */
  errorCode?: Maybe<Scalars['String']['output']>;
  /**
   * The uploaded workbook with wrong cells red, missing ones orange, each with a comment; its other sheets, columns and
   * styles stay. A workbook of the list alone when a CSV was uploaded, or one that has no styles or cannot be marked. Null when
   * nothing is wrong.
   */
  errorFile?: Maybe<MemberFile>;
  /** What to do about it, in the language of the list where that is known. */
  errorMessage?: Maybe<Scalars['String']['output']>;
  /** When it ended. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the import. */
  id: Scalars['ID']['output'];
  /** Headers of columns that the template does not have; they were not read. */
  ignoredColumns: Array<Scalars['String']['output']>;
  /** Names of further sheets with a list; only the first such sheet was read. */
  ignoredSheets: Array<Scalars['String']['output']>;
  /** True when good rows are written although others are wrong. */
  partial: Scalars['Boolean']['output'];
  /** The first 200 wrong cells; the error workbook has all. */
  problems: Array<MemberImportProblem>;
  /** Steps done: one for judging and one for writing each row. */
  progressDone: Scalars['Int']['output'];
  /** Total of steps; null until known. */
  progressTotal?: Maybe<Scalars['Int']['output']>;
  /** Rows with wrong cells, which were not written. */
  refusedCount: Scalars['Int']['output'];
  /** Members in the workbook. */
  rowCount: Scalars['Int']['output'];
  /** When it was started. */
  startedAt: Scalars['DateTime']['output'];
  /** How far it is. */
  state: MemberImportState;
  /** Members that were there as the row says. */
  unchangedCount: Scalars['Int']['output'];
};


/** The import of an uploaded workbook. Visible to the caller who started it and to callers whose scope is the whole enterprise. */
export type MemberImportBindingsBrokenArgs = {
  afterRow?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A member whose contact the import changed, and the effect on sign-in. */
export type MemberImportBinding = {
  __typename?: 'MemberImportBinding';
  /** Contacts that no longer sign the member in, as `bindingsBroken` of `updateMember`. */
  contacts: Array<ContactKind>;
  /** The member. */
  memberId: Scalars['ID']['output'];
  /** Number of the row as a spreadsheet program shows it. */
  row: Scalars['Int']['output'];
};

/** One cell of the workbook that is wrong. */
export type MemberImportProblem = {
  __typename?: 'MemberImportProblem';
  /**
   * Code of the error that a mutation refuses the same with: ROLE_ABOVE_YOURS (each cell that would change a member who
   * holds a permission that the caller does not), ROLE_REQUIRED, ROLE_NOT_FOUND, ROLE_NOT_ASSIGNABLE,
   * NUMBER_NOT_IN_SEGMENT, NUMBER_TAKEN, PHONE_INVALID, EMAIL_INVALID, SCOPE_TOO_LARGE, ACCOUNT_EXISTS, LIMIT_REACHED or
   * EMAIL_NOT_CONFIGURED. Null for what only a list can have wrong.
   */
  code?: Maybe<Scalars['String']['output']>;
  /** Header of the column. */
  column: Scalars['String']['output'];
  /** Why, in the language of the template. */
  reason: Scalars['String']['output'];
  /** Number of the row as a spreadsheet program shows it. */
  row: Scalars['Int']['output'];
};

/** How far an import is. */
export type MemberImportState =
  /** Was cancelled; nothing was written. */
  | 'CANCELLED'
  /** Could not be done; `errorCode` says why. Nothing was written. */
  | 'FAILED'
  /** All good rows are written. */
  | 'IMPORTED'
  /** Waits for a worker. */
  | 'QUEUED'
  /** Rows are wrong and nothing was written; the error workbook says which. */
  | 'REFUSED'
  /** Is being read, judged and written. */
  | 'RUNNING';

/** Where to put a workbook. */
export type MemberImportUpload = {
  __typename?: 'MemberImportUpload';
  /** When the link expires. */
  expiresAt: Scalars['DateTime']['output'];
  /** Id of the file, for startMemberImport. */
  fileId: Scalars['ID']['output'];
  /** The largest content that is taken, in bytes; more is refused with FILE_TOO_LARGE. */
  maximumBytes: Scalars['Int']['output'];
  /** Path on this gateway to PUT the content to, once; needs no token. */
  url: Scalars['String']['output'];
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

/** A member's place in one department. */
export type MemberPlace = {
  __typename?: 'MemberPlace';
  /** The department; null when it lies outside of the caller's scope. */
  department?: Maybe<Department>;
  /** True when the member leads the department. */
  leader: Scalars['Boolean']['output'];
  /** True for the one main department. */
  main: Scalars['Boolean']['output'];
};

/** A place in a department. */
export type MemberPlaceInput = {
  /** The department; must lie in the caller's scope. */
  departmentId: Scalars['ID']['input'];
  /** True when the member leads it; false when left out. */
  leader?: InputMaybe<Scalars['Boolean']['input']>;
  /** True for the main department; the first one is the main one when none says so. */
  main?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The order of a list of members; ties go by id. */
export type MemberSort = {
  /** In which direction. */
  direction: SortDirection;
  /** What to order by. */
  field: MemberSortField;
};

/** What a list of members is ordered by. */
export type MemberSortField =
  /** Time when the member was added. */
  | 'ADDED'
  /** Name, in the order of its pinyin. */
  | 'NAME';

/** Employment status of a member. */
export type MemberStatus =
  /** Works here. */
  | 'ACTIVE'
  /** Has left. Kept so that records show a name; takes no seat and is in no department. */
  | 'LEFT';

/** Which department goes where. */
export type MoveDepartmentInput = {
  /** The department that moves, with all below it. Its present parent must lie in the caller's scope as well. */
  departmentId: Scalars['ID']['input'];
  /** The new parent; must lie in the caller's scope. */
  parentId: Scalars['ID']['input'];
};

/** Answer of moveDepartment. */
export type MoveDepartmentPayload = {
  __typename?: 'MoveDepartmentPayload';
  /** The moved department, at its new place. */
  department: Department;
};

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Adds a department as the last child of its parent. Permission: org:department:manage.
   * Errors: NOT_FOUND, DEPARTMENT_NAME_TAKEN, LIMIT_REACHED (departments, departmentDepth), ENTERPRISE_NOT_READY, BAD_USER_INPUT.
   */
  addDepartment?: Maybe<AddDepartmentPayload>;
  /**
   * Adds a member with an account: all or nothing. Permission: org:member:manage. Errors: NOT_FOUND (department),
   * LIMIT_REACHED (seats, departmentMembers), PHONE_TAKEN, EMAIL_TAKEN, EMPLOYEE_NUMBER_TAKEN, PHONE_INVALID,
   * EMAIL_INVALID, ROLE_REQUIRED, ROLE_NOT_FOUND, ROLE_NOT_ASSIGNABLE, ROLE_ABOVE_YOURS, NUMBER_NOT_IN_SEGMENT,
   * NUMBER_TAKEN, NUMBERS_USED_UP, SCOPE_TOO_LARGE, SUB_ACCOUNTS_NOT_ENABLED, EMAIL_NOT_CONFIGURED,
   * ENTERPRISE_NOT_READY, UNAUTHORIZED_FIELD_OR_TYPE (hidden), SUBGRAPH_UNAVAILABLE, TRY_AGAIN, BAD_USER_INPUT.
   */
  addMember?: Maybe<AddMemberPayload>;
  /**
   * Cancels an export that the caller started; a finished one stays unchanged. Permission: org:member:export. Errors:
   * NOT_FOUND.
   */
  cancelMemberExport?: Maybe<CancelMemberExportPayload>;
  /**
   * Ends an import that is not over: nothing of it is written. One that is over, or is writing its rows at this moment,
   * stays as it is; `state` says which. Permission: org:member:import. Errors: NOT_FOUND.
   */
  cancelMemberImport?: Maybe<CancelMemberImportPayload>;
  /**
   * Makes an empty workbook for an import: the rules as comments of the header, drop-downs for the roles and departments
   * of the moment. Problems of a filled-in list are reported in the language of its headers. Permission:
   * org:member:import. Errors: SUBGRAPH_UNAVAILABLE.
   */
  createMemberImportTemplate?: Maybe<CreateMemberImportTemplatePayload>;
  /**
   * Deletes an empty department. Permission: org:department:manage.
   * Errors: NOT_FOUND, FORBIDDEN (parent out of scope), DEPARTMENT_NOT_EMPTY (with `members`, `children`),
   * DEPARTMENT_IS_ROOT, ENTERPRISE_NOT_READY, BAD_USER_INPUT.
   */
  deleteDepartment?: Maybe<DeleteDepartmentPayload>;
  /**
   * Moves a department with all below it to another parent, as its last child. Rights of sight change at once.
   * Permission: org:department:manage. Errors: NOT_FOUND, FORBIDDEN (present parent out of scope), DEPARTMENT_IS_ROOT,
   * DEPARTMENT_BELOW_ITSELF, DEPARTMENT_NAME_TAKEN, LIMIT_REACHED (departmentDepth), ENTERPRISE_NOT_READY, BAD_USER_INPUT.
   */
  moveDepartment?: Maybe<MoveDepartmentPayload>;
  /**
   * Revokes everything that a member held, and frees the seat. The member can no longer sign in when it answers; the other
   * steps are done within 2 seconds or go on by themselves, also after a crash. A repetition goes on with the same
   * off-boarding and answers the same receipt. Refused with ROLE_ABOVE_YOURS when the member holds a permission that the
   * caller does not. Permission: org:member:offboard. Errors: NOT_FOUND (member or successor), MEMBER_AMBIGUOUS,
   * ROLE_ABOVE_YOURS, FORBIDDEN (the caller), SUBGRAPH_UNAVAILABLE (the sign-in could not be ended yet; it is tried again
   * by itself), BAD_USER_INPUT.
   */
  offboardMember?: Maybe<OffboardMemberPayload>;
  /**
   * Gives a department another name or kind. Permission: org:department:manage.
   * Errors: NOT_FOUND, DEPARTMENT_NAME_TAKEN, ENTERPRISE_NOT_READY, BAD_USER_INPUT.
   */
  renameDepartment?: Maybe<RenameDepartmentPayload>;
  /**
   * Puts the children of a department into an order. Permission: org:department:manage.
   * Errors: NOT_FOUND, FORBIDDEN (not a child of the parent), ENTERPRISE_NOT_READY, BAD_USER_INPUT.
   */
  reorderDepartments?: Maybe<ReorderDepartmentsPayload>;
  /** Registers a workbook that will be uploaded. Permission: org:member:import. Errors: BAD_USER_INPUT. */
  requestMemberImportUpload?: Maybe<RequestMemberImportUploadPayload>;
  /**
   * Chooses when hiding a member takes effect in the caller's enterprise. AT_ONCE also meets members who are hidden
   * already; AT_NEXT_SIGN_IN only those hidden from now on. Permission: org:hidden:read and org:member:manage.
   * Errors: BAD_USER_INPUT.
   */
  setHiddenMembersEffect?: Maybe<SetHiddenMembersEffectPayload>;
  /**
   * Starts to write the active members whom the caller may find into a workbook with the columns of the import's template:
   * imported again it changes nothing. Cells stay empty where the caller lacks the permission of the field: phone, email
   * and employee number org:contact:read, account number identity:account:read, roles and scope identity:role:read.
   * Permission: org:member:export. Errors: NOT_FOUND (department), BAD_USER_INPUT, LIMIT_REACHED (unfinished exports).
   */
  startMemberExport?: Maybe<StartMemberExportPayload>;
  /**
   * Imports an uploaded workbook of at most 30,000 members as a job. Members are matched by account number, then phone;
   * departments on a path are created when missing (needs org:department:manage). A row that changes a member who holds a
   * permission that the caller does not is wrong, in each cell that would change something. A phone or email that a row
   * changes cannot sign in until its member confirms it: see `bindingsBroken`. If all rows are valid, they are written in
   * one transaction; otherwise nothing, unless `partial`. Permission: org:member:import. Errors: NOT_FOUND,
   * FILE_NOT_UPLOADED, BAD_USER_INPUT.
   */
  startMemberImport?: Maybe<StartMemberImportPayload>;
  /**
   * Moves a member to other departments; visibility changes at once. Refused with ROLE_ABOVE_YOURS when the member holds a
   * permission that the caller does not. Permission: org:member:manage. Errors: NOT_FOUND, MEMBER_AMBIGUOUS,
   * ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE, FORBIDDEN (leaves a department out of scope), LIMIT_REACHED
   * (departmentMembers), ENTERPRISE_NOT_READY, BAD_USER_INPUT.
   */
  transferMember?: Maybe<TransferMemberPayload>;
  /**
   * Changes a member's profile and the account's holder. A changed phone or email cannot sign in until the member confirms
   * it: see `bindingsBroken`. Refused with ROLE_ABOVE_YOURS when the member holds a permission that the caller does not.
   * Permission: org:member:manage. Errors: NOT_FOUND, MEMBER_AMBIGUOUS, ROLE_ABOVE_YOURS, PHONE_TAKEN, EMAIL_TAKEN,
   * EMPLOYEE_NUMBER_TAKEN, UNAUTHORIZED_FIELD_OR_TYPE (hidden), SUBGRAPH_UNAVAILABLE, BAD_USER_INPUT.
   */
  updateMember?: Maybe<UpdateMemberPayload>;
};


export type MutationAddDepartmentArgs = {
  input: AddDepartmentInput;
};


export type MutationAddMemberArgs = {
  input: AddMemberInput;
};


export type MutationCancelMemberExportArgs = {
  input: CancelMemberExportInput;
};


export type MutationCancelMemberImportArgs = {
  input: CancelMemberImportInput;
};


export type MutationCreateMemberImportTemplateArgs = {
  input?: InputMaybe<CreateMemberImportTemplateInput>;
};


export type MutationDeleteDepartmentArgs = {
  input: DeleteDepartmentInput;
};


export type MutationMoveDepartmentArgs = {
  input: MoveDepartmentInput;
};


export type MutationOffboardMemberArgs = {
  input: OffboardMemberInput;
};


export type MutationRenameDepartmentArgs = {
  input: RenameDepartmentInput;
};


export type MutationReorderDepartmentsArgs = {
  input: ReorderDepartmentsInput;
};


export type MutationRequestMemberImportUploadArgs = {
  input: RequestMemberImportUploadInput;
};


export type MutationSetHiddenMembersEffectArgs = {
  input: SetHiddenMembersEffectInput;
};


export type MutationStartMemberExportArgs = {
  input: StartMemberExportInput;
};


export type MutationStartMemberImportArgs = {
  input: StartMemberImportInput;
};


export type MutationTransferMemberArgs = {
  input: TransferMemberInput;
};


export type MutationUpdateMemberArgs = {
  input: UpdateMemberInput;
};

/** The member who leaves, and the successor of their groups. */
export type OffboardMemberInput = {
  /** True keeps the account number for a successor; false, or left out, retires it. */
  keepNumber?: InputMaybe<Scalars['Boolean']['input']>;
  /** The member by another number, otherwise NOT_FOUND or MEMBER_AMBIGUOUS. */
  member?: InputMaybe<MemberKey>;
  /** The member; the caller must be able to find them. Not the caller. Either this or `member`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** The successor by another number, in the place of `successorMemberId`. */
  successor?: InputMaybe<MemberKey>;
  /** Active member whom the caller can find, who gets the groups. When left out, the groups stay with the deleted account. */
  successorMemberId?: InputMaybe<Scalars['ID']['input']>;
};

/** Answer of offboardMember. */
export type OffboardMemberPayload = {
  __typename?: 'OffboardMemberPayload';
  /** The off-boarding with its receipt so far; poll `offboarding` for the rest. */
  offboarding: Offboarding;
};

/** A member's leaving and its receipt (ORG-40). */
export type Offboarding = {
  __typename?: 'Offboarding';
  /** When the last step was done; null until then. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Id of the off-boarding. */
  id: Scalars['ID']['output'];
  /** Who leaves. */
  member?: Maybe<Member>;
  /** When it was asked for. */
  startedAt: Scalars['DateTime']['output'];
  /** The receipt: one line per step, in the order of execution. */
  steps: Array<OffboardingStep>;
  /** Member who gets the groups; null when none was named or the caller may not find the member. */
  successor?: Maybe<Member>;
};

/** One line of an off-boarding's receipt. A figure is null in steps that it does not belong to. */
export type OffboardingStep = {
  __typename?: 'OffboardingStep';
  /** ACCOUNT: number of the ended account; null when there was none. */
  accountNumber?: Maybe<Scalars['String']['output']>;
  /** How often it was tried. */
  attempts: Scalars['Int']['output'];
  /** ATTENDANCE: the first day on which nothing is due any more. */
  closedFrom?: Maybe<Scalars['Date']['output']>;
  /** MESSAGES: one-to-one conversations that stand under the deleted account now. */
  conversationsMoved?: Maybe<Scalars['Int']['output']>;
  /** SMS_CREDIT: segment credits that went back to the main account. */
  creditReturned?: Maybe<Scalars['Int']['output']>;
  /** DIRECTORY: departments that the member was in. */
  departmentsLeft?: Maybe<Scalars['Int']['output']>;
  /** When it was done. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** MESSAGES: groups that the successor owns now. */
  groupsHandedOver?: Maybe<Scalars['Int']['output']>;
  /** Which step. */
  kind: OffboardingStepKind;
  /** MESSAGES: messages in them. */
  messagesMoved?: Maybe<Scalars['Int']['output']>;
  /** ACCOUNT: what became of the number. */
  numberState?: Maybe<LeaverNumberState>;
  /** Error code of the last try when it failed, such as SUBGRAPH_UNAVAILABLE; null once the step is done. */
  problem?: Maybe<Scalars['String']['output']>;
  /** SMS_CREDIT: scheduled messages that were cancelled. */
  scheduledCancelled?: Maybe<Scalars['Int']['output']>;
  /** ACCOUNT: sessions that were ended. */
  sessionsEnded?: Maybe<Scalars['Int']['output']>;
  /** How far it is. */
  state: OffboardingStepState;
};

/** Step of an off-boarding, in the order of execution. */
export type OffboardingStepKind =
  /** Sessions and account are ended, the number is kept or retired. Done before offboardMember answers. */
  | 'ACCOUNT'
  /** Attendance is closed. */
  | 'ATTENDANCE'
  /** The member leaves the departments and frees the seat. */
  | 'DIRECTORY'
  /** Messages move to the deleted accounts, groups go to the successor. */
  | 'MESSAGES'
  /** Unspent SMS credit goes back to the main account, scheduled SMS are cancelled. */
  | 'SMS_CREDIT';

/** How far a step is. */
export type OffboardingStepState =
  /** Done; its figures are final. */
  | 'DONE'
  /** Not done yet; it is retried automatically until done. */
  | 'PENDING';

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

/** The caller's own entry in the directory; no permission is needed to read oneself. */
export type Profile = {
  __typename?: 'Profile';
  /** Another name that the caller goes by. */
  alias?: Maybe<Scalars['String']['output']>;
  /** Own departments, the main one first. */
  departments: Array<MemberPlace>;
  /** Work email address. */
  email?: Maybe<Scalars['String']['output']>;
  /** Number in the enterprise's books. */
  employeeNumber?: Maybe<Scalars['String']['output']>;
  /** Gender, when the directory has it. */
  gender?: Maybe<Gender>;
  /** Id of the caller's member. */
  memberId: Scalars['ID']['output'];
  /** Full name. */
  name: Scalars['String']['output'];
  /** Phone number in E.164. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Job title. */
  title?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /**
   * One department, or null when there is none that the caller may see. Permission: org:department:read. Errors: none of
   * its own.
   */
  department?: Maybe<Department>;
  /**
   * The department tree as far as the caller may see it: parents before their children, siblings in their order. At most
   * 1 + the plan's limit of departments. Permission: org:department:read. Errors: NOT_FOUND.
   */
  departments?: Maybe<Array<Department>>;
  /**
   * When hiding a member takes effect in the caller's enterprise; AT_ONCE unless chosen. Permission: org:hidden:read.
   * Errors: none of its own.
   */
  hiddenMembersEffect?: Maybe<HiddenMembersEffect>;
  /** One member, or null when there is none whom the caller may find. Permission: org:member:read. Errors: none of its own. */
  member?: Maybe<Member>;
  /** An export of members that the caller started. Permission: org:member:export. Errors: NOT_FOUND. */
  memberExport?: Maybe<Export>;
  /** An import, or null when there is none that the caller may see. Permission: org:member:import. Errors: none of its own. */
  memberImport?: Maybe<MemberImport>;
  /**
   * Members whom the caller may find: within the information scope (ID-44), hidden ones only for those who may see them.
   * Permission: org:member:read. Errors: NOT_FOUND (department), BAD_USER_INPUT.
   */
  members?: Maybe<MemberConnection>;
  /**
   * The off-boarding of a member, or null when there is none that the caller may see. Permission: org:member:offboard.
   * Errors: none of its own.
   */
  offboarding?: Maybe<Offboarding>;
  /**
   * The last import with rows that are not corrected yet. Its error workbook can be fetched until a later import has no
   * wrong rows. Permission: org:member:import. Errors: none of its own.
   */
  unresolvedMemberImport?: Maybe<MemberImport>;
};


export type QueryDepartmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryDepartmentsArgs = {
  under?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryMemberArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMemberExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMemberImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<MemberSort>;
};


export type QueryOffboardingArgs = {
  memberId: Scalars['ID']['input'];
};

/** Which department gets which name. */
export type RenameDepartmentInput = {
  /** The department; must lie in the caller's scope. */
  departmentId: Scalars['ID']['input'];
  /** The new kind; unchanged when left out. */
  kind?: InputMaybe<DepartmentKind>;
  /** The new name: 1 to 64 characters, without slashes and separators of lists (; , 、), unique among its siblings. */
  name: Scalars['String']['input'];
};

/** Answer of renameDepartment. */
export type RenameDepartmentPayload = {
  __typename?: 'RenameDepartmentPayload';
  /** The renamed department. */
  department: Department;
};

/** The order of a department's children. */
export type ReorderDepartmentsInput = {
  /** Children in the wanted order, 1 to 1,000. Those left out follow in their old order. */
  departmentIds: Array<Scalars['ID']['input']>;
  /** The parent; must lie in the caller's scope. */
  parentId: Scalars['ID']['input'];
};

/** Answer of reorderDepartments. */
export type ReorderDepartmentsPayload = {
  __typename?: 'ReorderDepartmentsPayload';
  /** The parent; its children stand in the new order. */
  parent: Department;
};

/** What will be uploaded. */
export type RequestMemberImportUploadInput = {
  /** Name of the file, up to 200 characters; must end with .xlsx or .csv (UTF-8, UTF-16 or GB18030). */
  fileName: Scalars['String']['input'];
};

/** Answer of requestMemberImportUpload. */
export type RequestMemberImportUploadPayload = {
  __typename?: 'RequestMemberImportUploadPayload';
  /** Where to put the workbook. */
  upload: MemberImportUpload;
};

/** When hiding a member shall take effect. */
export type SetHiddenMembersEffectInput = {
  /** From now on. */
  effect: HiddenMembersEffect;
};

/** Answer of setHiddenMembersEffect. */
export type SetHiddenMembersEffectPayload = {
  __typename?: 'SetHiddenMembersEffectPayload';
  /** The new setting. */
  effect: HiddenMembersEffect;
};

/** In which direction a list runs. */
export type SortDirection =
  /** A to Z, earlier to later. */
  | 'ASC'
  /** Z to A, later to earlier. */
  | 'DESC';

/** Which members are exported. */
export type StartMemberExportInput = {
  /** As in `members`; when left out, all active members whom the caller may find. Only active members are exported. */
  filter?: InputMaybe<MemberFilter>;
  /** Of headers and of words such as Yes; ZH when left out. Either is imported. */
  language?: InputMaybe<WorkbookLanguage>;
};

/** Answer of startMemberExport. */
export type StartMemberExportPayload = {
  __typename?: 'StartMemberExportPayload';
  /** The export; ask `memberExport` how far it is. */
  export: Export;
};

/** Which uploaded workbook is imported, and how. */
export type StartMemberImportInput = {
  /** The file, from requestMemberImportUpload of the same caller. */
  fileId: Scalars['ID']['input'];
  /** True: write the good rows although others are wrong. False, or left out: all or nothing. */
  partial?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Answer of startMemberImport. */
export type StartMemberImportPayload = {
  __typename?: 'StartMemberImportPayload';
  /** The import; ask `memberImport` how far it is. */
  import: MemberImport;
};

/** Where a member works from now on. */
export type TransferMemberInput = {
  /**
   * All departments from now on: 1 to 10, each once, one of them the main one. Departments that the member enters or
   * leaves must lie in the caller's scope.
   */
  departments: Array<MemberPlaceInput>;
  /** The member by another number, otherwise NOT_FOUND or MEMBER_AMBIGUOUS. */
  member?: InputMaybe<MemberKey>;
  /** The member; the caller must be able to find them. Either this or `member`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** Answer of transferMember. */
export type TransferMemberPayload = {
  __typename?: 'TransferMemberPayload';
  /** The member at the new place. */
  member: Member;
};

/** What changes in a member's profile: a field that is left out stays, null clears it. */
export type UpdateMemberInput = {
  /** Another name that the person goes by, up to 64 characters. */
  alias?: InputMaybe<Scalars['String']['input']>;
  /** Work email address, unique in the enterprise. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Number in the enterprise's books, up to 32 characters, unique. */
  employeeNumber?: InputMaybe<Scalars['String']['input']>;
  /** Gender. */
  gender?: InputMaybe<Gender>;
  /** True: others cannot find the member. False and null need the permission as well. Permission: org:hidden:read. */
  hidden?: InputMaybe<Scalars['Boolean']['input']>;
  /** The member by another number, otherwise NOT_FOUND or MEMBER_AMBIGUOUS. */
  member?: InputMaybe<MemberKey>;
  /** The member; the caller must be able to find them. Either this or `member`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** Full name, 1 to 60 characters; cannot be cleared. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Mobile number alone; one without country code is Chinese. Unique in the enterprise. Codes to sign in go there. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Job title, up to 64 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** Answer of updateMember. */
export type UpdateMemberPayload = {
  __typename?: 'UpdateMemberPayload';
  /**
   * Contacts that no longer sign the member in. Neither the old nor the new one does until the member confirms the new one
   * from a session (`confirmContact`). Both contacts get a notice. The password still signs in. Empty when no contact
   * changed that did (one that the member never proved does not), and before the member's first sign-in: then the first
   * password goes to the new contact.
   */
  bindingsBroken: Array<ContactKind>;
  /** The member with the new profile. */
  member: Member;
};

/** The signed-in caller. */
export type Viewer = {
  __typename?: 'Viewer';
  /** Subject of the token: account, operator or app. */
  id: Scalars['ID']['output'];
  /** Own entry in the directory, own phone and email included; null for callers who are no member (operators, apps). */
  profile?: Maybe<Profile>;
};

/** Language of a workbook: headers, rules, words to choose from and problems of cells. */
export type WorkbookLanguage =
  /** English. */
  | 'EN'
  /** Chinese. */
  | 'ZH';
