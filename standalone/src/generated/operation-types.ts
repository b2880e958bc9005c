// Generated from the operations in the source by `pnpm codegen`. Do not edit.
export type AccountStatus =
  | 'CLOSED'
  | 'DISABLED'
  | 'ENABLED';

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

export type AttendanceFigure =
  | 'ABSENT'
  | 'ANOMALY'
  | 'CALENDAR_UNKNOWN'
  | 'DUE'
  | 'EARLY'
  | 'IN'
  | 'LATE'
  | 'MISSING_IN'
  | 'MISSING_OUT'
  | 'NORMAL'
  | 'OUT'
  | 'OUTSIDE'
  | 'OVERTIME'
  | 'OVERTIME_HOLIDAY'
  | 'OVERTIME_REST_DAY'
  | 'OVERTIME_WORKDAY'
  | 'PENDING'
  | 'PROVISIONAL'
  | 'REST';

export type AttendancePlaceInput = {
  readonly areas?: ReadonlyArray<AttendanceAreaInput> | null | undefined;
  readonly officeAddresses?: ReadonlyArray<string> | null | undefined;
  readonly wifi?: ReadonlyArray<string> | null | undefined;
};

export type AttendancePunchPlace =
  | 'ANYWHERE'
  | 'INSIDE'
  | 'OUTSIDE';

export type AttendancePunchType =
  | 'IN'
  | 'OUT';

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

export type AttendanceWeekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type ContactKind =
  | 'EMAIL'
  | 'PHONE';

export type ConversationPartyInput = {
  readonly accountNumber?: string | null | undefined;
  readonly employeeNumber?: string | null | undefined;
  readonly external?: ExternalPartyInput | null | undefined;
  readonly memberId?: string | null | undefined;
};

export type DepartmentKind =
  | 'BRANCH'
  | 'BRANCH_COMPANY'
  | 'DEPARTMENT'
  | 'TEAM';

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

export type Gender =
  | 'FEMALE'
  | 'MALE';

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

export type MemberTopUpInput = {
  readonly amount: number;
  readonly member?: MemberKey | null | undefined;
  readonly memberId?: string | null | undefined;
};

