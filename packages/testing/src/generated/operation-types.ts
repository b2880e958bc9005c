// Generated from the operations in the source by `pnpm codegen`. Do not edit.
export type AccountStatus =
  | 'CLOSED'
  | 'DISABLED'
  | 'ENABLED';

export type ActorKind =
  | 'ANONYMOUS'
  | 'APP'
  | 'MEMBER'
  | 'OPERATOR'
  | 'SERVICE';

export type AddDepartmentInput = {
  readonly kind?: DepartmentKind | null | undefined;
  readonly name?: string | null | undefined;
  readonly parentId: string;
};

export type AddMemberInput = {
  readonly accountNumber?: string | null | undefined;
  readonly alias?: string | null | undefined;
  readonly departments: ReadonlyArray<MemberPlaceInput>;
  readonly email?: string | null | undefined;
  readonly employeeNumber?: string | null | undefined;
  readonly gender?: Gender | null | undefined;
  readonly hidden?: boolean | null | undefined;
  readonly name: string;
  readonly notifyBySms?: boolean | null | undefined;
  readonly phone?: string | null | undefined;
  readonly roleIds: ReadonlyArray<string>;
  readonly scopeDepartmentIds?: ReadonlyArray<string> | null | undefined;
  readonly title?: string | null | undefined;
};

export type AddNumberSegmentInput = {
  readonly enterpriseId: string;
  readonly first: string;
  readonly last: string;
};

export type AddRoleInput = {
  readonly description?: string | null | undefined;
  readonly name: string;
  readonly permissions: ReadonlyArray<string>;
};

export type AnchorUnit =
  | 'DAY'
  | 'HOUR';

export type ArchivedMessageKind =
  | 'CARD'
  | 'FILE'
  | 'IMAGE'
  | 'TEXT'
  | 'VOICE';

export type AttendanceAreaInput = {
  readonly latitude: number;
  readonly longitude: number;
  readonly name: string;
  readonly radiusMeters: number;
};

export type AttendanceDayKind =
  | 'CALENDAR_UNKNOWN'
  | 'NOT_DUE'
  | 'REST_DAY'
  | 'STATUTORY_HOLIDAY'
  | 'WORKDAY';

export type AttendanceDayKindReason =
  | 'ATTENDANCE_OFF'
  | 'CALENDAR_NOT_COVERED'
  | 'LEFT'
  | 'NOT_JOINED'
  | 'NO_RULES'
  | 'SPECIAL_DAY'
  | 'STATUTORY_CALENDAR'
  | 'WEEKDAY';

export type AttendanceDayState =
  | 'FINAL'
  | 'PROVISIONAL';

export type AttendanceDifference =
  | 'KIND'
  | 'MINUTES'
  | 'PUNCHES'
  | 'RESULT'
  | 'RULES';

export type AttendanceOvertimeKind =
  | 'REST_DAY'
  | 'STATUTORY_HOLIDAY'
  | 'WORKDAY';

export type AttendancePayrollColumn =
  | 'ABSENT_DAYS'
  | 'DUE_DAYS'
  | 'EARLY_DAYS'
  | 'EARLY_MINUTES'
  | 'EMPLOYEE_NUMBER'
  | 'HOLIDAY_OVERTIME_MINUTES'
  | 'LATE_DAYS'
  | 'LATE_MINUTES'
  | 'MEMBER'
  | 'MISSING_IN_DAYS'
  | 'MISSING_OUT_DAYS'
  | 'MONTH'
  | 'NORMAL_DAYS'
  | 'NORMAL_MINUTES'
  | 'REQUIRED_MINUTES'
  | 'REST_DAY_OVERTIME_MINUTES'
  | 'WORKDAY_OVERTIME_MINUTES';

export type AttendancePayrollFormat =
  | 'CSV'
  | 'XLSX';

export type AttendancePlaceInput = {
  readonly areas?: ReadonlyArray<AttendanceAreaInput> | null | undefined;
  readonly officeAddresses?: ReadonlyArray<string> | null | undefined;
  readonly wifi?: ReadonlyArray<string> | null | undefined;
};

export type AttendancePunchPlace =
  | 'ANYWHERE'
  | 'INSIDE'
  | 'OUTSIDE';

export type AttendancePunchSource =
  | 'CLOCK'
  | 'SELF';

export type AttendancePunchType =
  | 'IN'
  | 'OUT';

export type AttendancePunchUnusedReason =
  | 'NOTHING_DUE'
  | 'NO_ARRIVAL'
  | 'OUTSIDE_PLACE'
  | 'OUTSIDE_WINDOW'
  | 'SUPERSEDED_BY_EARLIER'
  | 'SUPERSEDED_BY_LATER';

export type AttendancePunchUseKind =
  | 'ARRIVAL'
  | 'DEPARTURE'
  | 'NOT_USED';

export type AttendanceRulesInput = {
  readonly absenceMinutes?: number | null | undefined;
  readonly absentFromMinutes?: number | null | undefined;
  readonly followsStatutoryCalendar?: boolean | null | undefined;
  readonly graceMinutes?: number | null | undefined;
  readonly overtimeFromMinutes?: number | null | undefined;
  readonly place?: AttendancePlaceInput | null | undefined;
  readonly promptMinutes?: number | null | undefined;
  readonly shifts: ReadonlyArray<AttendanceShiftInput>;
  readonly specialDays?: ReadonlyArray<AttendanceSpecialDayInput> | null | undefined;
  readonly workdays: ReadonlyArray<AttendanceWeekday>;
};

export type AttendanceRulesTarget =
  | 'DEPARTMENT'
  | 'ENTERPRISE'
  | 'MEMBER';

export type AttendanceShiftInput = {
  readonly endsAt: string;
  readonly flexibleMinutes?: number | null | undefined;
  readonly name: string;
  readonly startsAt: string;
};

export type AttendanceSpecialDayInput = {
  readonly date: string;
  readonly kind: AttendanceSpecialDayKind;
  readonly name?: string | null | undefined;
};

export type AttendanceSpecialDayKind =
  | 'REST_DAY'
  | 'WORKDAY';

export type AttendanceStatus =
  | 'ABSENT'
  | 'CALENDAR_UNKNOWN'
  | 'EARLY'
  | 'LATE'
  | 'MISSING_IN'
  | 'MISSING_OUT'
  | 'NORMAL'
  | 'NOT_DUE'
  | 'PENDING'
  | 'REST';

export type AttendanceStatutoryDayKind =
  | 'HOLIDAY'
  | 'WORKDAY';