export type MessageAttachmentInput = {
  readonly contentType: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
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

export type RegisterAppInput = {
  readonly enterpriseId?: string | null | undefined;
  readonly name: string;
  readonly permissions: ReadonlyArray<string>;
};

export type RequestCodeInput = {
  readonly email?: string | null | undefined;
  readonly phone?: string | null | undefined;
};

export type RequestMemberImportUploadInput = {
  readonly fileName: string;
};

export type RevokeAppInput = {
  readonly appId: string;
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

export type StartAttendanceMonthExportInput = {
  readonly departmentId?: string | null | undefined;
  readonly month: string;
};

export type StartMemberImportInput = {
  readonly fileId: string;
  readonly partial?: boolean | null | undefined;
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

export type ViewerKind =
  | 'APP'
  | 'MEMBER'
  | 'OPERATOR';

export interface Operations {
  "mutation ($fileId: ID!) { startMemberImport(input: { fileId: $fileId }) { import { id } } }": {
    data: { readonly startMemberImport: { readonly import: { readonly id: string } } };
    variables: { fileId: string; };
  };
  "mutation ($input: EndMemberSessionsInput!) { endMemberSessions(input: $input) { results { ok } } }": {
    data: { readonly endMemberSessions: { readonly results: ReadonlyArray<{ readonly ok: boolean }> } };
    variables: { input: EndMemberSessionsInput; };
  };
  "mutation ($input: IngestMessagesInput!) {\n  ingestMessages(input: $input) { accepted messageResults { code message } groupResults { ok code message } }\n}": {
    data: { readonly ingestMessages: { readonly accepted: number, readonly messageResults: ReadonlyArray<{ readonly code: string | null, readonly message: string | null }>, readonly groupResults: ReadonlyArray<{ readonly ok: boolean, readonly code: string | null, readonly message: string | null }> } };
    variables: { input: IngestMessagesInput; };
  };
  "mutation ($input: IngestPunchesInput!) {\n  ingestPunches(input: $input) { results { ok code message } }\n}": {
    data: { readonly ingestPunches: { readonly results: ReadonlyArray<{ readonly ok: boolean, readonly code: string | null, readonly message: string | null }> } };
    variables: { input: IngestPunchesInput; };
  };
  "mutation ($input: LockAttendanceMonthInput!) { lockAttendanceMonth(input: $input) { lock { id } } }": {
    data: { readonly lockAttendanceMonth: { readonly lock: { readonly id: string } } };
    variables: { input: LockAttendanceMonthInput; };
  };
  "mutation ($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id } } }": {
    data: { readonly openEnterprise: { readonly enterprise: { readonly id: string } } };
    variables: { input: OpenEnterpriseInput; };
  };
  "mutation ($input: RegisterAppInput!) {\n  registerApp(input: $input) { app { id } clientSecret }\n}": {
    data: { readonly registerApp: { readonly clientSecret: string, readonly app: { readonly id: string } } };
    variables: { input: RegisterAppInput; };
  };
  "mutation ($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }": {
    data: { readonly requestCode: { readonly expiresAt: string } };
    variables: { input: RequestCodeInput; };
  };
  "mutation ($input: ScheduleSmsInput!) { scheduleSms(input: $input) { message { id } } }": {
    data: { readonly scheduleSms: { readonly message: { readonly id: string } } };
    variables: { input: ScheduleSmsInput; };
  };
  "mutation ($input: SendSmsInput!) { sendSms(input: $input) { message { id } } }": {
    data: { readonly sendSms: { readonly message: { readonly id: string } } };
    variables: { input: SendSmsInput; };
  };
  "mutation ($input: SetAttendanceRulesInput!) { setAttendanceRules(input: $input) { rules { id } } }": {
    data: { readonly setAttendanceRules: { readonly rules: { readonly id: string } } };
    variables: { input: SetAttendanceRulesInput; };
  };
  "mutation ($input: SetAttendanceWorkingTimeInput!) {\n  setAttendanceWorkingTime(input: $input) { workingTime { id } } }": {
    data: { readonly setAttendanceWorkingTime: { readonly workingTime: { readonly id: string } } };
    variables: { input: SetAttendanceWorkingTimeInput; };
  };
  "mutation ($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { balance } }": {
    data: { readonly topUpMainAccount: { readonly balance: number } };
    variables: { input: TopUpMainAccountInput; };
  };
  "mutation ($input: TopUpMembersInput!) { topUpMembers(input: $input) { mainBalance } }": {
    data: { readonly topUpMembers: { readonly mainBalance: number } };
    variables: { input: TopUpMembersInput; };
  };
  "mutation ($memberId: ID!, $successorMemberId: ID!) {\n  offboardMember(input: { memberId: $memberId, successorMemberId: $successorMemberId }) { offboarding { id } }\n}": {
    data: { readonly offboardMember: { readonly offboarding: { readonly id: string } } };
    variables: { memberId: string; successorMemberId: string; };
  };
  "mutation ($month: String!) { lockAttendanceMonth(input: { month: $month }) { lock { id } } }": {
    data: { readonly lockAttendanceMonth: { readonly lock: { readonly id: string } } };
    variables: { month: string; };
  };
  "mutation AddDepartment($input: AddDepartmentInput!) {\n  addDepartment(input: $input) { department { id } }\n}": {
    data: { readonly addDepartment: { readonly department: { readonly id: string } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation AddDepartment($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }": {
    data: { readonly addDepartment: { readonly department: { readonly id: string } } };
    variables: { input: AddDepartmentInput; };
  };
  "mutation AddMember($input: AddMemberInput!) {\n  addMember(input: $input) { member { id account { number } } }\n}": {
    data: { readonly addMember: { readonly member: { readonly id: string, readonly account: { readonly number: string } | null } } };
    variables: { input: AddMemberInput; };
  };
  "mutation AddMember($input: AddMemberInput!) { addMember(input: $input) { member { id } } }": {
    data: { readonly addMember: { readonly member: { readonly id: string } } };
    variables: { input: AddMemberInput; };
  };
  "mutation Export($input: StartAttendanceMonthExportInput!) {\n  startAttendanceMonthExport(input: $input) { export { id } }\n}": {
    data: { readonly startAttendanceMonthExport: { readonly export: { readonly id: string } } };
    variables: { input: StartAttendanceMonthExportInput; };
  };
  "mutation Ingest($input: IngestMessagesInput!) { ingestMessages(input: $input) { accepted } }": {
    data: { readonly ingestMessages: { readonly accepted: number } };
    variables: { input: IngestMessagesInput; };
  };
  "mutation Ingest($input: IngestPunchesInput!) {\n  ingestPunches(input: $input) { results { idempotencyKey ok code } }\n}": {
    data: { readonly ingestPunches: { readonly results: ReadonlyArray<{ readonly idempotencyKey: string, readonly ok: boolean, readonly code: string | null }> } };
    variables: { input: IngestPunchesInput; };
  };
  "mutation Ingest($input: IngestPunchesInput!) {\n  ingestPunches(input: $input) { results { ok code } }\n}": {
    data: { readonly ingestPunches: { readonly results: ReadonlyArray<{ readonly ok: boolean, readonly code: string | null }> } };
    variables: { input: IngestPunchesInput; };
  };
  "mutation IngestMessages($input: IngestMessagesInput!) {\n  ingestMessages(input: $input) { accepted duplicates refused }\n}": {
    data: { readonly ingestMessages: { readonly accepted: number, readonly duplicates: number, readonly refused: number } };
    variables: { input: IngestMessagesInput; };
  };
  "mutation Offboard($input: OffboardMemberInput!) {\n  offboardMember(input: $input) { offboarding { \n  finishedAt\n  steps {\n    kind state finishedAt problem accountNumber numberState sessionsEnded creditReturned scheduledCancelled\n    conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft\n  } } }\n}": {
    data: { readonly offboardMember: { readonly offboarding: { readonly finishedAt: string | null, readonly steps: ReadonlyArray<{ readonly kind: OffboardingStepKind, readonly state: OffboardingStepState, readonly finishedAt: string | null, readonly problem: string | null, readonly accountNumber: string | null, readonly numberState: LeaverNumberState | null, readonly sessionsEnded: number | null, readonly creditReturned: number | null, readonly scheduledCancelled: number | null, readonly conversationsMoved: number | null, readonly messagesMoved: number | null, readonly groupsHandedOver: number | null, readonly closedFrom: string | null, readonly departmentsLeft: number | null }> } } };
    variables: { input: OffboardMemberInput; };
  };
  "mutation Offboard($input: OffboardMemberInput!) {\n  offboardMember(input: $input) { offboarding { id finishedAt steps {\n  kind state finishedAt problem accountNumber numberState sessionsEnded creditReturned scheduledCancelled\n  conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft\n} } }\n}": {
    data: { readonly offboardMember: { readonly offboarding: { readonly id: string, readonly finishedAt: string | null, readonly steps: ReadonlyArray<{ readonly kind: OffboardingStepKind, readonly state: OffboardingStepState, readonly finishedAt: string | null, readonly problem: string | null, readonly accountNumber: string | null, readonly numberState: LeaverNumberState | null, readonly sessionsEnded: number | null, readonly creditReturned: number | null, readonly scheduledCancelled: number | null, readonly conversationsMoved: number | null, readonly messagesMoved: number | null, readonly groupsHandedOver: number | null, readonly closedFrom: string | null, readonly departmentsLeft: number | null }> } } };
    variables: { input: OffboardMemberInput; };
  };
  "mutation Punch($input: PunchInput!) { punch(input: $input) { punch { id place ip } } }": {
    data: { readonly punch: { readonly punch: { readonly id: string, readonly place: AttendancePunchPlace, readonly ip: string | null } } };
    variables: { input: PunchInput; };
  };
  "mutation Punch($input: PunchInput!) { punch(input: $input) { punch { id } } }": {
    data: { readonly punch: { readonly punch: { readonly id: string } } };
    variables: { input: PunchInput; };
  };
  "mutation RegisterApp($input: RegisterAppInput!) {\n  registerApp(input: $input) { app { id } clientSecret }\n}": {
    data: { readonly registerApp: { readonly clientSecret: string, readonly app: { readonly id: string } } };
    variables: { input: RegisterAppInput; };
  };
  "mutation RequestMemberImportUpload($input: RequestMemberImportUploadInput!) {\n  requestMemberImportUpload(input: $input) { upload { fileId url } }\n}": {
    data: { readonly requestMemberImportUpload: { readonly upload: { readonly fileId: string, readonly url: string } } };
    variables: { input: RequestMemberImportUploadInput; };
  };
  "mutation RevokeApp($input: RevokeAppInput!) { revokeApp(input: $input) { app { id } } }": {
    data: { readonly revokeApp: { readonly app: { readonly id: string } } };
    variables: { input: RevokeAppInput; };
  };
  "mutation S($input: SignInInput!) { signIn(input: $input) { accessToken } }": {
    data: { readonly signIn: { readonly accessToken: string } };
    variables: { input: SignInInput; };
  };
  "mutation SendSms($input: SendSmsInput!) {\n  sendSms(input: $input) {\n    message { id recipientCount credits }\n    creditsReserved\n    balance\n    rejected { entry code }\n  }\n}": {
    data: { readonly sendSms: { readonly creditsReserved: number, readonly balance: number, readonly message: { readonly id: string, readonly recipientCount: number, readonly credits: number }, readonly rejected: ReadonlyArray<{ readonly entry: string, readonly code: string }> } };
    variables: { input: SendSmsInput; };
  };
  "mutation StartMemberImport($input: StartMemberImportInput!) {\n  startMemberImport(input: $input) { import { id } }\n}": {
    data: { readonly startMemberImport: { readonly import: { readonly id: string } } };
    variables: { input: StartMemberImportInput; };
  };
  "mutation {\n  requestMemberImportUpload(input: { fileName: \"members.xlsx\" }) { upload { fileId url } }\n}": {
    data: { readonly requestMemberImportUpload: { readonly upload: { readonly fileId: string, readonly url: string } } };
    variables: { [key: string]: never; };
  };
  "query ($id: ID!) { memberImport(id: $id) { state } }": {
    data: { readonly memberImport: { readonly state: MemberImportState } };
    variables: { id: string; };
  };
  "query ($id: ID!) { smsMessage(id: $id) { delivery { queued sent } } }": {
    data: { readonly smsMessage: { readonly delivery: { readonly queued: number, readonly sent: number } } };
    variables: { id: string; };
  };
  "query ($memberId: ID!) { offboarding(memberId: $memberId) { finishedAt } }": {
    data: { readonly offboarding: { readonly finishedAt: string | null } };
    variables: { memberId: string; };
  };
  "query ($memberId: ID!, $range: RecordRange!) {\n  conversationPartners(memberId: $memberId, range: $range) { nodes { party { id name } } }\n  groupConversations(range: $range) { nodes { id } }\n}": {
    data: { readonly conversationPartners: { readonly nodes: ReadonlyArray<{ readonly party: { readonly id: string, readonly name: string | null } }> }, readonly groupConversations: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };
    variables: { memberId: string; range: RecordRange; };
  };
  "query Anchors($memberId: ID!, $partnerId: ID!, $range: RecordRange!) {\n  conversationAnchors(memberId: $memberId, partnerId: $partnerId, range: $range) { day messageCount cursor }\n}": {
    data: { readonly conversationAnchors: ReadonlyArray<{ readonly day: string, readonly messageCount: number, readonly cursor: string }> };
    variables: { memberId: string; partnerId: string; range: RecordRange; };
  };
  "query Colleagues { members(first: 200) { nodes { id } } }": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };
    variables: { [key: string]: never; };
  };
  "query Conversation($memberId: ID!, $partnerId: ID!, $range: RecordRange!, $after: String) {\n  conversationMessages(memberId: $memberId, partnerId: $partnerId, range: $range, first: 20, after: $after) {\n    nodes { sequence sentAt body sender { name } }\n    pageInfo { hasNextPage endCursor }\n  }\n}": {
    data: { readonly conversationMessages: { readonly nodes: ReadonlyArray<{ readonly sequence: string, readonly sentAt: string, readonly body: string | null, readonly sender: { readonly name: string | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { memberId: string; partnerId: string; range: RecordRange; after?: string | null | undefined; };
  };
  "query Credit($id: ID!) { member(id: $id) { smsAccount { balance } } }": {
    data: { readonly member: { readonly smsAccount: { readonly balance: number } | null } };
    variables: { id: string; };
  };
  "query DayFigures($date: Date!) {\n  attendanceDay(date: $date) { figures { due in out late early absent normal } }\n}": {
    data: { readonly attendanceDay: { readonly figures: { readonly due: number, readonly in: number, readonly out: number, readonly late: number, readonly early: number, readonly absent: number, readonly normal: number } } };
    variables: { date: string; };
  };
  "query DepartmentPage($id: ID!) {\n  department(id: $id) {\n    id\n    name\n    members(first: 50) {\n      nodes {\n        id\n        name\n        title\n        phone\n        account { number status }\n        roles { name }\n        smsAccount { balance }\n        lastMessage { sentAt }\n        attendanceToday { statuses }\n      }\n    }\n  }\n}": {
    data: { readonly department: { readonly id: string, readonly name: string | null, readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly title: string | null, readonly phone: string | null, readonly account: { readonly number: string, readonly status: AccountStatus } | null, readonly roles: ReadonlyArray<{ readonly name: string }> | null, readonly smsAccount: { readonly balance: number } | null, readonly lastMessage: { readonly sentAt: string } | null, readonly attendanceToday: { readonly statuses: ReadonlyArray<AttendanceStatus> } | null }> } | null } };
    variables: { id: string; };
  };
  "query Drill($date: Date!, $figure: AttendanceFigure, $after: String) {\n  attendanceDay(date: $date) {\n    members(figure: $figure, first: 200, after: $after) { nodes { member { id name } } pageInfo { hasNextPage endCursor } }\n  }\n}": {
    data: { readonly attendanceDay: { readonly members: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string, readonly name: string | null } | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };
    variables: { date: string; figure?: AttendanceFigure | null | undefined; after?: string | null | undefined; };
  };
  "query Exported($id: ID!) { attendanceMonthExport(id: $id) { state file { name url } errorCode } }": {
    data: { readonly attendanceMonthExport: { readonly state: ExportState, readonly errorCode: string | null, readonly file: { readonly name: string, readonly url: string } | null } };
    variables: { id: string; };
  };
  "query Figures($date: Date!) {\n  attendanceDay(date: $date) {\n    figures { due in out late early absent normal missingIn missingOut pending anomaly }\n  }\n}": {
    data: { readonly attendanceDay: { readonly figures: { readonly due: number, readonly in: number, readonly out: number, readonly late: number, readonly early: number, readonly absent: number, readonly normal: number, readonly missingIn: number, readonly missingOut: number, readonly pending: number, readonly anomaly: number } } };
    variables: { date: string; };
  };
  "query List($id: ID!) {\n  department(id: $id) { members(first: 200) { nodes { id name account { number } } } }\n}": {
    data: { readonly department: { readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly account: { readonly number: string } | null }> } | null } };
    variables: { id: string; };
  };
  "query Member($id: ID!) { member(id: $id) { id name } }": {
    data: { readonly member: { readonly id: string, readonly name: string | null } };
    variables: { id: string; };
  };
  "query MemberImport($id: ID!) {\n  memberImport(id: $id) {\n    state rowCount addedCount changedCount unchangedCount refusedCount departmentsAddedCount\n    problems { row column reason } errorCode errorMessage\n  }\n}": {
    data: { readonly memberImport: { readonly state: MemberImportState, readonly rowCount: number, readonly addedCount: number, readonly changedCount: number, readonly unchangedCount: number, readonly refusedCount: number, readonly departmentsAddedCount: number, readonly errorCode: string | null, readonly errorMessage: string | null, readonly problems: ReadonlyArray<{ readonly row: number, readonly column: string, readonly reason: string }> } };
    variables: { id: string; };
  };
  "query Members($after: String) {\n  members(first: 200, after: $after) {\n    nodes { id name account { number } roles { kind name } departments { main department { name } } }\n    pageInfo { hasNextPage endCursor }\n  }\n}": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly account: { readonly number: string } | null, readonly roles: ReadonlyArray<{ readonly kind: RoleKind, readonly name: string }> | null, readonly departments: ReadonlyArray<{ readonly main: boolean, readonly department: { readonly name: string | null } | null }> | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };
    variables: { after?: string | null | undefined; };
  };
  "query Members($id: ID!) {\n  member(id: $id) { name smsAccount { balance } }\n  departments { name }\n}": {
    data: { readonly member: { readonly name: string | null, readonly smsAccount: { readonly balance: number } | null }, readonly departments: ReadonlyArray<{ readonly name: string | null }> };
    variables: { id: string; };
  };
  "query Messages($after: String) {\n  viewer { smsMessages(first: 200, after: $after) { nodes { id text } pageInfo { hasNextPage endCursor } } }\n}": {
    data: { readonly viewer: { readonly smsMessages: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly text: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };
    variables: { after?: string | null | undefined; };
  };
  "query Month($month: String!) {\n  attendanceMonthReport(month: $month) { from to figures { due in out late early absent normal } }\n}": {
    data: { readonly attendanceMonthReport: { readonly from: string, readonly to: string, readonly figures: { readonly due: number, readonly in: number, readonly out: number, readonly late: number, readonly early: number, readonly absent: number, readonly normal: number } } };
    variables: { month: string; };
  };
  "query Month($month: String!, $after: String) {\n  attendanceMonthReport(month: $month) {\n    from\n    to\n    members(first: 100, after: $after) {\n      nodes {\n        member { id }\n        figures { due in out late absent normal lateMinutes }\n        days { date kind statuses lateMinutes }\n      }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n}": {
    data: { readonly attendanceMonthReport: { readonly from: string, readonly to: string, readonly members: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string } | null, readonly figures: { readonly due: number, readonly in: number, readonly out: number, readonly late: number, readonly absent: number, readonly normal: number, readonly lateMinutes: number }, readonly days: ReadonlyArray<{ readonly date: string, readonly kind: AttendanceDayKind, readonly statuses: ReadonlyArray<AttendanceStatus>, readonly lateMinutes: number }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };
    variables: { month: string; after?: string | null | undefined; };
  };
  "query Offboarding($memberId: ID!) { offboarding(memberId: $memberId) { \n  finishedAt\n  steps {\n    kind state finishedAt problem accountNumber numberState sessionsEnded creditReturned scheduledCancelled\n    conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft\n  } } }": {
    data: { readonly offboarding: { readonly finishedAt: string | null, readonly steps: ReadonlyArray<{ readonly kind: OffboardingStepKind, readonly state: OffboardingStepState, readonly finishedAt: string | null, readonly problem: string | null, readonly accountNumber: string | null, readonly numberState: LeaverNumberState | null, readonly sessionsEnded: number | null, readonly creditReturned: number | null, readonly scheduledCancelled: number | null, readonly conversationsMoved: number | null, readonly messagesMoved: number | null, readonly groupsHandedOver: number | null, readonly closedFrom: string | null, readonly departmentsLeft: number | null }> } };
    variables: { memberId: string; };
  };
  "query Offboarding($memberId: ID!) { offboarding(memberId: $memberId) { id finishedAt steps {\n  kind state finishedAt problem accountNumber numberState sessionsEnded creditReturned scheduledCancelled\n  conversationsMoved messagesMoved groupsHandedOver closedFrom departmentsLeft\n} } }": {
    data: { readonly offboarding: { readonly id: string, readonly finishedAt: string | null, readonly steps: ReadonlyArray<{ readonly kind: OffboardingStepKind, readonly state: OffboardingStepState, readonly finishedAt: string | null, readonly problem: string | null, readonly accountNumber: string | null, readonly numberState: LeaverNumberState | null, readonly sessionsEnded: number | null, readonly creditReturned: number | null, readonly scheduledCancelled: number | null, readonly conversationsMoved: number | null, readonly messagesMoved: number | null, readonly groupsHandedOver: number | null, readonly closedFrom: string | null, readonly departmentsLeft: number | null }> } };
    variables: { memberId: string; };
  };
  "query Overview { attendanceOverview { today { date } yesterday { date } } }": {
    data: { readonly attendanceOverview: { readonly today: { readonly date: string } | null, readonly yesterday: { readonly date: string } | null } };
    variables: { [key: string]: never; };
  };
  "query Page($search: String, $after: String) { members(first: 1, filter: { search: $search }, after: $after) { nodes { id } } }": {
    data: { readonly members: { readonly nodes: ReadonlyArray<{ readonly id: string }> } };
    variables: { search?: string | null | undefined; after?: string | null | undefined; };
  };
  "query Partners($memberId: ID!, $range: RecordRange!) {\n  conversationPartners(memberId: $memberId, range: $range, first: 10) { nodes { messageCount } }\n}": {
    data: { readonly conversationPartners: { readonly nodes: ReadonlyArray<{ readonly messageCount: number }> } };
    variables: { memberId: string; range: RecordRange; };
  };
  "query Partners($memberId: ID!, $range: RecordRange!) {\n  conversationPartners(memberId: $memberId, range: $range, first: 200) {\n    nodes { messageCount party { id name member { id } } }\n  }\n}": {
    data: { readonly conversationPartners: { readonly nodes: ReadonlyArray<{ readonly messageCount: number, readonly party: { readonly id: string, readonly name: string | null, readonly member: { readonly id: string } | null } }> } };
    variables: { memberId: string; range: RecordRange; };
  };
  "query Shifts($date: Date!, $after: String) {\n  attendanceDay(date: $date) {\n    members(figure: DUE, first: 200, after: $after) {\n      nodes { member { id name } shifts { startsAt endsAt } }\n      pageInfo { hasNextPage endCursor }\n    }\n  }\n}": {
    data: { readonly attendanceDay: { readonly members: { readonly nodes: ReadonlyArray<{ readonly member: { readonly id: string, readonly name: string | null } | null, readonly shifts: ReadonlyArray<{ readonly startsAt: string, readonly endsAt: string }> }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } | null } };
    variables: { date: string; after?: string | null | undefined; };
  };
  "query SmsMessage($id: ID!) {\n  smsMessage(id: $id) { state delivery { queued sent delivered failed expired charged refunded } }\n}": {
    data: { readonly smsMessage: { readonly state: SmsMessageState, readonly delivery: { readonly queued: number, readonly sent: number, readonly delivered: number, readonly failed: number, readonly expired: number, readonly charged: number, readonly refunded: number } } };
    variables: { id: string; };
  };
  "query { conversationPartners(memberId: \"00000000-0000-7000-8000-000000000000\",\n    range: { from: \"2026-01-01T00:00:00Z\", to: \"2026-01-02T00:00:00Z\" }) { nodes { messageCount } } }": {
    data: { readonly conversationPartners: { readonly nodes: ReadonlyArray<{ readonly messageCount: number }> } };
    variables: { [key: string]: never; };
  };
  "{ __typename }": {
    data: { readonly __typename: 'Query' };
    variables: { [key: string]: never; };
  };
  "{ deletedAccounts(first: 50) { nodes { id name messageCount } } }": {
    data: { readonly deletedAccounts: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly messageCount: number }> } };
    variables: { [key: string]: never; };
  };
  "{ departments { id name depth } }": {
    data: { readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string | null, readonly depth: number | null }> };
    variables: { [key: string]: never; };
  };
  "{ departments { id name } }": {
    data: { readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string | null }> };
    variables: { [key: string]: never; };
  };
  "{ departments { id } roles { kind } apps { name } }": {
    data: { readonly departments: ReadonlyArray<{ readonly id: string }>, readonly roles: ReadonlyArray<{ readonly kind: RoleKind }>, readonly apps: ReadonlyArray<{ readonly name: string }> };
    variables: { [key: string]: never; };
  };
  "{ departments { id } }": {
    data: { readonly departments: ReadonlyArray<{ readonly id: string }> };
    variables: { [key: string]: never; };
  };
  "{ smsLedger { sum dealers main members pending spent } }": {
    data: { readonly smsLedger: { readonly sum: string, readonly dealers: string, readonly main: string, readonly members: string, readonly pending: string, readonly spent: string } };
    variables: { [key: string]: never; };
  };
  "{ viewer { __typename } }": {
    data: { readonly viewer: { readonly __typename: 'Viewer' } };
    variables: { [key: string]: never; };
  };
  "{ viewer { attendanceToday { statuses } } }": {
    data: { readonly viewer: { readonly attendanceToday: { readonly statuses: ReadonlyArray<AttendanceStatus> } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { contacts { kind signsIn } } }": {
    data: { readonly viewer: { readonly contacts: ReadonlyArray<{ readonly kind: ContactKind, readonly signsIn: boolean }> | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { enterprise { id smsBalance } } }": {
    data: { readonly viewer: { readonly enterprise: { readonly id: string, readonly smsBalance: number | null } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { enterprise { id } } }": {
    data: { readonly viewer: { readonly enterprise: { readonly id: string } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { id } departments { id } }": {
    data: { readonly viewer: { readonly id: string }, readonly departments: ReadonlyArray<{ readonly id: string }> };
    variables: { [key: string]: never; };
  };
  "{ viewer { id } }": {
    data: { readonly viewer: { readonly id: string } };
    variables: { [key: string]: never; };
  };
  "{ viewer { kind permissions } }": {
    data: { readonly viewer: { readonly kind: ViewerKind, readonly permissions: ReadonlyArray<string> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { kind } }": {
    data: { readonly viewer: { readonly kind: ViewerKind } };
    variables: { [key: string]: never; };
  };
  "{ viewer { member { id } } }": {
    data: { readonly viewer: { readonly member: { readonly id: string } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { name } }": {
    data: { readonly viewer: { readonly name: string | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { permissions } }": {
    data: { readonly viewer: { readonly permissions: ReadonlyArray<string> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { profile { name } } }": {
    data: { readonly viewer: { readonly profile: { readonly name: string } | null } };
    variables: { [key: string]: never; };
  };
  "{ viewer { roles { kind } } }": {
    data: { readonly viewer: { readonly roles: ReadonlyArray<{ readonly kind: RoleKind }> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { sessions { id } } }": {
    data: { readonly viewer: { readonly sessions: ReadonlyArray<{ readonly id: string }> } };
    variables: { [key: string]: never; };
  };
  "{ viewer { smsAccount { balance } } }": {
    data: { readonly viewer: { readonly smsAccount: { readonly balance: number } | null } };
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