export type AttendanceWeekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type AuditEntriesFilter = {
  readonly action?: string | null | undefined;
  readonly actorMemberId?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly objectId?: string | null | undefined;
  readonly result?: string | null | undefined;
  readonly service?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type BackgroundTaskTrouble =
  | 'DEAD'
  | 'STUCK';

export type CancelScheduledSmsInput = {
  readonly id: string;
  readonly idempotencyKey: string;
};

export type ChangePasswordInput = {
  readonly currentPassword?: string | null | undefined;
  readonly newPassword: string;
};

export type ChangeRoleMembersInput = {
  readonly addMemberIds?: ReadonlyArray<string>;
  readonly removeMemberIds?: ReadonlyArray<string>;
  readonly roleId: string;
};

export type ClearAttendanceRulesInput = {
  readonly departmentId?: string | null | undefined;
  readonly memberId?: string | null | undefined;
};

export type CloseAttendanceInput = {
  readonly at?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly memberId: string;
};

export type CloseSmsAccountInput = {
  readonly idempotencyKey: string;
  readonly memberId: string;
};

export type ClosedNumberState =
  | 'KEPT'
  | 'RETIRED';

export type ConfirmAccountsInput = {
  readonly idempotencyKey: string;
};

export type ConfirmContactInput = {
  readonly code: string;
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

export type ContactKind =
  | 'EMAIL'
  | 'PHONE';

export type ConversationPartyInput = {
  readonly accountNumber?: string | null | undefined;
  readonly employeeNumber?: string | null | undefined;
  readonly external?: ExternalPartyInput | null | undefined;
  readonly memberId?: string | null | undefined;
};

export type ConversationPartyKind =
  | 'EXTERNAL'
  | 'MEMBER';

export type CreateMemberImportTemplateInput = {
  readonly language?: WorkbookLanguage | null | undefined;
};

export type DeleteDepartmentInput = {
  readonly departmentId: string;
};

export type DeleteRoleInput = {
  readonly roleId: string;
};

export type DepartmentKind =
  | 'BRANCH'
  | 'BRANCH_COMPANY'
  | 'DEPARTMENT'
  | 'TEAM';

export type DisableMembersInput = {
  readonly memberIds: ReadonlyArray<string>;
};

export type DiscardAccountsInput = {
  readonly idempotencyKey: string;
};

export type EnableMembersInput = {
  readonly memberIds: ReadonlyArray<string>;
};

export type EndMemberSessionsInput = {
  readonly memberIds: ReadonlyArray<string>;
};

export type ExportState =
  | 'CANCELLED'
  | 'DONE'
  | 'FAILED'
  | 'QUEUED'
  | 'RUNNING';

export type ExternalPartyInput = {
  readonly id: string;
  readonly name?: string | null | undefined;
};

export type FirstPasswordMethod =
  | 'ACTIVATION_SECRET'
  | 'INITIAL_PASSWORD';

export type FirstPasswordWay =
  | 'EMAIL'
  | 'INITIAL_PASSWORD'
  | 'NO_CONTACT'
  | 'SMS';

export type Gender =
  | 'FEMALE'
  | 'MALE';

export type HiddenMembersEffect =
  | 'AT_NEXT_SIGN_IN'
  | 'AT_ONCE';

export type ImportStatutoryCalendarInput = {
  readonly days: ReadonlyArray<StatutoryDayInput>;
  readonly year: number;
};

export type IngestGroupInput = {
  readonly groupId: string;
  readonly name: string;
  readonly owner: ConversationPartyInput;
  readonly parties: ReadonlyArray<ConversationPartyInput>;
};

export type IngestMessageInput = {
  readonly attachment?: MessageAttachmentInput | null | undefined;
  readonly body?: string | null | undefined;
  readonly from: ConversationPartyInput;
  readonly groupId?: string | null | undefined;
  readonly kind: ArchivedMessageKind;
  readonly messageId: string;
  readonly sentAt: string;
  readonly to?: ConversationPartyInput | null | undefined;
};

export type IngestMessagesInput = {
  readonly groups?: ReadonlyArray<IngestGroupInput> | null | undefined;
  readonly messages: ReadonlyArray<IngestMessageInput>;
};

export type IngestPunchInput = {
  readonly device: string;
  readonly idempotencyKey: string;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
  readonly punchedAt: string;
  readonly type: AttendancePunchType;
};

export type IngestPunchesInput = {
  readonly punches: ReadonlyArray<IngestPunchInput>;
};

export type LeaverNumberState =
  | 'KEPT'
  | 'RETIRED';

export type LockAttendanceMonthInput = {
  readonly month: string;
};

export type MemberFilter = {
  readonly departmentId?: string | null | undefined;
  readonly directOnly?: boolean | null | undefined;
  readonly leader?: boolean | null | undefined;
  readonly search?: string | null | undefined;
  readonly status?: MemberStatus | null | undefined;
};

export type MemberImportState =
  | 'CANCELLED'
  | 'FAILED'
  | 'IMPORTED'
  | 'QUEUED'
  | 'REFUSED'
  | 'RUNNING';

export type MemberKey = {
  readonly accountNumber?: string | null | undefined;
  readonly employeeNumber?: string | null | undefined;
  readonly id?: string | null | undefined;
};

export type MemberPlaceInput = {
  readonly departmentId: string;
  readonly leader?: boolean | null | undefined;
  readonly main?: boolean | null | undefined;
};

export type MemberSort = {
  readonly direction: SortDirection;
  readonly field: MemberSortField;
};

export type MemberSortField =
  | 'ADDED'
  | 'NAME';

export type MemberStatus =
  | 'ACTIVE'
  | 'LEFT';

export type MemberTopUpInput = {
  readonly amount: number;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
};

export type MembersAboveInput = {
  readonly actor: StandingActorInput;
  readonly memberIds: ReadonlyArray<string>;
};

export type MessageAttachmentInput = {
  readonly contentType: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
};

export type MessageDirection =
  | 'RECEIVED'
  | 'SENT';

export type MoveDepartmentInput = {
  readonly departmentId: string;
  readonly parentId: string;
};

export type OffboardMemberInput = {
  readonly keepNumber?: boolean | null | undefined;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
  readonly successor?: MemberKey | null | undefined;
  readonly successorMemberId?: string | null | undefined;
};

export type OffboardingStepKind =
  | 'ACCOUNT'
  | 'ATTENDANCE'
  | 'DIRECTORY'
  | 'MESSAGES'
  | 'SMS_CREDIT';

export type OffboardingStepState =
  | 'DONE'
  | 'PENDING';

export type OpenEnterpriseInput = {
  readonly expiresAt?: string | null | undefined;
  readonly name: string;
  readonly plan: Plan;
  readonly seats?: number | null | undefined;
  readonly shortName: string;
  readonly subAccountsEnabled: boolean;
  readonly superPassword: string;
  readonly timeZone?: string;
};

export type Plan =
  | 'CERTIFIED'
  | 'REGISTERED'
  | 'TRIAL';

export type PreviewSmsInput = {
  readonly recipients: SmsRecipientsInput;
  readonly signature?: SmsSignature;
  readonly splitMode?: SmsSplitMode;
  readonly text: string;
};

export type ProvisionAccountsInput = {
  readonly accounts: ReadonlyArray<ProvisionedAccountInput>;
  readonly dryRun?: boolean;
  readonly idempotencyKey: string;
};

export type ProvisionedAccountInput = {
  readonly accountNumber?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly memberId: string;
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly roleIds?: ReadonlyArray<string>;
  readonly roleNames?: ReadonlyArray<string>;
  readonly scopeDepartmentIds?: ReadonlyArray<string>;
};

export type PunchInput = {
  readonly clientTime?: string | null | undefined;
  readonly device?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly mac?: string | null | undefined;
  readonly place?: PunchPlaceInput | null | undefined;
  readonly type: AttendancePunchType;
  readonly wifi?: string | null | undefined;
};

export type PunchPlaceInput = {
  readonly accuracyMeters?: number | null | undefined;
  readonly latitude: number;
  readonly longitude: number;
};

export type RecordRange = {
  readonly from: string;
  readonly to: string;
};

export type RefreshSessionInput = {
  readonly refreshToken: string;
};

export type RegisterAppInput = {
  readonly enterpriseId?: string | null | undefined;
  readonly name: string;
  readonly permissions: ReadonlyArray<string>;
};

export type RenameDepartmentInput = {
  readonly departmentId: string;
  readonly kind?: DepartmentKind | null | undefined;
  readonly name: string;
};

export type ReorderDepartmentsInput = {
  readonly departmentIds: ReadonlyArray<string>;
  readonly parentId: string;
};

export type ReplayBackgroundTasksInput = {
  readonly ids: ReadonlyArray<string>;
  readonly service: string;
};

export type ReportLostPhoneInput = {
  readonly memberId: string;
  readonly sessionId?: string | null | undefined;
};

export type RequestCodeInput = {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

export type RequestContactCodeInput = {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

export type RequestMemberImportUploadInput = {
  readonly fileName: string;
};

export type ResetPasswordsInput = {
  readonly memberIds: ReadonlyArray<string>;
  readonly superPassword: string;
};

export type ResumeSmsAccountInput = {
  readonly idempotencyKey: string;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
};

export type RetireMemberInput = {
  readonly idempotencyKey: string;
  readonly memberId: string;
  readonly successorMemberId?: string | null | undefined;
};

export type RevokeAllSessionsInput = {
  readonly keepCurrent?: boolean;
};

export type RevokeAppInput = {
  readonly appId: string;
};

export type RevokeSessionInput = {
  readonly sessionId: string;
};

export type RoleKind =
  | 'CUSTOM'
  | 'ENTERPRISE_ADMINISTRATOR'
  | 'INFORMATION_ADMINISTRATOR'
  | 'ORDINARY_MEMBER'
  | 'SYSTEM_ADMINISTRATOR';

export type ScheduleSmsInput = {
  readonly at?: string | null | undefined;
  readonly atLocal?: string | null | undefined;
  readonly idempotencyKey: string;
  readonly recipients: SmsRecipientsInput;
  readonly signature?: SmsSignature;
  readonly splitMode?: SmsSplitMode;
  readonly text: string;
};

export type SendSmsInput = {
  readonly idempotencyKey: string;
  readonly recipients: SmsRecipientsInput;
  readonly signature?: SmsSignature;
  readonly splitMode?: SmsSplitMode;
  readonly text: string;
};

export type SendSystemSmsInput = {
  readonly idempotencyKey: string;
  readonly phone: string;
  readonly text: string;
};

export type SessionEndReason =
  | 'CLOSED'
  | 'DISABLED'
  | 'EXPIRED'
  | 'LOST_PHONE'
  | 'PASSWORD_CHANGED'
  | 'PASSWORD_RESET'
  | 'REVOKED'
  | 'SIGNED_OUT'
  | 'TOKEN_REUSED';

export type SetAttendancePayrollColumnsInput = {
  readonly columns: ReadonlyArray<AttendancePayrollColumn>;
};

export type SetAttendanceRulesInput = {
  readonly departmentId?: string | null | undefined;
  readonly memberId?: string | null | undefined;
  readonly rules: AttendanceRulesInput;
};

export type SetAttendanceWorkingTimeInput = {
  readonly dailyMinutes?: number | null | undefined;
  readonly effectiveFrom?: string | null | undefined;
  readonly memberId: string;
  readonly weeklyMinutes?: number | null | undefined;
};

export type SetFirstPasswordInput = {
  readonly initialPassword?: string | null | undefined;
  readonly method: FirstPasswordMethod;
};

export type SetHiddenMembersEffectInput = {
  readonly effect: HiddenMembersEffect;
};

export type SetMemberRolesInput = {
  readonly memberId: string;
  readonly roleIds: ReadonlyArray<string>;
};

export type SetMemberScopeInput = {
  readonly departmentIds: ReadonlyArray<string>;
  readonly memberId: string;
};

export type SetPasswordReminderInput = {
  readonly days: number;
};

export type SignInAppInput = {
  readonly clientId: string;
  readonly clientSecret: string;
};

export type SignInAudience =
  | 'CENTER'
  | 'CLIENT';

export type SignInInput = {
  readonly accountNumber?: string | null | undefined;
  readonly audience?: SignInAudience;
  readonly code?: string | null | undefined;
  readonly deviceName?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly enterpriseNumber?: string | null | undefined;
  readonly identifier?: string | null | undefined;
  readonly operator?: string | null | undefined;
  readonly password?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly superPassword?: string | null | undefined;
};

export type SmsAccountState =
  | 'ACTIVE'
  | 'CLOSED'
  | 'SUSPENDED';

export type SmsDeliveryState =
  | 'CANCELLED'
  | 'DELIVERED'
  | 'EXPIRED'
  | 'FAILED'
  | 'QUEUED'
  | 'SENT';

export type SmsDestination =
  | 'DOMESTIC'
  | 'INTERNATIONAL';

export type SmsLedgerFindingKind =
  | 'BALANCE_CHANGED'
  | 'CHECKPOINT_CHANGED'
  | 'ENTRY_ADDED'
  | 'ENTRY_CHANGED'
  | 'ENTRY_MISSING'
  | 'LEAF_MISSING'
  | 'NODE_CHANGED'
  | 'ORDER_CHANGED'
  | 'RESERVATION_CHANGED'
  | 'TRANSFER_ADDED'
  | 'TREE_CHANGED'
  | 'TRUNCATED';

export type SmsMessageFilter = {
  readonly from?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly senderId?: string | null | undefined;
  readonly states?: ReadonlyArray<SmsMessageState> | null | undefined;
  readonly text?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type SmsMessageState =
  | 'CANCELLED'
  | 'FAILED'
  | 'SCHEDULED'
  | 'SENDING'
  | 'SENT';

export type SmsRecipientsInput = {
  readonly departmentIds?: ReadonlyArray<string> | null | undefined;
  readonly memberIds?: ReadonlyArray<string> | null | undefined;
  readonly members?: ReadonlyArray<MemberKey> | null | undefined;
  readonly numbers?: string | null | undefined;
};

export type SmsSignature =
  | 'ENTERPRISE'
  | 'NONE'
  | 'SENDER';

export type SmsSplitMode =
  | 'CONCATENATED'
  | 'INDEPENDENT';

export type SmsStatementAccount =
  | 'MAIN'
  | 'MEMBER';

export type SmsStatementFilter = {
  readonly account?: SmsStatementAccount | null | undefined;
  readonly from?: string | null | undefined;
  readonly kinds?: ReadonlyArray<SmsStatementKind> | null | undefined;
  readonly memberId?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type SmsStatementKind =
  | 'MEMBER_TOP_UP'
  | 'REFUND'
  | 'RESERVE'
  | 'TAKE_BACK'
  | 'TOP_UP';

export type SortDirection =
  | 'ASC'
  | 'DESC';

export type StandingActorInput = {
  readonly kind: ViewerKind;
  readonly permissions: ReadonlyArray<string>;
};

export type StartAttendancePayrollExportInput = {
  readonly columns?: ReadonlyArray<AttendancePayrollColumn> | null | undefined;
  readonly departmentId?: string | null | undefined;
  readonly format: AttendancePayrollFormat;
  readonly language?: WorkbookLanguage | null | undefined;
  readonly month: string;
};

export type StartMemberImportInput = {
  readonly fileId: string;
  readonly partial?: boolean | null | undefined;
};

export type StatutoryDayInput = {
  readonly date: string;
  readonly kind: AttendanceStatutoryDayKind;
  readonly name: string;
};

export type SuspendSmsAccountInput = {
  readonly idempotencyKey: string;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
};

export type SwitchSubAccountsInput = {
  readonly enabled: boolean;
  readonly enterpriseId: string;
};

export type TakeBackCreditInput = {
  readonly amount?: number | null | undefined;
  readonly idempotencyKey: string;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
  readonly note?: string | null | undefined;
};

export type TopUpMainAccountInput = {
  readonly amount: number;
  readonly dealerReference: string;
  readonly enterpriseId?: string | null | undefined;
  readonly idempotencyKey: string;
};

export type TopUpMembersInput = {
  readonly idempotencyKey: string;
  readonly items: ReadonlyArray<MemberTopUpInput>;
  readonly note?: string | null | undefined;
};

export type TransferMemberInput = {
  readonly departments: ReadonlyArray<MemberPlaceInput>;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
};

export type UnblockSignInInput = {
  readonly memberIds: ReadonlyArray<string>;
};

export type UpdateAccountHolderInput = {
  readonly email?: string | null | undefined;
  readonly memberId: string;
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly version?: number | null | undefined;
};

export type UpdateMemberInput = {
  readonly alias?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly employeeNumber?: string | null | undefined;
  readonly gender?: Gender | null | undefined;
  readonly hidden?: boolean | null | undefined;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly title?: string | null | undefined;
};

export type UpdateRoleInput = {
  readonly description?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly permissions?: ReadonlyArray<string> | null | undefined;
  readonly roleId: string;
};

export type UpdateScheduledSmsInput = {
  readonly at?: string | null | undefined;
  readonly atLocal?: string | null | undefined;
  readonly id: string;
  readonly idempotencyKey: string;
  readonly recipients?: SmsRecipientsInput | null | undefined;
  readonly signature?: SmsSignature | null | undefined;
  readonly splitMode?: SmsSplitMode | null | undefined;
  readonly text?: string | null | undefined;
};

export type ViewerKind =
  | 'APP'
  | 'MEMBER'
  | 'OPERATOR';

export type WorkbookLanguage =
  | 'EN'
  | 'ZH';

export interface Operations {
  "mutation ($graceDays: Int!) { setAttendanceLockRule(input: { graceDays: $graceDays }) {\n  rule { graceDays effectiveFrom } } }": {
    data: { readonly setAttendanceLockRule: { readonly rule: { readonly graceDays: number, readonly effectiveFrom: string | null } } };
    variables: { graceDays: number; };
  };
  "mutation ($id: ID!) { cancelAttendancePayrollExport(input: { id: $id }) { export { state } } }": {
    data: { readonly cancelAttendancePayrollExport: { readonly export: { readonly state: ExportState } } };
    variables: { id: string; };
  };
  "mutation ($id: ID!) { retireMember(input: { memberId: $id, idempotencyKey: \"k\" }) { messagesMoved } }": {
    data: { readonly retireMember: { readonly messagesMoved: number } };
    variables: { id: string; };
  };
  "mutation ($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation ($input: AddMemberInput!) { addMember(input: $input) { member { id account { number } } } }": {
    data: { readonly addMember: { readonly member: { readonly id: string, readonly account: { readonly number: string } | null } } };
    variables: { input: AddMemberInput; };
  };
  "mutation ($input: AddRoleInput!) { addRole(input: $input) { role { id } } }": {
    data: { readonly addRole: { readonly role: { readonly id: string } } };
    variables: { input: AddRoleInput; };
  };
  "mutation ($input: CancelScheduledSmsInput!) {\n  cancelScheduledSms(input: $input) { creditsReturned message { id state } } }": {
    data: { readonly cancelScheduledSms: { readonly creditsReturned: number, readonly message: { readonly id: string, readonly state: SmsMessageState } } };
    variables: { input: CancelScheduledSmsInput; };
  };
  "mutation ($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }": {
    data: { readonly changePassword: { readonly sessionsEnded: number } };
    variables: { input: ChangePasswordInput; };
  };
  "mutation ($input: ClearAttendanceRulesInput!) { clearAttendanceRules(input: $input) { effectiveFrom } }": {
    data: { readonly clearAttendanceRules: { readonly effectiveFrom: string } };
    variables: { input: ClearAttendanceRulesInput; };
  };
  "mutation ($input: CloseAttendanceInput!) { closeAttendance(input: $input) { closedAt closedFrom punchesKept } }": {
    data: { readonly closeAttendance: { readonly closedAt: string, readonly closedFrom: string, readonly punchesKept: number } };
    variables: { input: CloseAttendanceInput; };
  };
  "mutation ($input: CloseSmsAccountInput!) {\n  closeSmsAccount(input: $input) { creditReturned scheduledCancelled closedAt }\n}": {
    data: { readonly closeSmsAccount: { readonly creditReturned: number, readonly scheduledCancelled: number, readonly closedAt: string } };
    variables: { input: CloseSmsAccountInput; };
  };
  "mutation ($input: DisableMembersInput!) { disableMembers(input: $input) { results { code } } }": {
    data: { readonly disableMembers: { readonly results: ReadonlyArray<{ readonly code: string | null }> } };
    variables: { input: DisableMembersInput; };
  };
  "mutation ($input: EnableMembersInput!) { enableMembers(input: $input) { results { code } } }": {
    data: { readonly enableMembers: { readonly results: ReadonlyArray<{ readonly code: string | null }> } };
    variables: { input: EnableMembersInput; };
  };
  "mutation ($input: ImportStatutoryCalendarInput!) {\n    importStatutoryCalendar(input: $input) { calendar { coveredUntil days(year: 2027) { date kind name } } } }": {
    data: { readonly importStatutoryCalendar: { readonly calendar: { readonly coveredUntil: string, readonly days: ReadonlyArray<{ readonly date: string, readonly kind: AttendanceStatutoryDayKind, readonly name: string }> | null } } };
    variables: { input: ImportStatutoryCalendarInput; };
  };
  "mutation ($input: ImportStatutoryCalendarInput!) { importStatutoryCalendar(input: $input) { calendar { coveredUntil } } }": {
    data: { readonly importStatutoryCalendar: { readonly calendar: { readonly coveredUntil: string } } };
    variables: { input: ImportStatutoryCalendarInput; };
  };
  "mutation ($input: IngestPunchesInput!) { ingestPunches(input: $input) { results { code } } }": {
    data: { readonly ingestPunches: { readonly results: ReadonlyArray<{ readonly code: string | null }> } };
    variables: { input: IngestPunchesInput; };
  };
  "mutation ($input: IngestPunchesInput!) { ingestPunches(input: $input) { results { idempotencyKey ok code punch { source punchedAt } } } }": {
    data: { readonly ingestPunches: { readonly results: ReadonlyArray<{ readonly idempotencyKey: string, readonly ok: boolean, readonly code: string | null, readonly punch: { readonly source: AttendancePunchSource, readonly punchedAt: string } | null }> } };
    variables: { input: IngestPunchesInput; };
  };
  "mutation ($input: LockAttendanceMonthInput!) { lockAttendanceMonth(input: $input) { lock { id } } }": {
    data: { readonly lockAttendanceMonth: { readonly lock: { readonly id: string } } };
    variables: { input: LockAttendanceMonthInput; };
  };
  "mutation ($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { id } } }": {
    data: { readonly offboardMember: { readonly offboarding: { readonly id: string } } };
    variables: { input: OffboardMemberInput; };
  };
  "mutation ($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id number } } }": {
    data: { readonly openEnterprise: { readonly enterprise: { readonly id: string, readonly number: string } } };
    variables: { input: OpenEnterpriseInput; };
  };
  "mutation ($input: PunchInput!) { punch(input: $input) {\n  punch { id type punchedAt place ip mac } today { statuses } } }": {
    data: { readonly punch: { readonly punch: { readonly id: string, readonly type: AttendancePunchType, readonly punchedAt: string, readonly place: AttendancePunchPlace, readonly ip: string | null, readonly mac: string | null }, readonly today: { readonly statuses: ReadonlyArray<AttendanceStatus> } | null } };
    variables: { input: PunchInput; };
  };
  "mutation ($input: RegisterAppInput!) { registerApp(input: $input) { app { id } clientSecret } }": {
    data: { readonly registerApp: { readonly clientSecret: string, readonly app: { readonly id: string } } };
    variables: { input: RegisterAppInput; };
  };
  "mutation ($input: ReplayBackgroundTasksInput!) { replayBackgroundTasks(input: $input) { replayedCount } }": {
    data: { readonly replayBackgroundTasks: { readonly replayedCount: number } };
    variables: { input: ReplayBackgroundTasksInput; };
  };
  "mutation ($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }": {
    data: { readonly requestCode: { readonly expiresAt: string } };
    variables: { input: RequestCodeInput; };
  };
  "mutation ($input: ResumeSmsAccountInput!) {\n  resumeSmsAccount(input: $input) { account { state balance } }\n}": {
    data: { readonly resumeSmsAccount: { readonly account: { readonly state: SmsAccountState, readonly balance: number } } };
    variables: { input: ResumeSmsAccountInput; };
  };
  "mutation ($input: ResumeSmsAccountInput!) { resumeSmsAccount(input: $input) { account { state } } }": {
    data: { readonly resumeSmsAccount: { readonly account: { readonly state: SmsAccountState } } };
    variables: { input: ResumeSmsAccountInput; };
  };
  "mutation ($input: RetireMemberInput!) {\n  retireMember(input: $input) { conversationsMoved messagesMoved groupsHandedOver }\n}": {
    data: { readonly retireMember: { readonly conversationsMoved: number, readonly messagesMoved: number, readonly groupsHandedOver: number } };
    variables: { input: RetireMemberInput; };
  };
  "mutation ($input: ScheduleSmsInput!) { scheduleSms(input: $input) { creditsReserved balance duplicatesDropped rejected { entry code } message { id recipientCount state scheduledAt scheduledLocal text } } }": {
    data: { readonly scheduleSms: { readonly creditsReserved: number, readonly balance: number, readonly duplicatesDropped: number, readonly rejected: ReadonlyArray<{ readonly entry: string, readonly code: string }>, readonly message: { readonly id: string, readonly recipientCount: number, readonly state: SmsMessageState, readonly scheduledAt: string | null, readonly scheduledLocal: string | null, readonly text: string } } };
    variables: { input: ScheduleSmsInput; };
  };
  "mutation ($input: SendSmsInput!) { sendSms(input: $input) { creditsReserved balance duplicatesDropped rejected { entry code } message { id recipientCount state scheduledAt scheduledLocal text } } }": {
    data: { readonly sendSms: { readonly creditsReserved: number, readonly balance: number, readonly duplicatesDropped: number, readonly rejected: ReadonlyArray<{ readonly entry: string, readonly code: string }>, readonly message: { readonly id: string, readonly recipientCount: number, readonly state: SmsMessageState, readonly scheduledAt: string | null, readonly scheduledLocal: string | null, readonly text: string } } };
    variables: { input: SendSmsInput; };
  };
  "mutation ($input: SendSmsInput!) { sendSms(input: $input) { message { id } } }": {
    data: { readonly sendSms: { readonly message: { readonly id: string } } };
    variables: { input: SendSmsInput; };
  };
  "mutation ($input: SendSystemSmsInput!) { sendSystemSms(input: $input) { messageId } }": {
    data: { readonly sendSystemSms: { readonly messageId: string } };
    variables: { input: SendSystemSmsInput; };
  };
  "mutation ($input: SetAttendancePayrollColumnsInput!) { setAttendancePayrollColumns(input: $input) { columns } }": {
    data: { readonly setAttendancePayrollColumns: { readonly columns: ReadonlyArray<AttendancePayrollColumn> } };
    variables: { input: SetAttendancePayrollColumnsInput; };
  };
  "mutation ($input: SetAttendanceRulesInput!) { setAttendanceRules(input: $input) { rules { id effectiveFrom } } }": {
    data: { readonly setAttendanceRules: { readonly rules: { readonly id: string, readonly effectiveFrom: string } } };
    variables: { input: SetAttendanceRulesInput; };
  };
  "mutation ($input: SetAttendanceWorkingTimeInput!) { setAttendanceWorkingTime(input: $input) {\n    workingTime { id effectiveFrom dailyMinutes weeklyMinutes member { id } } } }": {
    data: { readonly setAttendanceWorkingTime: { readonly workingTime: { readonly id: string, readonly effectiveFrom: string, readonly dailyMinutes: number | null, readonly weeklyMinutes: number | null, readonly member: { readonly id: string } | null } } };
    variables: { input: SetAttendanceWorkingTimeInput; };
  };
  "mutation ($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }": {
    data: { readonly setFirstPassword: { readonly enterprise: { readonly id: string } } };
    variables: { input: SetFirstPasswordInput; };
  };
  "mutation ($input: SetMemberScopeInput!) { setMemberScope(input: $input) { member { id } } }": {
    data: { readonly setMemberScope: { readonly member: { readonly id: string } } };
    variables: { input: SetMemberScopeInput; };
  };
  "mutation ($input: SignInAppInput!) { signInApp(input: $input) { accessToken } }": {
    data: { readonly signInApp: { readonly accessToken: string } };
    variables: { input: SignInAppInput; };
  };
  "mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }": {
    data: { readonly signIn: { readonly accessToken: string } };
    variables: { input: SignInInput; };
  };
  "mutation ($input: StartAttendancePayrollExportInput!) { startAttendancePayrollExport(input: $input) { export { id } } }": {
    data: { readonly startAttendancePayrollExport: { readonly export: { readonly id: string } } };
    variables: { input: StartAttendancePayrollExportInput; };
  };
  "mutation ($input: SuspendSmsAccountInput!) {\n  suspendSmsAccount(input: $input) { account { state balance } }\n}": {
    data: { readonly suspendSmsAccount: { readonly account: { readonly state: SmsAccountState, readonly balance: number } } };
    variables: { input: SuspendSmsAccountInput; };
  };
  "mutation ($input: SuspendSmsAccountInput!) { suspendSmsAccount(input: $input) { account { state } } }": {
    data: { readonly suspendSmsAccount: { readonly account: { readonly state: SmsAccountState } } };
    variables: { input: SuspendSmsAccountInput; };
  };
  "mutation ($input: TakeBackCreditInput!) {\n  takeBackCredit(input: $input) { amount mainBalance account { balance } } }": {
    data: { readonly takeBackCredit: { readonly amount: number, readonly mainBalance: number, readonly account: { readonly balance: number } } };
    variables: { input: TakeBackCreditInput; };
  };
  "mutation ($input: TopUpMainAccountInput!) {\n  topUpMainAccount(input: $input) { transferId balance enterprise { id } } }": {
    data: { readonly topUpMainAccount: { readonly transferId: string, readonly balance: number, readonly enterprise: { readonly id: string } } };
    variables: { input: TopUpMainAccountInput; };
  };
  "mutation ($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { balance } }": {
    data: { readonly topUpMainAccount: { readonly balance: number } };
    variables: { input: TopUpMainAccountInput; };
  };
  "mutation ($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { enterprise { smsBalance } } }": {
    data: { readonly topUpMainAccount: { readonly enterprise: { readonly smsBalance: number | null } } };
    variables: { input: TopUpMainAccountInput; };
  };
  "mutation ($input: TopUpMembersInput!) {\n  topUpMembers(input: $input) { mainBalance accounts { balance state member { id } } } }": {
    data: { readonly topUpMembers: { readonly mainBalance: number, readonly accounts: ReadonlyArray<{ readonly balance: number, readonly state: SmsAccountState, readonly member: { readonly id: string } }> } };
    variables: { input: TopUpMembersInput; };
  };
  "mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }": {
    data: { readonly updateMember: { readonly member: { readonly id: string } } };
    variables: { input: UpdateMemberInput; };
  };
  "mutation ($input: UpdateMemberInput!) { updateMember(input: $input) { member { phone } } }": {
    data: { readonly updateMember: { readonly member: { readonly phone: string | null } } };
    variables: { input: UpdateMemberInput; };
  };
  "mutation ($input: UpdateScheduledSmsInput!) { updateScheduledSms(input: $input) { creditsReserved balance duplicatesDropped rejected { entry code } message { id recipientCount state scheduledAt scheduledLocal text } } }": {
    data: { readonly updateScheduledSms: { readonly creditsReserved: number, readonly balance: number, readonly duplicatesDropped: number, readonly rejected: ReadonlyArray<{ readonly entry: string, readonly code: string }>, readonly message: { readonly id: string, readonly recipientCount: number, readonly state: SmsMessageState, readonly scheduledAt: string | null, readonly scheduledLocal: string | null, readonly text: string } } };
    variables: { input: UpdateScheduledSmsInput; };
  };
  "mutation ($month: String!) { lockAttendanceMonth(input: { month: $month }) { lock { id month lockedAt members } } }": {
    data: { readonly lockAttendanceMonth: { readonly lock: { readonly id: string, readonly month: string, readonly lockedAt: string, readonly members: number } } };
    variables: { month: string; };
  };
  "mutation ($month: String!, $reason: String!) {\n  unlockAttendanceMonth(input: { month: $month, reason: $reason }) { month } }": {
    data: { readonly unlockAttendanceMonth: { readonly month: string } };
    variables: { month: string; reason: string; };
  };
  "mutation A($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation A($input: AddMemberInput!) { addMember(input: $input) { firstPassword member { id } } }": {
    data: { readonly addMember: { readonly firstPassword: FirstPasswordWay, readonly member: { readonly id: string } } };
    variables: { input: AddMemberInput; };
  };
  "mutation A($input: AddMemberInput!) { addMember(input: $input) { member { account { number } } } }": {
    data: { readonly addMember: { readonly member: { readonly account: { readonly number: string } | null } } };
    variables: { input: AddMemberInput; };
  };
  "mutation A($input: AddMemberInput!) { addMember(input: $input) { member { id } } }": {
    data: { readonly addMember: { readonly member: { readonly id: string } } };
    variables: { input: AddMemberInput; };
  };
  "mutation A($input: AddRoleInput!) { addRole(input: $input) { role { id } } }": {
    data: { readonly addRole: { readonly role: { readonly id: string } } };
    variables: { input: AddRoleInput; };
  };
  "mutation A($input: RequestContactCodeInput!) { requestContactCode(input: $input) { expiresAt } }": {
    data: { readonly requestContactCode: { readonly expiresAt: string } };
    variables: { input: RequestContactCodeInput; };
  };
  "mutation Add($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation Add($input: AddMemberInput!) {\n  addMember(input: $input) { member { id account { id number status } } }\n}": {
    data: { readonly addMember: { readonly member: { readonly id: string, readonly account: { readonly id: string, readonly number: string, readonly status: AccountStatus } | null } } };
    variables: { input: AddMemberInput; };
  };
  "mutation Add($input: AddMemberInput!) { addMember(input: $input) { member { id account { number } } } }": {
    data: { readonly addMember: { readonly member: { readonly id: string, readonly account: { readonly number: string } | null } } };
    variables: { input: AddMemberInput; };
  };
  "mutation Add($input: AddMemberInput!) { addMember(input: $input) { member { id } } }": {
    data: { readonly addMember: { readonly member: { readonly id: string } } };
    variables: { input: AddMemberInput; };
  };
  "mutation Add($input: AddRoleInput!) { addRole(input: $input) { role { id name kind permissions } } }": {
    data: { readonly addRole: { readonly role: { readonly id: string, readonly name: string, readonly kind: RoleKind, readonly permissions: ReadonlyArray<string> | null } } };
    variables: { input: AddRoleInput; };
  };
  "mutation Add($input: AddRoleInput!) { addRole(input: $input) { role { id name } } }": {
    data: { readonly addRole: { readonly role: { readonly id: string, readonly name: string } } };
    variables: { input: AddRoleInput; };
  };
  "mutation Add($input: AddRoleInput!) { addRole(input: $input) { role { id } } }": {
    data: { readonly addRole: { readonly role: { readonly id: string } } };
    variables: { input: AddRoleInput; };
  };
  "mutation Add($parent: ID!, $name: String!) {\n  addDepartment(input: { parentId: $parent, name: $name }) { department { id name } }\n}": {
    data: { readonly addDepartment: { readonly department: { readonly id: string, readonly name: string | null } } };
    variables: { parent: string; name: string; };
  };
  "mutation AddDepartment($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id name } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string, readonly name: string | null } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation AddMember($input: AddMemberInput!) { addMember(input: $input) { member { id name account { number } } } }": {
    data: { readonly addMember: { readonly member: { readonly id: string, readonly name: string | null, readonly account: { readonly number: string } | null } } };
    variables: { input: AddMemberInput; };
  };
  "mutation Both($root: ID!) {\n      made: addDepartment(input: { parentId: $root, name: \"Made\" }) { department { name } }\n      refused: addRole(input: { name: \"\", permissions: [] }) { role { id } }\n    }": {
    data: { readonly made: { readonly department: { readonly name: string | null } }, readonly refused: { readonly role: { readonly id: string } } };
    variables: { root: string; };
  };
  "mutation C($id: ID!) { closeAccount(input: { memberId: $id, idempotencyKey: \"k\" }) { accountId } }": {
    data: { readonly closeAccount: { readonly accountId: string } };
    variables: { id: string; };
  };
  "mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }": {
    data: { readonly changePassword: { readonly sessionsEnded: number } };
    variables: { input: ChangePasswordInput; };
  };
  "mutation C($input: ConfirmAccountsInput!) { confirmAccounts(input: $input) { confirmed } }": {
    data: { readonly confirmAccounts: { readonly confirmed: number } };
    variables: { input: ConfirmAccountsInput; };
  };
  "mutation C($input: ConfirmContactInput!) {\n  confirmContact(input: $input) { viewer { contacts { kind address signsIn } } }\n}": {
    data: { readonly confirmContact: { readonly viewer: { readonly contacts: ReadonlyArray<{ readonly kind: ContactKind, readonly address: string, readonly signsIn: boolean }> | null } | null } };
    variables: { input: ConfirmContactInput; };
  };
  "mutation C($input: ConfirmContactInput!) { confirmContact(input: $input) { viewer { id } } }": {
    data: { readonly confirmContact: { readonly viewer: { readonly id: string } | null } };
    variables: { input: ConfirmContactInput; };
  };
  "mutation C($memberId: ID!, $key: String!) { closeAccount(input: { memberId: $memberId, idempotencyKey: $key }) {\n    accountId accountNumber sessionsEnded closedAt numberState } }": {
    data: { readonly closeAccount: { readonly accountId: string, readonly accountNumber: string, readonly sessionsEnded: number, readonly closedAt: string, readonly numberState: ClosedNumberState } };
    variables: { memberId: string; key: string; };
  };
  "mutation Change($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }": {
    data: { readonly changePassword: { readonly sessionsEnded: number } };
    variables: { input: ChangePasswordInput; };
  };
  "mutation Change($input: ChangeRoleMembersInput!) {\n  changeRoleMembers(input: $input) { role { id } results { memberId ok code member { id } } } }": {
    data: { readonly changeRoleMembers: { readonly role: { readonly id: string }, readonly results: ReadonlyArray<{ readonly memberId: string, readonly ok: boolean, readonly code: string | null, readonly member: { readonly id: string } | null }> } };
    variables: { input: ChangeRoleMembersInput; };
  };
  "mutation D($input: AddDepartmentInput!) { addDepartment(input: $input) { department { name } } }": {
    data: { readonly addDepartment: { readonly department: { readonly name: string | null } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation D($input: DeleteRoleInput!) { deleteRole(input: $input) { movedToOrdinaryMember } }": {
    data: { readonly deleteRole: { readonly movedToOrdinaryMember: number } };
    variables: { input: DeleteRoleInput; };
  };
  "mutation D($input: DisableMembersInput!) {\n  disableMembers(input: $input) { results { memberId ok code member { account { status } } } }\n}": {
    data: { readonly disableMembers: { readonly results: ReadonlyArray<{ readonly memberId: string, readonly ok: boolean, readonly code: string | null, readonly member: { readonly account: { readonly status: AccountStatus } | null } | null }> } };
    variables: { input: DisableMembersInput; };
  };
  "mutation D($input: DisableMembersInput!) { disableMembers(input: $input) { results { code } } }": {
    data: { readonly disableMembers: { readonly results: ReadonlyArray<{ readonly code: string | null }> } };
    variables: { input: DisableMembersInput; };
  };
  "mutation D($input: DisableMembersInput!) { disableMembers(input: $input) { results { ok } } }": {
    data: { readonly disableMembers: { readonly results: ReadonlyArray<{ readonly ok: boolean }> } };
    variables: { input: DisableMembersInput; };
  };
  "mutation D($input: DiscardAccountsInput!) { discardAccounts(input: $input) { discarded } }": {
    data: { readonly discardAccounts: { readonly discarded: number } };
    variables: { input: DiscardAccountsInput; };
  };
  "mutation Delete($input: DeleteRoleInput!) { deleteRole(input: $input) { movedToOrdinaryMember } }": {
    data: { readonly deleteRole: { readonly movedToOrdinaryMember: number } };
    variables: { input: DeleteRoleInput; };
  };
  "mutation E($input: EnableMembersInput!) { enableMembers(input: $input) { results { code } } }": {
    data: { readonly enableMembers: { readonly results: ReadonlyArray<{ readonly code: string | null }> } };
    variables: { input: EnableMembersInput; };
  };
  "mutation E($input: UpdateRoleInput!) { updateRole(input: $input) { role { id } } }": {
    data: { readonly updateRole: { readonly role: { readonly id: string } } };
    variables: { input: UpdateRoleInput; };
  };
  "mutation E($input: UpdateRoleInput!) { updateRole(input: $input) { role { permissions } } }": {
    data: { readonly updateRole: { readonly role: { readonly permissions: ReadonlyArray<string> | null } } };
    variables: { input: UpdateRoleInput; };
  };
  "mutation Edit($input: UpdateRoleInput!) { updateRole(input: $input) { role { id } } }": {
    data: { readonly updateRole: { readonly role: { readonly id: string } } };
    variables: { input: UpdateRoleInput; };
  };
  "mutation Edit($input: UpdateRoleInput!) { updateRole(input: $input) { role { name permissions } } }": {
    data: { readonly updateRole: { readonly role: { readonly name: string, readonly permissions: ReadonlyArray<string> | null } } };
    variables: { input: UpdateRoleInput; };
  };
  "mutation First($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id firstPasswordMethod } } }": {
    data: { readonly setFirstPassword: { readonly enterprise: { readonly id: string, readonly firstPasswordMethod: FirstPasswordMethod | null } } };
    variables: { input: SetFirstPasswordInput; };
  };
  "mutation First($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }": {
    data: { readonly setFirstPassword: { readonly enterprise: { readonly id: string } } };
    variables: { input: SetFirstPasswordInput; };
  };
  "mutation I($input: StartMemberImportInput!) { startMemberImport(input: $input) { import { id } } }": {
    data: { readonly startMemberImport: { readonly import: { readonly id: string } } };
    variables: { input: StartMemberImportInput; };
  };
  "mutation Ingest($input: IngestMessagesInput!) {\n  ingestMessages(input: $input) {\n    accepted duplicates refused\n    messageResults { messageId ok code message duplicate sequence fields { path reason } }\n    groupResults { groupId ok code message fields { path reason } }\n  }\n}": {
    data: { readonly ingestMessages: { readonly accepted: number, readonly duplicates: number, readonly refused: number, readonly messageResults: ReadonlyArray<{ readonly messageId: string, readonly ok: boolean, readonly code: string | null, readonly message: string | null, readonly duplicate: boolean, readonly sequence: string | null, readonly fields: ReadonlyArray<{ readonly path: string, readonly reason: string }> }>, readonly groupResults: ReadonlyArray<{ readonly groupId: string, readonly ok: boolean, readonly code: string | null, readonly message: string | null, readonly fields: ReadonlyArray<{ readonly path: string, readonly reason: string }> }> } };
    variables: { input: IngestMessagesInput; };
  };
  "mutation L($input: ReportLostPhoneInput!) { reportLostPhone(input: $input) { member { id } } }": {
    data: { readonly reportLostPhone: { readonly member: { readonly id: string } } };
    variables: { input: ReportLostPhoneInput; };
  };
  "mutation M($input: DisableMembersInput!) { disableMembers(input: $input) { results { code } } }": {
    data: { readonly disableMembers: { readonly results: ReadonlyArray<{ readonly code: string | null }> } };
    variables: { input: DisableMembersInput; };
  };
  "mutation M($input: DisableMembersInput!) { disableMembers(input: $input) { results { ok } } }": {
    data: { readonly disableMembers: { readonly results: ReadonlyArray<{ readonly ok: boolean }> } };
    variables: { input: DisableMembersInput; };
  };
  "mutation M($input: EnableMembersInput!) { enableMembers(input: $input) { results { ok } } }": {
    data: { readonly enableMembers: { readonly results: ReadonlyArray<{ readonly ok: boolean }> } };
    variables: { input: EnableMembersInput; };
  };
  "mutation M($input: EndMemberSessionsInput!) { endMemberSessions(input: $input) { results { code } } }": {
    data: { readonly endMemberSessions: { readonly results: ReadonlyArray<{ readonly code: string | null }> } };
    variables: { input: EndMemberSessionsInput; };
  };
  "mutation M($input: EndMemberSessionsInput!) { endMemberSessions(input: $input) { results { ok } } }": {
    data: { readonly endMemberSessions: { readonly results: ReadonlyArray<{ readonly ok: boolean }> } };
    variables: { input: EndMemberSessionsInput; };
  };
  "mutation O($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { id } } }": {
    data: { readonly offboardMember: { readonly offboarding: { readonly id: string } } };
    variables: { input: OffboardMemberInput; };
  };
  "mutation Open($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id number plan } } }": {
    data: { readonly openEnterprise: { readonly enterprise: { readonly id: string, readonly number: string, readonly plan: Plan | null } } };
    variables: { input: OpenEnterpriseInput; };
  };
  "mutation Open($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id number } } }": {
    data: { readonly openEnterprise: { readonly enterprise: { readonly id: string, readonly number: string } } };
    variables: { input: OpenEnterpriseInput; };
  };
  "mutation Open($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id } } }": {
    data: { readonly openEnterprise: { readonly enterprise: { readonly id: string } } };
    variables: { input: OpenEnterpriseInput; };
  };
  "mutation Own($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }": {
    data: { readonly changePassword: { readonly sessionsEnded: number } };
    variables: { input: ChangePasswordInput; };
  };
  "mutation P($input: ProvisionAccountsInput!) { provisionAccounts(input: $input) {\n  applied accounts { memberId accountId accountNumber problems { code } } } }": {
    data: { readonly provisionAccounts: { readonly applied: boolean, readonly accounts: ReadonlyArray<{ readonly memberId: string, readonly accountId: string | null, readonly accountNumber: string | null, readonly problems: ReadonlyArray<{ readonly code: string }> }> } };
    variables: { input: ProvisionAccountsInput; };
  };
  "mutation R($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken mustChangePassword expiresIn } }": {
    data: { readonly refreshSession: { readonly accessToken: string, readonly refreshToken: string, readonly mustChangePassword: boolean, readonly expiresIn: number } };
    variables: { input: RefreshSessionInput; };
  };
  "mutation R($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken refreshToken } }": {
    data: { readonly refreshSession: { readonly accessToken: string, readonly refreshToken: string } };
    variables: { input: RefreshSessionInput; };
  };
  "mutation R($input: RefreshSessionInput!) { refreshSession(input: $input) { accessToken } }": {
    data: { readonly refreshSession: { readonly accessToken: string } };
    variables: { input: RefreshSessionInput; };
  };
  "mutation R($input: RegisterAppInput!) { registerApp(input: $input) { app { id name permissions } clientSecret } }": {
    data: { readonly registerApp: { readonly clientSecret: string, readonly app: { readonly id: string, readonly name: string, readonly permissions: ReadonlyArray<string> } } };
    variables: { input: RegisterAppInput; };
  };
  "mutation R($input: RegisterAppInput!) { registerApp(input: $input) { app { id } clientSecret } }": {
    data: { readonly registerApp: { readonly clientSecret: string, readonly app: { readonly id: string } } };
    variables: { input: RegisterAppInput; };
  };
  "mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }": {
    data: { readonly requestCode: { readonly expiresAt: string } };
    variables: { input: RequestCodeInput; };
  };
  "mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { code } } }": {
    data: { readonly resetPasswords: { readonly results: ReadonlyArray<{ readonly code: string | null }> } };
    variables: { input: ResetPasswordsInput; };
  };
  "mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { ok code } } }": {
    data: { readonly resetPasswords: { readonly results: ReadonlyArray<{ readonly ok: boolean, readonly code: string | null }> } };
    variables: { input: ResetPasswordsInput; };
  };
  "mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { ok } } }": {
    data: { readonly resetPasswords: { readonly results: ReadonlyArray<{ readonly ok: boolean }> } };
    variables: { input: ResetPasswordsInput; };
  };
  "mutation R($input: RevokeAllSessionsInput!) { revokeAllSessions(input: $input) { sessionsEnded } }": {
    data: { readonly revokeAllSessions: { readonly sessionsEnded: number } };
    variables: { input: RevokeAllSessionsInput; };
  };
  "mutation R($input: RevokeAppInput!) { revokeApp(input: $input) { app { id revokedAt } } }": {
    data: { readonly revokeApp: { readonly app: { readonly id: string, readonly revokedAt: string | null } } };
    variables: { input: RevokeAppInput; };
  };
  "mutation R($input: RevokeAppInput!) { revokeApp(input: $input) { app { id } } }": {
    data: { readonly revokeApp: { readonly app: { readonly id: string } } };
    variables: { input: RevokeAppInput; };
  };
  "mutation R($input: RevokeSessionInput!) { revokeSession(input: $input) { viewer { id } } }": {
    data: { readonly revokeSession: { readonly viewer: { readonly id: string } } };
    variables: { input: RevokeSessionInput; };
  };
  "mutation S($input: AddNumberSegmentInput!) { addNumberSegment(input: $input) { enterprise { id } } }": {
    data: { readonly addNumberSegment: { readonly enterprise: { readonly id: string } } };
    variables: { input: AddNumberSegmentInput; };
  };
  "mutation S($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { firstPasswordMethod } } }": {
    data: { readonly setFirstPassword: { readonly enterprise: { readonly firstPasswordMethod: FirstPasswordMethod | null } } };
    variables: { input: SetFirstPasswordInput; };
  };
  "mutation S($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }": {
    data: { readonly setFirstPassword: { readonly enterprise: { readonly id: string } } };
    variables: { input: SetFirstPasswordInput; };
  };
  "mutation S($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }": {
    data: { readonly setMemberRoles: { readonly member: { readonly id: string } } };
    variables: { input: SetMemberRolesInput; };
  };
  "mutation S($input: SetMemberScopeInput!) { setMemberScope(input: $input) { member { id } } }": {
    data: { readonly setMemberScope: { readonly member: { readonly id: string } } };
    variables: { input: SetMemberScopeInput; };
  };
  "mutation S($input: SetPasswordReminderInput!) { setPasswordReminder(input: $input) { enterprise { passwordReminderDays } } }": {
    data: { readonly setPasswordReminder: { readonly enterprise: { readonly passwordReminderDays: number | null } } };
    variables: { input: SetPasswordReminderInput; };
  };
  "mutation S($input: SignInAppInput!) { signInApp(input: $input) { accessToken expiresIn } }": {
    data: { readonly signInApp: { readonly accessToken: string, readonly expiresIn: number } };
    variables: { input: SignInAppInput; };
  };
  "mutation S($input: SignInAppInput!) { signInApp(input: $input) { accessToken } }": {
    data: { readonly signInApp: { readonly accessToken: string } };
    variables: { input: SignInAppInput; };
  };
  "mutation S($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken } }": {
    data: { readonly signIn: { readonly accessToken: string, readonly refreshToken: string } };
    variables: { input: SignInInput; };
  };
  "mutation S($input: SwitchSubAccountsInput!) { switchSubAccounts(input: $input) { enterprise { id subAccountsEnabled } } }": {
    data: { readonly switchSubAccounts: { readonly enterprise: { readonly id: string, readonly subAccountsEnabled: boolean | null } } };
    variables: { input: SwitchSubAccountsInput; };
  };
  "mutation Set($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id roles { name } } } }": {
    data: { readonly setMemberRoles: { readonly member: { readonly id: string, readonly roles: ReadonlyArray<{ readonly name: string }> | null } } };
    variables: { input: SetMemberRolesInput; };
  };
  "mutation Set($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }": {
    data: { readonly setMemberRoles: { readonly member: { readonly id: string } } };
    variables: { input: SetMemberRolesInput; };
  };
  "mutation Set($input: SetMemberScopeInput!) { setMemberScope(input: $input) { member { id scope { everything departments { id } } } } }": {
    data: { readonly setMemberScope: { readonly member: { readonly id: string, readonly scope: { readonly everything: boolean, readonly departments: ReadonlyArray<{ readonly id: string }> } | null } } };
    variables: { input: SetMemberScopeInput; };
  };
  "mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken mustChangePassword } }": {
    data: { readonly signIn: { readonly accessToken: string, readonly mustChangePassword: boolean } };
    variables: { input: SignInInput; };
  };
  "mutation SignIn($input: SignInInput!) { signIn(input: $input) { accessToken refreshToken mustChangePassword expiresIn } }": {
    data: { readonly signIn: { readonly accessToken: string, readonly refreshToken: string, readonly mustChangePassword: boolean, readonly expiresIn: number } };
    variables: { input: SignInInput; };
  };
  "mutation Start($input: StartMemberImportInput!) { startMemberImport(input: $input) { import { id state } } }": {
    data: { readonly startMemberImport: { readonly import: { readonly id: string, readonly state: MemberImportState } } };
    variables: { input: StartMemberImportInput; };
  };
  "mutation T($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { balance } }": {
    data: { readonly topUpMainAccount: { readonly balance: number } };
    variables: { input: TopUpMainAccountInput; };
  };
  "mutation T($input: TransferMemberInput!) { transferMember(input: $input) { member { id } } }": {
    data: { readonly transferMember: { readonly member: { readonly id: string } } };
    variables: { input: TransferMemberInput; };
  };
  "mutation U($input: RequestMemberImportUploadInput!) {\n  requestMemberImportUpload(input: $input) { upload { fileId url } }\n}": {
    data: { readonly requestMemberImportUpload: { readonly upload: { readonly fileId: string, readonly url: string } } };
    variables: { input: RequestMemberImportUploadInput; };
  };
  "mutation U($input: UnblockSignInInput!) { unblockSignIn(input: $input) { results { memberId ok code } } }": {
    data: { readonly unblockSignIn: { readonly results: ReadonlyArray<{ readonly memberId: string, readonly ok: boolean, readonly code: string | null }> } };
    variables: { input: UnblockSignInInput; };
  };
  "mutation U($input: UnblockSignInInput!) { unblockSignIn(input: $input) { results { ok } } }": {
    data: { readonly unblockSignIn: { readonly results: ReadonlyArray<{ readonly ok: boolean }> } };
    variables: { input: UnblockSignInInput; };
  };
  "mutation U($input: UpdateAccountHolderInput!) { updateAccountHolder(input: $input) { accountId } }": {
    data: { readonly updateAccountHolder: { readonly accountId: string } };
    variables: { input: UpdateAccountHolderInput; };
  };
  "mutation U($input: UpdateMemberInput!) {\n  updateMember(input: $input) { member { phone } bindingsBroken }\n}": {
    data: { readonly updateMember: { readonly bindingsBroken: ReadonlyArray<ContactKind>, readonly member: { readonly phone: string | null } } };
    variables: { input: UpdateMemberInput; };
  };
  "mutation U($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }": {
    data: { readonly updateMember: { readonly member: { readonly id: string } } };
    variables: { input: UpdateMemberInput; };
  };
  "mutation U($input: UpdateMemberInput!) { updateMember(input: $input) { member { phone } } }": {
    data: { readonly updateMember: { readonly member: { readonly phone: string | null } } };
    variables: { input: UpdateMemberInput; };
  };
  "mutation Update($input: UpdateMemberInput!) { updateMember(input: $input) { member { id } } }": {
    data: { readonly updateMember: { readonly member: { readonly id: string } } };
    variables: { input: UpdateMemberInput; };
  };
  "mutation Upload($input: RequestMemberImportUploadInput!) {\n  requestMemberImportUpload(input: $input) { upload { fileId url maximumBytes } }\n}": {
    data: { readonly requestMemberImportUpload: { readonly upload: { readonly fileId: string, readonly url: string, readonly maximumBytes: number } } };
    variables: { input: RequestMemberImportUploadInput; };
  };
  "mutation { addRole(input: { name: \"Nope\", permissions: [\"identity:account:manage\"] }) { role { id } } }": {
    data: { readonly addRole: { readonly role: { readonly id: string } } };
    variables: { [key: string]: never; };
  };
  "mutation { createMemberImportTemplate { file { url fileName } } }": {
    data: { readonly createMemberImportTemplate: { readonly file: { readonly url: string, readonly fileName: string } } };
    variables: { [key: string]: never; };
  };
  "mutation { enableAttendance { settings { enabled upcoming { enabled effectiveFrom } } } }": {
    data: { readonly enableAttendance: { readonly settings: { readonly enabled: boolean, readonly upcoming: { readonly enabled: boolean, readonly effectiveFrom: string } | null } } };
    variables: { [key: string]: never; };
  };
  "mutation { lockAttendanceMonth(input: { month: \"2026-10\" }) { lock { id } } }": {
    data: { readonly lockAttendanceMonth: { readonly lock: { readonly id: string } } };
    variables: { [key: string]: never; };
  };
  "mutation { sendSystemSms(input: { idempotencyKey: \"k\", phone: \"13955556666\", text: \"x\" }) { messageId } }": {
    data: { readonly sendSystemSms: { readonly messageId: string } };
    variables: { [key: string]: never; };
  };
  "mutation { signIn(input: { accountNumber: \"100001\", password: \"wrong\" }) { accessToken } }": {
    data: { readonly signIn: { readonly accessToken: string } };
    variables: { [key: string]: never; };
  };
  "mutation { signOut { signedOut } }": {
    data: { readonly signOut: { readonly signedOut: boolean } };
    variables: { [key: string]: never; };
  };
  "mutation($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id memberCount } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string, readonly memberCount: number | null } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id name kind depth } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string, readonly name: string | null, readonly kind: DepartmentKind | null, readonly depth: number | null } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id name } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string, readonly name: string | null } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation($input: AddMemberInput!) { addMember(input: $input) { member {\n  id name alias title gender employeeNumber phone email status account { number } roles { name }\n  scope { departments { id } } departments { main leader department { id } }\n} } }": {
    data: { readonly addMember: { readonly member: { readonly id: string, readonly name: string | null, readonly alias: string | null, readonly title: string | null, readonly gender: Gender | null, readonly employeeNumber: string | null, readonly phone: string | null, readonly email: string | null, readonly status: MemberStatus | null, readonly account: { readonly number: string } | null, readonly roles: ReadonlyArray<{ readonly name: string }> | null, readonly scope: { readonly departments: ReadonlyArray<{ readonly id: string }> } | null, readonly departments: ReadonlyArray<{ readonly main: boolean, readonly leader: boolean, readonly department: { readonly id: string } | null }> | null } } };
    variables: { input: AddMemberInput; };
  };
  "mutation($input: AddMemberInput!) { addMember(input: $input) { member { id } } }": {
    data: { readonly addMember: { readonly member: { readonly id: string } } };
    variables: { input: AddMemberInput; };
  };
  "mutation($input: AddMemberInput!) { addMember(input: $input) { member { name title email } } }": {
    data: { readonly addMember: { readonly member: { readonly name: string | null, readonly title: string | null, readonly email: string | null } } };
    variables: { input: AddMemberInput; };
  };
  "mutation($input: AddRoleInput!) { addRole(input: $input) { role { id } } }": {
    data: { readonly addRole: { readonly role: { readonly id: string } } };
    variables: { input: AddRoleInput; };
  };
  "mutation($input: CreateMemberImportTemplateInput!) {\n  createMemberImportTemplate(input: $input) { file { url fileName } }\n}": {
    data: { readonly createMemberImportTemplate: { readonly file: { readonly url: string, readonly fileName: string } } };
    variables: { input: CreateMemberImportTemplateInput; };
  };
  "mutation($input: DeleteDepartmentInput!) { deleteDepartment(input: $input) { deletedDepartmentId } }": {
    data: { readonly deleteDepartment: { readonly deletedDepartmentId: string } };
    variables: { input: DeleteDepartmentInput; };
  };
  "mutation($input: IngestMessagesInput!) { ingestMessages(input: $input) { accepted } }": {
    data: { readonly ingestMessages: { readonly accepted: number } };
    variables: { input: IngestMessagesInput; };
  };
  "mutation($input: MoveDepartmentInput!) { moveDepartment(input: $input) { department { id path { id } } } }": {
    data: { readonly moveDepartment: { readonly department: { readonly id: string, readonly path: ReadonlyArray<{ readonly id: string }> | null } } };
    variables: { input: MoveDepartmentInput; };
  };
  "mutation($input: MoveDepartmentInput!) { moveDepartment(input: $input) { department { id } } }": {
    data: { readonly moveDepartment: { readonly department: { readonly id: string } } };
    variables: { input: MoveDepartmentInput; };
  };
  "mutation($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { id startedAt finishedAt successor { name } steps {\n  kind state attempts problem finishedAt accountNumber numberState sessionsEnded creditReturned scheduledCancelled\n  conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft\n} } } }": {
    data: { readonly offboardMember: { readonly offboarding: { readonly id: string, readonly startedAt: string, readonly finishedAt: string | null, readonly successor: { readonly name: string | null } | null, readonly steps: ReadonlyArray<{ readonly kind: OffboardingStepKind, readonly state: OffboardingStepState, readonly attempts: number, readonly problem: string | null, readonly finishedAt: string | null, readonly accountNumber: string | null, readonly numberState: LeaverNumberState | null, readonly sessionsEnded: number | null, readonly creditReturned: number | null, readonly scheduledCancelled: number | null, readonly conversationsMoved: number | null, readonly messagesMoved: number | null, readonly groupsHandedOver: number | null, readonly closedFrom: string | null, readonly departmentsLeft: number | null }> } } };
    variables: { input: OffboardMemberInput; };
  };
  "mutation($input: RenameDepartmentInput!) { renameDepartment(input: $input) { department { name kind } } }": {
    data: { readonly renameDepartment: { readonly department: { readonly name: string | null, readonly kind: DepartmentKind | null } } };
    variables: { input: RenameDepartmentInput; };
  };
  "mutation($input: RenameDepartmentInput!) { renameDepartment(input: $input) { department { name } } }": {
    data: { readonly renameDepartment: { readonly department: { readonly name: string | null } } };
    variables: { input: RenameDepartmentInput; };
  };
  "mutation($input: ReorderDepartmentsInput!) {\n  reorderDepartments(input: $input) { parent { children { name } } }\n}": {
    data: { readonly reorderDepartments: { readonly parent: { readonly children: ReadonlyArray<{ readonly name: string | null }> | null } } };
    variables: { input: ReorderDepartmentsInput; };
  };
  "mutation($input: ReorderDepartmentsInput!) { reorderDepartments(input: $input) { parent { id } } }": {
    data: { readonly reorderDepartments: { readonly parent: { readonly id: string } } };
    variables: { input: ReorderDepartmentsInput; };
  };
  "mutation($input: RequestMemberImportUploadInput!) { requestMemberImportUpload(input: $input) { upload { fileId } } }": {
    data: { readonly requestMemberImportUpload: { readonly upload: { readonly fileId: string } } };
    variables: { input: RequestMemberImportUploadInput; };
  };
  "mutation($input: SetHiddenMembersEffectInput!) {\n  setHiddenMembersEffect(input: $input) { effect }\n}": {
    data: { readonly setHiddenMembersEffect: { readonly effect: HiddenMembersEffect } };
    variables: { input: SetHiddenMembersEffectInput; };
  };
  "mutation($input: StartMemberImportInput!) { startMemberImport(input: $input) { import { id } } }": {
    data: { readonly startMemberImport: { readonly import: { readonly id: string } } };
    variables: { input: StartMemberImportInput; };
  };
  "mutation($input: TransferMemberInput!) { transferMember(input: $input) { member { id } } }": {
    data: { readonly transferMember: { readonly member: { readonly id: string } } };
    variables: { input: TransferMemberInput; };
  };
  "mutation($input: UpdateMemberInput!) {\n  updateMember(input: $input) { member { name alias title phone email employeeNumber } }\n}": {
    data: { readonly updateMember: { readonly member: { readonly name: string | null, readonly alias: string | null, readonly title: string | null, readonly phone: string | null, readonly email: string | null, readonly employeeNumber: string | null } } };
    variables: { input: UpdateMemberInput; };
  };
  "mutation($input: UpdateMemberInput!) { updateMember(input: $input) { member { name } } }": {
    data: { readonly updateMember: { readonly member: { readonly name: string | null } } };
    variables: { input: UpdateMemberInput; };
  };
  "mutation($input: UpdateMemberInput!) { updateMember(input: $input) { member { title } } }": {
    data: { readonly updateMember: { readonly member: { readonly title: string | null } } };
    variables: { input: UpdateMemberInput; };
  };
  "query ($action: String!) {\n  auditEntries(filter: { action: $action, service: \"messaging\" }, first: 200) {\n    nodes { result actorName actor { id } objects { type id } detail }\n  }\n}": {
    data: { readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly result: string, readonly actorName: string | null, readonly detail: string, readonly actor: { readonly id: string } | null, readonly objects: ReadonlyArray<{ readonly type: string, readonly id: string }> }> } };
    variables: { action: string; };
  };
  "query ($action: String!) { auditEntries(filter: { action: $action, service: \"sms\" }, first: 200) {\n  nodes { result actorName actor { id } objects { type id } detail } } }": {
    data: { readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly result: string, readonly actorName: string | null, readonly detail: string, readonly actor: { readonly id: string } | null, readonly objects: ReadonlyArray<{ readonly type: string, readonly id: string }> }> } };
    variables: { action: string; };
  };
  "query ($after: String) { attendanceDay(date: \"2026-03-04\") { members(figure: DUE, first: 2, after: $after) {\n    nodes { member { id } } pageInfo { hasNextPage endCursor } } } }": {
    data: { readonly attendanceDay: { readonly members: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };
    variables: { after?: string | null | undefined; };
  };
  "query ($date: Date!) { attendanceDay(date: $date) { figures { provisional absent pending }\n    members(figure: PROVISIONAL) { nodes { member { id } state statuses } } } }": {
    data: { readonly attendanceDay: { readonly figures: { readonly provisional: number, readonly absent: number, readonly pending: number }, readonly members: { readonly nodes: ReadonlyArray<{ readonly state: AttendanceDayState, readonly statuses: ReadonlyArray<AttendanceStatus>, readonly member: { readonly id: string } | null }> } | null } };
    variables: { date: string; };
  };
  "query ($date: Date!) { attendanceDay(date: $date) { members(first: 200) { nodes { member { id } kind statuses } } } }": {
    data: { readonly attendanceDay: { readonly members: { readonly nodes: ReadonlyArray<{ readonly kind: AttendanceDayKind, readonly statuses: ReadonlyArray<AttendanceStatus>, readonly member: { readonly id: string } | null }> } | null } };
    variables: { date: string; };
  };
  "query ($date: Date!, $departmentId: ID) { attendanceDay(date: $date, departmentId: $departmentId) {\n  figures { due in out normal late early absent missingIn missingOut pending rest overtime anomaly lateMinutes overtimeMinutes }\n  all: members { nodes { member { id } } }\n  late: members(figure: LATE) { nodes { member { id } } }\n  absent: members(figure: ABSENT) { nodes { member { id } } }\n  missingOut: members(figure: MISSING_OUT) { nodes { member { id } } }\n  anomaly: members(figure: ANOMALY) { nodes { member { id } } } } }": {
    data: { readonly attendanceDay: { readonly figures: { readonly due: number, readonly in: number, readonly out: number, readonly normal: number, readonly late: number, readonly early: number, readonly absent: number, readonly missingIn: number, readonly missingOut: number, readonly pending: number, readonly rest: number, readonly overtime: number, readonly anomaly: number, readonly lateMinutes: number, readonly overtimeMinutes: number }, readonly all: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null }> } | null, readonly late: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null }> } | null, readonly absent: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null }> } | null, readonly missingOut: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null }> } | null, readonly anomaly: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null }> } | null } };
    variables: { date: string; departmentId?: string | null | undefined; };
  };
  "query ($departmentId: ID) { attendanceOverview(departmentId: $departmentId) {\n          today { date figures { due pending absent } } yesterday { date }\n          lastMonth { month figures { due absent } ranking(first: 3) { member { id } figures { anomaly } } } } }": {
    data: { readonly attendanceOverview: { readonly today: { readonly date: string, readonly figures: { readonly due: number, readonly pending: number, readonly absent: number } } | null, readonly yesterday: { readonly date: string } | null, readonly lastMonth: { readonly month: string, readonly figures: { readonly due: number, readonly absent: number }, readonly ranking: ReadonlyArray<{ readonly member: { readonly id: string } | null, readonly figures: { readonly anomaly: number } }> | null } | null } };
    variables: { departmentId?: string | null | undefined; };
  };
  "query ($filter: SmsMessageFilter, $first: Int, $after: String) {\n  smsMessages(filter: $filter, first: $first, after: $after) { nodes { id sentBy { kind name member { id } } } pageInfo { hasNextPage endCursor } } }": {
    data: { readonly smsMessages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly sentBy: { readonly kind: ActorKind, readonly name: string | null, readonly member: { readonly id: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { filter?: SmsMessageFilter | null | undefined; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query ($filter: SmsStatementFilter) { smsStatement(filter: $filter, first: 200) {\n  nodes { id amount balance kind note proof { leafIdx treeSize root leafHash proof content checkpoint verifierKey } } } }": {
    data: { readonly smsStatement: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: number, readonly balance: number, readonly kind: SmsStatementKind, readonly note: string | null, readonly proof: { readonly leafIdx: number, readonly treeSize: number, readonly root: string, readonly leafHash: string, readonly proof: ReadonlyArray<string>, readonly content: string, readonly checkpoint: string, readonly verifierKey: string } | null }> } };
    variables: { filter?: SmsStatementFilter | null | undefined; };
  };
  "query ($filter: SmsStatementFilter, $first: Int) { smsStatement(filter: $filter, first: $first) {\n  nodes { amount } totals { entries } } }": {
    data: { readonly smsStatement: { readonly nodes: ReadonlyArray<{ readonly amount: number }>, readonly totals: { readonly entries: number } | null } };
    variables: { filter?: SmsStatementFilter | null | undefined; first?: number | null | undefined; };
  };
  "query ($filter: SmsStatementFilter, $first: Int, $after: String) {\n  smsStatement(filter: $filter, first: $first, after: $after) { nodes { id at kind amount balance account member { id } counterparty { id } by { kind name } note messageId }\n  pageInfo { hasNextPage endCursor } totals { entries in out } } }": {
    data: { readonly smsStatement: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly kind: SmsStatementKind, readonly amount: number, readonly balance: number, readonly account: SmsStatementAccount, readonly note: string | null, readonly messageId: string | null, readonly member: { readonly id: string } | null, readonly counterparty: { readonly id: string } | null, readonly by: { readonly kind: ActorKind, readonly name: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly totals: { readonly entries: number, readonly in: string, readonly out: string } | null } };
    variables: { filter?: SmsStatementFilter | null | undefined; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query ($first: Int) { backgroundWork(first: $first) { service\n  tasks { id task trouble enterpriseId attempts errorCode error failingSince queuedAt data }\n  queues { task deadCount stuckCount waitingCount oldestWaitingSeconds }\n  heldUpEvents { id producer type enterpriseId attempts error heldUpSince nextAttemptAt waitingCount } } }": {
    data: { readonly backgroundWork: ReadonlyArray<{ readonly service: string, readonly tasks: ReadonlyArray<{ readonly id: string, readonly task: string, readonly trouble: BackgroundTaskTrouble, readonly enterpriseId: string | null, readonly attempts: number, readonly errorCode: string | null, readonly error: string | null, readonly failingSince: string | null, readonly queuedAt: string, readonly data: string }> | null, readonly queues: ReadonlyArray<{ readonly task: string, readonly deadCount: number, readonly stuckCount: number, readonly waitingCount: number, readonly oldestWaitingSeconds: number }> | null, readonly heldUpEvents: ReadonlyArray<{ readonly id: string, readonly producer: string, readonly type: string, readonly enterpriseId: string, readonly attempts: number, readonly error: string, readonly heldUpSince: string, readonly nextAttemptAt: string, readonly waitingCount: number }> | null }> };
    variables: { first?: number | null | undefined; };
  };
  "query ($first: Int, $after: String) {\n  deletedAccounts(first: $first, after: $after) {\n    nodes { id name accountNumber conversationCount messageCount successor { id } }\n    pageInfo { hasNextPage endCursor }\n  }\n}": {
    data: { readonly deletedAccounts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly accountNumber: string | null, readonly conversationCount: number, readonly messageCount: number, readonly successor: { readonly id: string } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query ($from: Int!, $to: Int) { smsLedgerConsistency(from: $from, to: $to) {\n  size1 size2 root1 root2 proof checkpoint } }": {
    data: { readonly smsLedgerConsistency: { readonly size1: number, readonly size2: number, readonly root1: string, readonly root2: string, readonly proof: ReadonlyArray<string>, readonly checkpoint: string | null } };
    variables: { from: number; to?: number | null | undefined; };
  };
  "query ($from: Int) { verifySmsLedger(from: $from) {\n  valid verified complete findings { kind leafIdx id } } }": {
    data: { readonly verifySmsLedger: { readonly valid: boolean, readonly verified: number, readonly complete: boolean, readonly findings: ReadonlyArray<{ readonly kind: SmsLedgerFindingKind, readonly leafIdx: number | null, readonly id: string | null }> } };
    variables: { from?: number | null | undefined; };
  };
  "query ($groupId: ID!, $range: RecordRange!) {\n  groupMessages(groupId: $groupId, range: $range) { nodes { body sender { name } } }\n  groupAnchors(groupId: $groupId, range: $range) { day messageCount }\n  groupParties(groupId: $groupId) { nodes { name kind } }\n}": {
    data: { readonly groupMessages: { readonly nodes: ReadonlyArray<{ readonly body: string | null, readonly sender: { readonly name: string | null } }> }, readonly groupAnchors: ReadonlyArray<{ readonly day: string, readonly messageCount: number }>, readonly groupParties: { readonly nodes: ReadonlyArray<{ readonly name: string | null, readonly kind: ConversationPartyKind }> } };
    variables: { groupId: string; range: RecordRange; };
  };
  "query ($id: ID!) { attendanceMonthReport(month: \"2026-03\") { member(id: $id) {\n          days { date statuses punches { type ip } shifts { name overtimeMinutes } } } } }": {
    data: { readonly attendanceMonthReport: { readonly member: { readonly days: ReadonlyArray<{ readonly date: string, readonly statuses: ReadonlyArray<AttendanceStatus>, readonly punches: ReadonlyArray<{ readonly type: AttendancePunchType, readonly ip: string | null }> | null, readonly shifts: ReadonlyArray<{ readonly name: string, readonly overtimeMinutes: number }> }> } | null } };
    variables: { id: string; };
  };
  "query ($id: ID!) { attendanceMonthReport(month: \"2026-03\") { member(id: $id) { member { id attendanceToday { statuses } } } } }": {
    data: { readonly attendanceMonthReport: { readonly member: { readonly member: { readonly id: string, readonly attendanceToday: { readonly statuses: ReadonlyArray<AttendanceStatus> } | null } | null } | null } };
    variables: { id: string; };
  };
  "query ($id: ID!) { attendancePayrollExport(id: $id) { state errorCode file { name url } } }": {
    data: { readonly attendancePayrollExport: { readonly state: ExportState, readonly errorCode: string | null, readonly file: { readonly name: string, readonly url: string } | null } };
    variables: { id: string; };
  };
  "query ($id: ID!) { auditEntries(filter: { objectId: $id }) { nodes { action result } } }": {
    data: { readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly action: string, readonly result: string }> } };
    variables: { id: string; };
  };
  "query ($id: ID!) { smsMessage(id: $id) {\n  id state text credits scheduledAt delivery { queued sent delivered failed expired cancelled charged refunded }\n  recipients(first: 200) { nodes { phone state reason member { id } parts { number state refunded } } } } }": {
    data: { readonly smsMessage: { readonly id: string, readonly state: SmsMessageState, readonly text: string, readonly credits: number, readonly scheduledAt: string | null, readonly delivery: { readonly queued: number, readonly sent: number, readonly delivered: number, readonly failed: number, readonly expired: number, readonly cancelled: number, readonly charged: number, readonly refunded: number }, readonly recipients: { readonly nodes: ReadonlyArray<{ readonly phone: string | null, readonly state: SmsDeliveryState, readonly reason: string | null, readonly member: { readonly id: string } | null, readonly parts: ReadonlyArray<{ readonly number: number, readonly state: SmsDeliveryState, readonly refunded: boolean }> }> } | null } };
    variables: { id: string; };
  };
  "query ($id: ID!, $first: Int, $after: String) { attendanceWorkingTimes(memberId: $id, first: $first, after: $after) {\n    nodes { effectiveFrom dailyMinutes weeklyMinutes } pageInfo { hasNextPage endCursor } } }": {
    data: { readonly attendanceWorkingTimes: { readonly nodes: ReadonlyArray<{ readonly effectiveFrom: string, readonly dailyMinutes: number | null, readonly weeklyMinutes: number | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { id: string; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query ($id: ID!, $month: String!) { attendanceMonthReport(month: $month) { member(id: $id) {\n    figures { requiredMinutes workedMinutes }\n    weeks { from to figures { requiredMinutes } }\n    days { date kind requiredMinutes workedMinutes workingTime { id } } } } }": {
    data: { readonly attendanceMonthReport: { readonly member: { readonly figures: { readonly requiredMinutes: number, readonly workedMinutes: number }, readonly weeks: ReadonlyArray<{ readonly from: string, readonly to: string, readonly figures: { readonly requiredMinutes: number } }>, readonly days: ReadonlyArray<{ readonly date: string, readonly kind: AttendanceDayKind, readonly requiredMinutes: number, readonly workedMinutes: number, readonly workingTime: { readonly id: string } | null }> } | null } };
    variables: { id: string; month: string; };
  };
  "query ($ids: [_Any!]!) {\n  _entities(representations: $ids) { ... on Member { id lastMessage { sentAt direction kind partner { name } } } }\n}": {
    data: { readonly _entities: ReadonlyArray< | { readonly id: string, readonly lastMessage: { readonly sentAt: string, readonly direction: MessageDirection, readonly kind: ArchivedMessageKind, readonly partner: { readonly name: string | null } | null } | null } | Record<PropertyKey, never> | null> };
    variables: { ids: ReadonlyArray<unknown>; };
  };
  "query ($input: PreviewSmsInput!) { previewSms(input: $input) {\n  credits balance duplicatesDropped rejected { entry code } parts { destination parts }\n  recipients { phone segments member { id } } } }": {
    data: { readonly previewSms: { readonly credits: number, readonly balance: number, readonly duplicatesDropped: number, readonly rejected: ReadonlyArray<{ readonly entry: string, readonly code: string }>, readonly parts: ReadonlyArray<{ readonly destination: SmsDestination, readonly parts: ReadonlyArray<string> }>, readonly recipients: ReadonlyArray<{ readonly phone: string | null, readonly segments: number, readonly member: { readonly id: string } | null }> } };
    variables: { input: PreviewSmsInput; };
  };
  "query ($memberId: ID!) {\n  conversationPartners(memberId: $memberId, range: { from: \"2026-03-01T00:00:00Z\", to: \"2026-03-31T00:00:00Z\" }) {\n    nodes { party { member { id lastMessage { sentAt direction kind partner { name } } } } }\n  }\n}": {
    data: { readonly conversationPartners: { readonly nodes: ReadonlyArray<{ readonly party: { readonly member: { readonly id: string, readonly lastMessage: { readonly sentAt: string, readonly direction: MessageDirection, readonly kind: ArchivedMessageKind, readonly partner: { readonly name: string | null } | null } | null } | null } }> } };
    variables: { memberId: string; };
  };
  "query ($memberId: ID!) {\n  conversationPartners(memberId: $memberId, range: { from: \"2026-03-01T00:00:00Z\", to: \"2026-03-31T00:00:00Z\" }) {\n    nodes { party { member { id lastMessage { sentAt } } } }\n  }\n}": {
    data: { readonly conversationPartners: { readonly nodes: ReadonlyArray<{ readonly party: { readonly member: { readonly id: string, readonly lastMessage: { readonly sentAt: string } | null } | null } }> } };
    variables: { memberId: string; };
  };
  "query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!) {\n  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range) {\n    nodes { sequence sentAt kind body attachment { name contentType size sha256 } sender { id kind name externalId } }\n  }\n}": {
    data: { readonly conversationMessages: { readonly nodes: ReadonlyArray<{ readonly sequence: string, readonly sentAt: string, readonly kind: ArchivedMessageKind, readonly body: string | null, readonly attachment: { readonly name: string, readonly contentType: string, readonly size: number, readonly sha256: string } | null, readonly sender: { readonly id: string, readonly kind: ConversationPartyKind, readonly name: string | null, readonly externalId: string | null } }> } };
    variables: { memberId: string; partnerId: string; range: RecordRange; };
  };
  "query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!) {\n  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range) { nodes { body } }\n}": {
    data: { readonly conversationMessages: { readonly nodes: ReadonlyArray<{ readonly body: string | null }> } };
    variables: { memberId: string; partnerId: string; range: RecordRange; };
  };
  "query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!, $first: Int, $after: String) {\n  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range, first: $first, after: $after) {\n    edges { cursor node { id sequence body sender { name } } }\n    nodes { body }\n    pageInfo { hasNextPage hasPreviousPage endCursor }\n  }\n}": {
    data: { readonly conversationMessages: { readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly sequence: string, readonly body: string | null, readonly sender: { readonly name: string | null } } }>, readonly nodes: ReadonlyArray<{ readonly body: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly endCursor: string | null } } };
    variables: { memberId: string; partnerId: string; range: RecordRange; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query ($memberId: ID!, $partnerId: ID!, $range: RecordRange!, $unit: AnchorUnit!) {\n  conversationAnchors(memberId: $memberId, partnerId: $partnerId, range: $range, unit: $unit) {\n    start day messageCount cursor\n  }\n}": {
    data: { readonly conversationAnchors: ReadonlyArray<{ readonly start: string, readonly day: string, readonly messageCount: number, readonly cursor: string }> };
    variables: { memberId: string; partnerId: string; range: RecordRange; unit: AnchorUnit; };
  };
  "query ($memberId: ID!, $range: RecordRange!) {\n  conversationPartners(memberId: $memberId, range: $range) { nodes { messageCount party { id name deleted } } }\n}": {
    data: { readonly conversationPartners: { readonly nodes: ReadonlyArray<{ readonly messageCount: number, readonly party: { readonly id: string, readonly name: string | null, readonly deleted: boolean } }> } };
    variables: { memberId: string; range: RecordRange; };
  };
  "query ($memberId: ID!, $range: RecordRange!, $first: Int, $after: String) {\n  conversationPartners(memberId: $memberId, range: $range, first: $first, after: $after) {\n    nodes { messageCount lastMessageAt party { id kind name externalId deleted } }\n    pageInfo { hasNextPage endCursor }\n  }\n}": {
    data: { readonly conversationPartners: { readonly nodes: ReadonlyArray<{ readonly messageCount: number, readonly lastMessageAt: string, readonly party: { readonly id: string, readonly kind: ConversationPartyKind, readonly name: string | null, readonly externalId: string | null, readonly deleted: boolean } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { memberId: string; range: RecordRange; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query ($month: String!, $departmentId: ID) { attendanceMonthReport(month: $month, departmentId: $departmentId) {\n  from to figures { due in out normal late early absent missingIn missingOut pending rest overtime anomaly lateMinutes overtimeMinutes }\n  ranking { member { id } figures { anomaly } }\n  members(first: 200) { nodes { member { id } figures { due in out normal late early absent missingIn missingOut pending rest overtime anomaly lateMinutes overtimeMinutes } days { date statuses lateMinutes overtimeMinutes } } } } }": {
    data: { readonly attendanceMonthReport: { readonly from: string, readonly to: string, readonly figures: { readonly due: number, readonly in: number, readonly out: number, readonly normal: number, readonly late: number, readonly early: number, readonly absent: number, readonly missingIn: number, readonly missingOut: number, readonly pending: number, readonly rest: number, readonly overtime: number, readonly anomaly: number, readonly lateMinutes: number, readonly overtimeMinutes: number }, readonly ranking: ReadonlyArray<{ readonly member: { readonly id: string } | null, readonly figures: { readonly anomaly: number } }> | null, readonly members: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null, readonly figures: { readonly due: number, readonly in: number, readonly out: number, readonly normal: number, readonly late: number, readonly early: number, readonly absent: number, readonly missingIn: number, readonly missingOut: number, readonly pending: number, readonly rest: number, readonly overtime: number, readonly anomaly: number, readonly lateMinutes: number, readonly overtimeMinutes: number }, readonly days: ReadonlyArray<{ readonly date: string, readonly statuses: ReadonlyArray<AttendanceStatus>, readonly lateMinutes: number, readonly overtimeMinutes: number }> }> } | null } };
    variables: { month: string; departmentId?: string | null | undefined; };
  };
  "query ($month: String!, $first: Int = 20, $after: String) { attendanceMonthReport(month: $month) {\n  lock { id } figures { absent late workedMinutes }\n  members(first: 20) { nodes { member { id } days { date statuses punchUses { use } rulesVersion { id } } } }\n  adjustments(first: $first, after: $after) { pageInfo { hasNextPage endCursor }\n    nodes { member { id } date differences locked { date kind statuses lateMinutes punches { id } punchUses { use } rulesVersion { id } } current { date kind statuses lateMinutes punches { id } punchUses { use } rulesVersion { id } } } } } }": {
    data: { readonly attendanceMonthReport: { readonly lock: { readonly id: string } | null, readonly figures: { readonly absent: number, readonly late: number, readonly workedMinutes: number }, readonly members: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null, readonly days: ReadonlyArray<{ readonly date: string, readonly statuses: ReadonlyArray<AttendanceStatus>, readonly punchUses: ReadonlyArray<{ readonly use: AttendancePunchUseKind }>, readonly rulesVersion: { readonly id: string } | null }> }> } | null, readonly adjustments: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly date: string, readonly differences: ReadonlyArray<AttendanceDifference>, readonly member: { readonly id: string } | null, readonly locked: { readonly date: string, readonly kind: AttendanceDayKind, readonly statuses: ReadonlyArray<AttendanceStatus>, readonly lateMinutes: number, readonly punches: ReadonlyArray<{ readonly id: string }> | null, readonly punchUses: ReadonlyArray<{ readonly use: AttendancePunchUseKind }>, readonly rulesVersion: { readonly id: string } | null } | null, readonly current: { readonly date: string, readonly kind: AttendanceDayKind, readonly statuses: ReadonlyArray<AttendanceStatus>, readonly lateMinutes: number, readonly punches: ReadonlyArray<{ readonly id: string }> | null, readonly punchUses: ReadonlyArray<{ readonly use: AttendancePunchUseKind }>, readonly rulesVersion: { readonly id: string } | null } | null }> } | null } };
    variables: { month: string; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query ($month: String!, $id: ID!) {\n  attendanceMonthReport(month: $month) { member(id: $id) { days { date kind kindReason rulesVersion { id target effectiveFrom department { id } member { id } }\n  shifts { name opensAt closesAt }\n  punchUses { punch { id } use shift { name } unusedReason supersededBy { id } } } } } }": {
    data: { readonly attendanceMonthReport: { readonly member: { readonly days: ReadonlyArray<{ readonly date: string, readonly kind: AttendanceDayKind, readonly kindReason: AttendanceDayKindReason, readonly rulesVersion: { readonly id: string, readonly target: AttendanceRulesTarget, readonly effectiveFrom: string, readonly department: { readonly id: string } | null, readonly member: { readonly id: string } | null } | null, readonly shifts: ReadonlyArray<{ readonly name: string, readonly opensAt: string, readonly closesAt: string }>, readonly punchUses: ReadonlyArray<{ readonly use: AttendancePunchUseKind, readonly unusedReason: AttendancePunchUnusedReason | null, readonly punch: { readonly id: string } | null, readonly shift: { readonly name: string } | null, readonly supersededBy: { readonly id: string } | null }> }> } | null } };
    variables: { month: string; id: string; };
  };
  "query ($on: Date) { attendanceLockRule(on: $on) { graceDays effectiveFrom } }": {
    data: { readonly attendanceLockRule: { readonly graceDays: number, readonly effectiveFrom: string | null } };
    variables: { on?: string | null | undefined; };
  };
  "query ($on: Date) { attendanceSettings { rules(on: $on) { nodes { target graceMinutes department { id } member { id } } } } }": {
    data: { readonly attendanceSettings: { readonly rules: { readonly nodes: ReadonlyArray<{ readonly target: AttendanceRulesTarget, readonly graceMinutes: number, readonly department: { readonly id: string } | null, readonly member: { readonly id: string } | null }> } | null } };
    variables: { on?: string | null | undefined; };
  };
  "query ($ownerId: ID, $range: RecordRange!) {\n  groupConversations(ownerId: $ownerId, range: $range) { nodes { name owner { id } } }\n}": {
    data: { readonly groupConversations: { readonly nodes: ReadonlyArray<{ readonly name: string, readonly owner: { readonly id: string } }> } };
    variables: { ownerId?: string | null | undefined; range: RecordRange; };
  };
  "query ($ownerId: ID, $range: RecordRange!, $first: Int, $after: String) {\n  groupConversations(ownerId: $ownerId, range: $range, first: $first, after: $after) {\n    nodes { id name owner { id name } partyCount messageCount lastMessageAt }\n    pageInfo { hasNextPage endCursor }\n  }\n}": {
    data: { readonly groupConversations: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly partyCount: number, readonly messageCount: number, readonly lastMessageAt: string, readonly owner: { readonly id: string, readonly name: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { ownerId?: string | null | undefined; range: RecordRange; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query ($refs: [_Any!]!) { _entities(representations: $refs) {\n  ... on Member { id smsAccount { balance state } } ... on Enterprise { id smsBalance } } }": {
    data: { readonly _entities: ReadonlyArray< | { readonly id: string, readonly smsBalance: number | null } | { readonly id: string, readonly smsAccount: { readonly balance: number, readonly state: SmsAccountState } | null } | Record<PropertyKey, never> | null> };
    variables: { refs: ReadonlyArray<unknown>; };
  };
  "query A($input: MembersAboveInput!) { membersAbove(input: $input) }": {
    data: { readonly membersAbove: ReadonlyArray<string> };
    variables: { input: MembersAboveInput; };
  };
  "query B($id: ID!) { memberImport(id: $id) {\n    bindingsBrokenCount bindingsBroken { row memberId contacts } page: bindingsBroken(first: 1, afterRow: 2) { row }\n  } }": {
    data: { readonly memberImport: { readonly bindingsBrokenCount: number, readonly bindingsBroken: ReadonlyArray<{ readonly row: number, readonly memberId: string, readonly contacts: ReadonlyArray<ContactKind> }> | null, readonly page: ReadonlyArray<{ readonly row: number }> | null } };
    variables: { id: string; };
  };
  "query DepartmentPage($id: ID!) {\n  department(id: $id) {\n    id name\n    members(first: 26) {\n      nodes {\n        id name title phone account { number status } roles { name }\n        smsAccount { balance } lastMessage { sentAt } attendanceToday { statuses }\n      }\n    }\n  }\n}": {
    data: { readonly department: { readonly id: string, readonly name: string | null, readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly title: string | null, readonly phone: string | null, readonly account: { readonly number: string, readonly status: AccountStatus } | null, readonly roles: ReadonlyArray<{ readonly name: string }> | null, readonly smsAccount: { readonly balance: number } | null, readonly lastMessage: { readonly sentAt: string } | null, readonly attendanceToday: { readonly statuses: ReadonlyArray<AttendanceStatus> } | null }> } | null } };
    variables: { id: string; };
  };
  "query E($filter: AuditEntriesFilter, $first: Int, $after: String) { auditEntries(filter: $filter, first: $first, after: $after) {\n  nodes { position action result service actorKind actorName actorRoles actor { id } objects { type id } detail ip hash } pageInfo { hasNextPage endCursor } } }": {
    data: { readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly position: string, readonly action: string, readonly result: string, readonly service: string, readonly actorKind: ActorKind, readonly actorName: string | null, readonly actorRoles: ReadonlyArray<string>, readonly detail: string, readonly ip: string | null, readonly hash: string, readonly actor: { readonly id: string } | null, readonly objects: ReadonlyArray<{ readonly type: string, readonly id: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { filter?: AuditEntriesFilter | null | undefined; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query E($id: ID!) { auditEntries(filter: { objectId: $id }) { nodes { action } } }": {
    data: { readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly action: string }> } };
    variables: { id: string; };
  };
  "query E($id: ID!) { auditEntries(filter: { objectId: $id, action: \"changeRoleMembers\" }) {\n  nodes { result objects { type id } detail } } }": {
    data: { readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly result: string, readonly detail: string, readonly objects: ReadonlyArray<{ readonly type: string, readonly id: string }> }> } };
    variables: { id: string; };
  };
  "query E($id: ID!) { auditEntries(filter: { objectId: $id, action: \"unblockSignIn\" }) { nodes { result } } }": {
    data: { readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly result: string }> } };
    variables: { id: string; };
  };
  "query Explain($document: String!, $name: String, $roleIds: [ID!], $memberId: ID) {\n  explainAccess(document: $document, operationName: $name, roleIds: $roleIds, memberId: $memberId) {\n    permissions\n    fields { path coordinate allowed refused missingPermissions }\n  }\n}": {
    data: { readonly explainAccess: { readonly permissions: ReadonlyArray<string>, readonly fields: ReadonlyArray<{ readonly path: ReadonlyArray<string>, readonly coordinate: string, readonly allowed: boolean, readonly refused: string | null, readonly missingPermissions: ReadonlyArray<ReadonlyArray<string>> }> } };
    variables: { document: string; name?: string | null | undefined; roleIds?: ReadonlyArray<string> | null | undefined; memberId?: string | null | undefined; };
  };
  "query Follow($id: ID!) { memberImport(id: $id) {\n  id state progressDone progressTotal rowCount addedCount changedCount unchangedCount refusedCount departmentsAddedCount\n  ignoredColumns ignoredSheets problems { row column reason code } errorFile { url fileName } errorCode errorMessage\n} }": {
    data: { readonly memberImport: { readonly id: string, readonly state: MemberImportState, readonly progressDone: number, readonly progressTotal: number | null, readonly rowCount: number, readonly addedCount: number, readonly changedCount: number, readonly unchangedCount: number, readonly refusedCount: number, readonly departmentsAddedCount: number, readonly ignoredColumns: ReadonlyArray<string>, readonly ignoredSheets: ReadonlyArray<string>, readonly errorCode: string | null, readonly errorMessage: string | null, readonly problems: ReadonlyArray<{ readonly row: number, readonly column: string, readonly reason: string, readonly code: string | null }>, readonly errorFile: { readonly url: string, readonly fileName: string } | null } };
    variables: { id: string; };
  };
  "query Found($filter: MemberFilter) { members(filter: $filter, first: 10) { nodes {\n  name gender employeeNumber email phone departments { department { name } leader }\n} } }": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly name: string | null, readonly gender: Gender | null, readonly employeeNumber: string | null, readonly email: string | null, readonly phone: string | null, readonly departments: ReadonlyArray<{ readonly leader: boolean, readonly department: { readonly name: string | null } | null }> | null }> } };
    variables: { filter?: MemberFilter | null | undefined; };
  };
  "query Found($filter: MemberFilter) { members(filter: $filter, first: 10) { nodes {\n  name title employeeNumber departments { department { name } }\n} } }": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly name: string | null, readonly title: string | null, readonly employeeNumber: string | null, readonly departments: ReadonlyArray<{ readonly department: { readonly name: string | null } | null }> | null }> } };
    variables: { filter?: MemberFilter | null | undefined; };
  };
  "query H($first: Int, $after: String) { viewer { sessions { id } sessionHistory(first: $first, after: $after) {\n  nodes { id audience deviceName userAgent current endedAt endReason reportedLostAt } pageInfo { hasNextPage endCursor } } } }": {
    data: { readonly viewer: { readonly sessions: ReadonlyArray<{ readonly id: string }>, readonly sessionHistory: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly audience: SignInAudience, readonly deviceName: string | null, readonly userAgent: string | null, readonly current: boolean, readonly endedAt: string | null, readonly endReason: SessionEndReason | null, readonly reportedLostAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };
    variables: { first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query M($id: ID!) { member(id: $id) { account { number } roles { name } } }": {
    data: { readonly member: { readonly account: { readonly number: string } | null, readonly roles: ReadonlyArray<{ readonly name: string }> | null } };
    variables: { id: string; };
  };
  "query M($id: ID!) { member(id: $id) { id account { status } } }": {
    data: { readonly member: { readonly id: string, readonly account: { readonly status: AccountStatus } | null } };
    variables: { id: string; };
  };
  "query M($id: ID!) { member(id: $id) { name title phone email departments { leader } } }": {
    data: { readonly member: { readonly name: string | null, readonly title: string | null, readonly phone: string | null, readonly email: string | null, readonly departments: ReadonlyArray<{ readonly leader: boolean }> | null } };
    variables: { id: string; };
  };
  "query M($id: ID!) { member(id: $id) { name } }": {
    data: { readonly member: { readonly name: string | null } };
    variables: { id: string; };
  };
  "query M($id: ID!) { member(id: $id) { status account { status } } }": {
    data: { readonly member: { readonly status: MemberStatus | null, readonly account: { readonly status: AccountStatus } | null } };
    variables: { id: string; };
  };
  "query M($id: ID!) { role(id: $id) { members(first: 200) { nodes { id } } } }": {
    data: { readonly role: { readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string }> } | null } };
    variables: { id: string; };
  };
  "query M($id: ID!, $first: Int, $after: String) { memberSessions(memberId: $id, first: $first, after: $after) {\n  nodes { id audience deviceName userAgent current endedAt endReason reportedLostAt } pageInfo { hasNextPage endCursor } } }": {
    data: { readonly memberSessions: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly audience: SignInAudience, readonly deviceName: string | null, readonly userAgent: string | null, readonly current: boolean, readonly endedAt: string | null, readonly endReason: SessionEndReason | null, readonly reportedLostAt: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { id: string; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query R($id: ID!) { auditLogExport(id: $id) { state } }": {
    data: { readonly auditLogExport: { readonly state: ExportState } };
    variables: { id: string; };
  };
  "query R($id: ID!) { member(id: $id) { roles { name } } }": {
    data: { readonly member: { readonly roles: ReadonlyArray<{ readonly name: string }> | null } };
    variables: { id: string; };
  };
  "query R($id: ID!) { memberImport(id: $id) { state errorCode } }": {
    data: { readonly memberImport: { readonly state: MemberImportState, readonly errorCode: string | null } };
    variables: { id: string; };
  };
  "query R($id: ID!) { role(id: $id) { id } }": {
    data: { readonly role: { readonly id: string } };
    variables: { id: string; };
  };
  "query Role($id: ID!) { role(id: $id) { name kind } }": {
    data: { readonly role: { readonly name: string, readonly kind: RoleKind } };
    variables: { id: string; };
  };
  "query { attendanceMonthReport(month: \"2026-10\") { figures { overtime overtimeWorkday overtimeRestDay overtimeHoliday\n    overtimeMinutes workdayOvertimeMinutes restDayOvertimeMinutes holidayOvertimeMinutes }\n    members(figure: OVERTIME_HOLIDAY) { nodes { member { id } figures { overtime overtimeWorkday overtimeRestDay overtimeHoliday\n    overtimeMinutes workdayOvertimeMinutes restDayOvertimeMinutes holidayOvertimeMinutes } days { date overtimeKind overtimeMinutes } } } } }": {
    data: { readonly attendanceMonthReport: { readonly figures: { readonly overtime: number, readonly overtimeWorkday: number, readonly overtimeRestDay: number, readonly overtimeHoliday: number, readonly overtimeMinutes: number, readonly workdayOvertimeMinutes: number, readonly restDayOvertimeMinutes: number, readonly holidayOvertimeMinutes: number }, readonly members: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null, readonly figures: { readonly overtime: number, readonly overtimeWorkday: number, readonly overtimeRestDay: number, readonly overtimeHoliday: number, readonly overtimeMinutes: number, readonly workdayOvertimeMinutes: number, readonly restDayOvertimeMinutes: number, readonly holidayOvertimeMinutes: number }, readonly days: ReadonlyArray<{ readonly date: string, readonly overtimeKind: AttendanceOvertimeKind | null, readonly overtimeMinutes: number }> }> } | null } };
    variables: { [key: string]: never; };
  };
  "query($filter: MemberFilter) { members(filter: $filter) { nodes { name } } }": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly name: string | null }> } };
    variables: { filter?: MemberFilter | null | undefined; };
  };
  "query($filter: MemberFilter, $sort: MemberSort, $first: Int, $after: String) {\n  members(filter: $filter, sort: $sort, first: $first, after: $after) { nodes { name } pageInfo { endCursor } } }": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly name: string | null }>, readonly pageInfo: { readonly endCursor: string | null } } };
    variables: { filter?: MemberFilter | null | undefined; sort?: MemberSort | null | undefined; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query($filter: MemberFilter, $sort: MemberSort, $first: Int, $after: String) { members(filter: $filter, sort: $sort, first: $first, after: $after) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }": {
    data: { readonly members: { readonly totalCount: number | null, readonly nodes: ReadonlyArray<{ readonly name: string | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { filter?: MemberFilter | null | undefined; sort?: MemberSort | null | undefined; first?: number | null | undefined; after?: string | null | undefined; };
  };
  "query($id: ID!) { department(id: $id) { name } departments(under: $id) { name } }": {
    data: { readonly department: { readonly name: string | null }, readonly departments: ReadonlyArray<{ readonly name: string | null }> };
    variables: { id: string; };
  };
  "query($id: ID!) { member(id: $id) { account { number } } }": {
    data: { readonly member: { readonly account: { readonly number: string } | null } };
    variables: { id: string; };
  };
  "query($id: ID!) { member(id: $id) { name account { number } } }": {
    data: { readonly member: { readonly name: string | null, readonly account: { readonly number: string } | null } };
    variables: { id: string; };
  };
  "query($id: ID!) { member(id: $id) { name phone email employeeNumber } }": {
    data: { readonly member: { readonly name: string | null, readonly phone: string | null, readonly email: string | null, readonly employeeNumber: string | null } };
    variables: { id: string; };
  };
  "query($id: ID!) { member(id: $id) { name smsAccount { balance } account { number } } }": {
    data: { readonly member: { readonly name: string | null, readonly smsAccount: { readonly balance: number } | null, readonly account: { readonly number: string } | null } };
    variables: { id: string; };
  };
  "query($id: ID!) { member(id: $id) { name smsAccount { balance } } }": {
    data: { readonly member: { readonly name: string | null, readonly smsAccount: { readonly balance: number } | null } };
    variables: { id: string; };
  };
  "query($id: ID!) { member(id: $id) { name status departments { main } } members { nodes { name } } }": {
    data: { readonly member: { readonly name: string | null, readonly status: MemberStatus | null, readonly departments: ReadonlyArray<{ readonly main: boolean }> | null }, readonly members: { readonly nodes: ReadonlyArray<{ readonly name: string | null }> } };
    variables: { id: string; };
  };
  "query($id: ID!, $hidden: ID!) {\n      department(id: $id) { memberCount totalMemberCount members { nodes { name } } }\n      member(id: $hidden) { name }\n    }": {
    data: { readonly department: { readonly memberCount: number | null, readonly totalMemberCount: number | null, readonly members: { readonly nodes: ReadonlyArray<{ readonly name: string | null }> } | null }, readonly member: { readonly name: string | null } };
    variables: { id: string; hidden: string; };
  };
  "query($memberId: ID!) { offboarding(memberId: $memberId) { id startedAt finishedAt successor { name } steps {\n  kind state attempts problem finishedAt accountNumber numberState sessionsEnded creditReturned scheduledCancelled\n  conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft\n} } }": {
    data: { readonly offboarding: { readonly id: string, readonly startedAt: string, readonly finishedAt: string | null, readonly successor: { readonly name: string | null } | null, readonly steps: ReadonlyArray<{ readonly kind: OffboardingStepKind, readonly state: OffboardingStepState, readonly attempts: number, readonly problem: string | null, readonly finishedAt: string | null, readonly accountNumber: string | null, readonly numberState: LeaverNumberState | null, readonly sessionsEnded: number | null, readonly creditReturned: number | null, readonly scheduledCancelled: number | null, readonly conversationsMoved: number | null, readonly messagesMoved: number | null, readonly groupsHandedOver: number | null, readonly closedFrom: string | null, readonly departmentsLeft: number | null }> } };
    variables: { memberId: string; };
  };
  "{\n      viewer { name }\n      roles { name }\n      departments { name }\n      members(first: 1) { nodes { name hidden phone } }\n    }": {
    data: { readonly viewer: { readonly name: string | null }, readonly roles: ReadonlyArray<{ readonly name: string }>, readonly departments: ReadonlyArray<{ readonly name: string | null }>, readonly members: { readonly nodes: ReadonlyArray<{ readonly name: string | null, readonly hidden: boolean | null, readonly phone: string | null }> } };
    variables: { [key: string]: never; };
  };
  "{ __type(name: \"UpdateMemberInput\") { inputFields { name } } }": {
    data: { readonly __type: { readonly inputFields: ReadonlyArray<{ readonly name: string }> | null } | null };
    variables: { [key: string]: never; };
  };
  "{ __typename }": {
    data: { readonly __typename: 'Query' };
    variables: { [key: string]: never; };
  };
  "{ all: roles { name permissions } ...D } fragment D on Query { departments { name } }": {
    data: { readonly all: ReadonlyArray<{ readonly name: string, readonly permissions: ReadonlyArray<string> | null }>, readonly departments: ReadonlyArray<{ readonly name: string | null }> };
    variables: { [key: string]: never; };
  };
  "{ apps { id } }": {
    data: { readonly apps: ReadonlyArray<{ readonly id: string }> };
    variables: { [key: string]: never; };
  };
  "{ attendanceDay(date: \"2026-03-31\") { figures { late absent } } }": {
    data: { readonly attendanceDay: { readonly figures: { readonly late: number, readonly absent: number } } };
    variables: { [key: string]: never; };
  };
  "{ attendanceMonthReport(month: \"2026-10\") { figures {\n          requiredMinutes workedMinutes overtimeMinutes workdayOvertimeMinutes restDayOvertimeMinutes holidayOvertimeMinutes } } }": {
    data: { readonly attendanceMonthReport: { readonly figures: { readonly requiredMinutes: number, readonly workedMinutes: number, readonly overtimeMinutes: number, readonly workdayOvertimeMinutes: number, readonly restDayOvertimeMinutes: number, readonly holidayOvertimeMinutes: number } } };
    variables: { [key: string]: never; };
  };
  "{ attendancePayrollColumns }": {
    data: { readonly attendancePayrollColumns: ReadonlyArray<AttendancePayrollColumn> };
    variables: { [key: string]: never; };
  };
  "{ attendanceSettings { enabled today timeZone upcoming { enabled effectiveFrom } calendar { coveredFrom coveredUntil } } }": {
    data: { readonly attendanceSettings: { readonly enabled: boolean, readonly today: string, readonly timeZone: string, readonly upcoming: { readonly enabled: boolean, readonly effectiveFrom: string } | null, readonly calendar: { readonly coveredFrom: string, readonly coveredUntil: string } } };
    variables: { [key: string]: never; };
  };
  "{ attendanceSettings { rules { nodes { id } } } }": {
    data: { readonly attendanceSettings: { readonly rules: { readonly nodes: ReadonlyArray<{ readonly id: string }> } | null } };
    variables: { [key: string]: never; };
  };
  "{ attendanceSettings { rules(on: \"2026-03-06\") { nodes { absentFromMinutes } } } }": {
    data: { readonly attendanceSettings: { readonly rules: { readonly nodes: ReadonlyArray<{ readonly absentFromMinutes: number | null }> } | null } };
    variables: { [key: string]: never; };
  };
  "{ auditEntries(filter: { action: \"signIn\", result: \"PLAN_EXPIRED\" }) { nodes { result } } }": {
    data: { readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly result: string }> } };
    variables: { [key: string]: never; };
  };
  "{ deletedAccounts(first: 1) { nodes { __typename } } }": {
    data: { readonly deletedAccounts: { readonly nodes: ReadonlyArray<{ readonly __typename: 'DeletedAccount' }> } };
    variables: { [key: string]: never; };
  };
  "{ departments { id memberCount } }": {
    data: { readonly departments: ReadonlyArray<{ readonly id: string, readonly memberCount: number | null }> };
    variables: { [key: string]: never; };
  };
  "{ departments { id name kind depth parent { id } path { id } } }": {
    data: { readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly kind: DepartmentKind | null, readonly depth: number | null, readonly parent: { readonly id: string } | null, readonly path: ReadonlyArray<{ readonly id: string }> | null }> };
    variables: { [key: string]: never; };
  };
  "{ departments { id } }": {
    data: { readonly departments: ReadonlyArray<{ readonly id: string }> };
    variables: { [key: string]: never; };
  };
  "{ departments { name } }": {
    data: { readonly departments: ReadonlyArray<{ readonly name: string | null }> };
    variables: { [key: string]: never; };
  };
  "{ enterpriseOverview { id } }": {
    data: { readonly enterpriseOverview: { readonly id: string } };
    variables: { [key: string]: never; };
  };
  "{ enterpriseOverview { passwordReminderDays } }": {
    data: { readonly enterpriseOverview: { readonly passwordReminderDays: number | null } };
    variables: { [key: string]: never; };
  };
  "{ enterpriseOverview { seats { used } } }": {
    data: { readonly enterpriseOverview: { readonly seats: { readonly used: number } | null } };
    variables: { [key: string]: never; };
  };
  "{ enterpriseOverview { shortName plan expiresAt seats { total used left } } }": {
    data: { readonly enterpriseOverview: { readonly shortName: string, readonly plan: Plan | null, readonly expiresAt: string | null, readonly seats: { readonly total: number, readonly used: number, readonly left: number } | null } };
    variables: { [key: string]: never; };
  };
  "{ enterpriseOverview { shortName plan seats { left } smsBalance } }": {
    data: { readonly enterpriseOverview: { readonly shortName: string, readonly plan: Plan | null, readonly smsBalance: number | null, readonly seats: { readonly left: number } | null } };
    variables: { [key: string]: never; };
  };
  "{ enterpriseOverview { shortName } }": {
    data: { readonly enterpriseOverview: { readonly shortName: string } };
    variables: { [key: string]: never; };
  };
  "{ hiddenMembersEffect }": {
    data: { readonly hiddenMembersEffect: HiddenMembersEffect };
    variables: { [key: string]: never; };
  };
  "{ members { totalCount } departments { name } }": {
    data: { readonly members: { readonly totalCount: number | null }, readonly departments: ReadonlyArray<{ readonly name: string | null }> };
    variables: { [key: string]: never; };
  };
  "{ members { totalCount } }": {
    data: { readonly members: { readonly totalCount: number | null } };
    variables: { [key: string]: never; };
  };
  "{ members(first: 1) { nodes { account { number } } } }": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly account: { readonly number: string } | null }> } };
    variables: { [key: string]: never; };
  };
  "{ members(first: 1) { nodes { id } } }": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };
    variables: { [key: string]: never; };
  };
  "{ permissionCatalogue { id name { en zh } permissions { name description { en zh } tickable fields } }\n        jobTemplates { id name { en zh } permissions } }": {
    data: { readonly permissionCatalogue: ReadonlyArray<{ readonly id: string, readonly name: { readonly en: string, readonly zh: string }, readonly permissions: ReadonlyArray<{ readonly name: string, readonly tickable: boolean, readonly fields: ReadonlyArray<string>, readonly description: { readonly en: string, readonly zh: string } }> }>, readonly jobTemplates: ReadonlyArray<{ readonly id: string, readonly permissions: ReadonlyArray<string>, readonly name: { readonly en: string, readonly zh: string } }> };
    variables: { [key: string]: never; };
  };
  "{ permissionCatalogue { id permissions { name tickable } } }": {
    data: { readonly permissionCatalogue: ReadonlyArray<{ readonly id: string, readonly permissions: ReadonlyArray<{ readonly name: string, readonly tickable: boolean }> }> };
    variables: { [key: string]: never; };
  };
  "{ roles { id kind name } }": {
    data: { readonly roles: ReadonlyArray<{ readonly id: string, readonly kind: RoleKind, readonly name: string }> };
    variables: { [key: string]: never; };
  };
  "{ roles { id name } }": {
    data: { readonly roles: ReadonlyArray<{ readonly id: string, readonly name: string }> };
    variables: { [key: string]: never; };
  };
  "{ roles { id permissions } }": {
    data: { readonly roles: ReadonlyArray<{ readonly id: string, readonly permissions: ReadonlyArray<string> | null }> };
    variables: { [key: string]: never; };
  };
  "{ roles { id } }": {
    data: { readonly roles: ReadonlyArray<{ readonly id: string }> };
    variables: { [key: string]: never; };
  };
  "{ roles { kind name description } }": {
    data: { readonly roles: ReadonlyArray<{ readonly kind: RoleKind, readonly name: string, readonly description: string }> };
    variables: { [key: string]: never; };
  };
  "{ roles { kind } }": {
    data: { readonly roles: ReadonlyArray<{ readonly kind: RoleKind }> };
    variables: { [key: string]: never; };
  };
  "{ roles { name } }": {
    data: { readonly roles: ReadonlyArray<{ readonly name: string }> };
    variables: { [key: string]: never; };
  };
  "{ smsLedger { sum dealers main members pending spent } }": {
    data: { readonly smsLedger: { readonly sum: string, readonly dealers: string, readonly main: string, readonly members: string, readonly pending: string, readonly spent: string } };
    variables: { [key: string]: never; };
  };
  "{ smsLedgerCheckpoint { origin treeSize root note verifierKey } }": {
    data: { readonly smsLedgerCheckpoint: { readonly origin: string, readonly treeSize: number, readonly root: string, readonly note: string, readonly verifierKey: string } };
    variables: { [key: string]: never; };
  };
  "{ smsMessages { nodes { sentBy { member { id smsAccount { balance } } } } } }": {
    data: { readonly smsMessages: { readonly nodes: ReadonlyArray<{ readonly sentBy: { readonly member: { readonly id: string, readonly smsAccount: { readonly balance: number } | null } | null } }> } };
    variables: { [key: string]: never; };
  };
  "{ smsMessages(first: 50) { nodes { text } } auditEntries(first: 50) { nodes { action detail } } }": {
    data: { readonly smsMessages: { readonly nodes: ReadonlyArray<{ readonly text: string }> }, readonly auditEntries: { readonly nodes: ReadonlyArray<{ readonly action: string, readonly detail: string }> } };
    variables: { [key: string]: never; };
  };
  "{ unresolvedMemberImport { refusedCount errorFile { url } } }": {
    data: { readonly unresolvedMemberImport: { readonly refusedCount: number, readonly errorFile: { readonly url: string } | null } };
    variables: { [key: string]: never; };
  };
  "{ verifyAuditLog { valid entries brokenAt } }": {
    data: { readonly verifyAuditLog: { readonly valid: boolean, readonly entries: string, readonly brokenAt: string | null } };
    variables: { [key: string]: never; };
  };
  "{ verifyAuditLog { valid } }": {
    data: { readonly verifyAuditLog: { readonly valid: boolean } };
    variables: { [key: string]: never; };
  };
  "{ viewer { attendanceToday { __typename } } }": {
    data: { readonly viewer: { readonly attendanceToday: { readonly __typename: 'AttendanceMemberDay' } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { attendanceToday { date kind kindReason rulesVersion { id target effectiveFrom department { id } member { id } }\n  shifts { name opensAt closesAt }\n  punchUses { punch { id } use shift { name } unusedReason supersededBy { id } } } } }": {
    data: { readonly viewer: { readonly attendanceToday: { readonly date: string, readonly kind: AttendanceDayKind, readonly kindReason: AttendanceDayKindReason, readonly rulesVersion: { readonly id: string, readonly target: AttendanceRulesTarget, readonly effectiveFrom: string, readonly department: { readonly id: string } | null, readonly member: { readonly id: string } | null } | null, readonly shifts: ReadonlyArray<{ readonly name: string, readonly opensAt: string, readonly closesAt: string }>, readonly punchUses: ReadonlyArray<{ readonly use: AttendancePunchUseKind, readonly unusedReason: AttendancePunchUnusedReason | null, readonly punch: { readonly id: string } | null, readonly shift: { readonly name: string } | null, readonly supersededBy: { readonly id: string } | null }> } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { attendanceToday { statuses shifts { in { id } out { id } } punches { id place } } } }": {
    data: { readonly viewer: { readonly attendanceToday: { readonly statuses: ReadonlyArray<AttendanceStatus>, readonly shifts: ReadonlyArray<{ readonly in: { readonly id: string } | null, readonly out: { readonly id: string } | null }>, readonly punches: ReadonlyArray<{ readonly id: string, readonly place: AttendancePunchPlace }> | null } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { contacts { address signsIn } } }": {
    data: { readonly viewer: { readonly contacts: ReadonlyArray<{ readonly address: string, readonly signsIn: boolean }> | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { contacts { kind address signsIn } } }": {
    data: { readonly viewer: { readonly contacts: ReadonlyArray<{ readonly kind: ContactKind, readonly address: string, readonly signsIn: boolean }> | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { enterprise { shortName smsBalance } } }": {
    data: { readonly viewer: { readonly enterprise: { readonly shortName: string, readonly smsBalance: number | null } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { id kind name enterprise { number shortName } roles { name } permissions scope { everything departments { id } } mustChangePassword } }": {
    data: { readonly viewer: { readonly id: string, readonly kind: ViewerKind, readonly name: string | null, readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly enterprise: { readonly number: string, readonly shortName: string } | null, readonly roles: ReadonlyArray<{ readonly name: string }>, readonly scope: { readonly everything: boolean, readonly departments: ReadonlyArray<{ readonly id: string }> } } };
    variables: { [key: string]: never; };
  };
  "{ viewer { id kind permissions scope { everything } enterprise { id } } }": {
    data: { readonly viewer: { readonly id: string, readonly kind: ViewerKind, readonly permissions: ReadonlyArray<string>, readonly scope: { readonly everything: boolean }, readonly enterprise: { readonly id: string } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { id mustChangePassword } }": {
    data: { readonly viewer: { readonly id: string, readonly mustChangePassword: boolean } };
    variables: { [key: string]: never; };
  };
  "{ viewer { id } departments { id } }": {
    data: { readonly viewer: { readonly id: string }, readonly departments: ReadonlyArray<{ readonly id: string }> };
    variables: { [key: string]: never; };
  };
  "{ viewer { id } members(first: 1) { nodes { id } } departments { id } }": {
    data: { readonly viewer: { readonly id: string }, readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string }> }, readonly departments: ReadonlyArray<{ readonly id: string }> };
    variables: { [key: string]: never; };
  };
  "{ viewer { id } }": {
    data: { readonly viewer: { readonly id: string } };
    variables: { [key: string]: never; };
  };
  "{ viewer { kind } }": {
    data: { readonly viewer: { readonly kind: ViewerKind } };
    variables: { [key: string]: never; };
  };
  "{ viewer { member { id } roles { name kind } permissions scope { everything departments { id } } modules { id permissions { name } } mustChangePassword } }": {
    data: { readonly viewer: { readonly permissions: ReadonlyArray<string>, readonly mustChangePassword: boolean, readonly member: { readonly id: string } | null, readonly roles: ReadonlyArray<{ readonly name: string, readonly kind: RoleKind }>, readonly scope: { readonly everything: boolean, readonly departments: ReadonlyArray<{ readonly id: string }> }, readonly modules: ReadonlyArray<{ readonly id: string, readonly permissions: ReadonlyArray<{ readonly name: string }> }> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { nextPrompt { type shiftName opensAt closesAt endsAt open } } }": {
    data: { readonly viewer: { readonly nextPrompt: { readonly type: AttendancePunchType, readonly shiftName: string, readonly opensAt: string, readonly closesAt: string, readonly endsAt: string, readonly open: boolean } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { passwordReminder } members(first: 1) { nodes { id } } }": {
    data: { readonly viewer: { readonly passwordReminder: boolean }, readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { permissions } }": {
    data: { readonly viewer: { readonly permissions: ReadonlyArray<string> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { profile { name phone email departments { main department { name } } } } }": {
    data: { readonly viewer: { readonly profile: { readonly name: string, readonly phone: string | null, readonly email: string | null, readonly departments: ReadonlyArray<{ readonly main: boolean, readonly department: { readonly name: string | null } | null }> } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { scope { departments { id } } } }": {
    data: { readonly viewer: { readonly scope: { readonly departments: ReadonlyArray<{ readonly id: string }> } } };
    variables: { [key: string]: never; };
  };
  "{ viewer { sessionHistory { nodes { id endReason } } } }": {
    data: { readonly viewer: { readonly sessionHistory: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly endReason: SessionEndReason | null }> } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { sessions { id current audience } } }": {
    data: { readonly viewer: { readonly sessions: ReadonlyArray<{ readonly id: string, readonly current: boolean, readonly audience: SignInAudience }> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { sessions { ip } } }": {
    data: { readonly viewer: { readonly sessions: ReadonlyArray<{ readonly ip: string | null }> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsAccount { __typename } } }": {
    data: { readonly viewer: { readonly smsAccount: { readonly __typename: 'SmsAccount' } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsAccount { balance state } } }": {
    data: { readonly viewer: { readonly smsAccount: { readonly balance: number, readonly state: SmsAccountState } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsAccount { balance } smsStatement { nodes { kind amount balance } totals { entries } } } }": {
    data: { readonly viewer: { readonly smsAccount: { readonly balance: number } | null, readonly smsStatement: { readonly nodes: ReadonlyArray<{ readonly kind: SmsStatementKind, readonly amount: number, readonly balance: number }>, readonly totals: { readonly entries: number } | null } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsAccount { balance } } }": {
    data: { readonly viewer: { readonly smsAccount: { readonly balance: number } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsMessages { nodes { id } } } }": {
    data: { readonly viewer: { readonly smsMessages: { readonly nodes: ReadonlyArray<{ readonly id: string }> } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsMessages(filter: { states: [SCHEDULED] }) { nodes { id state } } } }": {
    data: { readonly viewer: { readonly smsMessages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly state: SmsMessageState }> } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsStatement { nodes { amount } totals { entries } } } }": {
    data: { readonly viewer: { readonly smsStatement: { readonly nodes: ReadonlyArray<{ readonly amount: number }>, readonly totals: { readonly entries: number } | null } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsStatement { nodes { id amount balance kind note proof { leafIdx treeSize root leafHash proof content checkpoint verifierKey } } } } }": {
    data: { readonly viewer: { readonly smsStatement: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly amount: number, readonly balance: number, readonly kind: SmsStatementKind, readonly note: string | null, readonly proof: { readonly leafIdx: number, readonly treeSize: number, readonly root: string, readonly leafHash: string, readonly proof: ReadonlyArray<string>, readonly content: string, readonly checkpoint: string, readonly verifierKey: string } | null }> } | null } };
    variables: { [key: string]: never; };
  };
}

/** An operation that stands in the source. */
export type OperationText = keyof Operations;

/** An operation that clients send, with the types of its variables and of its answer. */
export interface Operation<Data, Variables extends Record<string, unknown>> {
  document: string;
  /** Never set; it only carries the types of the operation. */
  types?(variables: Variables): Data;
}

/** What a client can be asked to send. A text that is not in {@link Operations} is new: run `pnpm codegen`. */
export type Asked = OperationText | Operation<unknown, never>;

type DataOfText<Text extends OperationText> = Operations[Text]['data'];
type VariablesOfText<Text extends OperationText> = Operations[Text]['variables'];

/** What the answer holds if nothing was refused. */
export type DataOf<One extends Asked> = One extends OperationText
  ? DataOfText<One>
  : One extends Operation<infer Data, never>
    ? Data
    : never;

/** What any answer holds: root fields that were refused are null. */
export type AnsweredDataOf<One extends Asked> = { [Field in keyof DataOf<One>]: DataOf<One>[Field] | null };

export type VariablesOf<One extends Asked> = One extends OperationText
  ? VariablesOfText<One>
  : One extends { types?(variables: infer Variables): unknown }
    ? Variables
    : never;

/** The type of the variable `input`. */
export type InputOf<Text extends OperationText> = VariablesOf<Text> extends { input: infer Input } ? Input : never;

/** The variables as arguments: they may be left out if none is required. */
export type Arguments<One extends Asked> =
  Record<string, never> extends VariablesOf<One> ? [variables?: VariablesOf<One>] : [variables: VariablesOf<One>];
