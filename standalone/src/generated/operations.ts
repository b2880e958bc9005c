// Generated from the demo's operations by `pnpm codegen`. Do not edit.
import type { Operation } from './operation-types.ts';
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What a new department is. */
export type AddDepartmentInput = {
  /** DEPARTMENT when left out. */
  readonly kind?: DepartmentKind | null | undefined;
  /** 1 to 64 characters, without slashes and separators of lists (; , 、), unique among the parent's children. "New department", in the language of the installation, when left out. */
  readonly name?: string | null | undefined;
  /** The department to add it below; must lie in the caller's scope. */
  readonly parentId: string;
};

/** Who is added, where, with which account. */
export type AddMemberInput = {
  /** A free number of the enterprise's number segment; the next free one when left out (ID-10). */
  readonly accountNumber?: string | null | undefined;
  /** Another name that the person goes by, up to 64 characters. */
  readonly alias?: string | null | undefined;
  /** 1 to 10 departments, each once, one of them the main one. */
  readonly departments: ReadonlyArray<MemberPlaceInput>;
  /** Work email address, unique in the enterprise. */
  readonly email?: string | null | undefined;
  /** Number in the enterprise's books, up to 32 characters, unique. */
  readonly employeeNumber?: string | null | undefined;
  /** Gender. */
  readonly gender?: Gender | null | undefined;
  /** True: others cannot find the member. False and null need the permission as well. Permission: org:hidden:read. */
  readonly hidden?: boolean | null | undefined;
  /** Full name, 1 to 60 characters. */
  readonly name: string;
  /** True sends the member the account number by SMS, free of charge; needs `phone`. False when left out. */
  readonly notifyBySms?: boolean | null | undefined;
  /**
   * Mobile number alone; one without country code is Chinese. Unique in the enterprise. The first sign-in may come by a
   * secret or a code that went there, which proves it; otherwise the member confirms it before it signs in.
   */
  readonly phone?: string | null | undefined;
  /** 1 to 20 roles of the account (ID-42). A caller can only give roles whose permissions the caller holds (ID-43). */
  readonly roleIds: ReadonlyArray<string>;
  /** Information scope: up to 3 departments of the caller's own scope; the own departments when left out (ID-44). */
  readonly scopeDepartmentIds?: ReadonlyArray<string> | null | undefined;
  /** Job title, up to 64 characters. */
  readonly title?: string | null | undefined;
};

/** The role to create. */
export type AddRoleInput = {
  /** At most 200 characters. */
  readonly description?: string | null | undefined;
  /** 1 to 40 characters, without separators of lists (; , 、), unique in the enterprise; names of built-in roles are taken in every language. */
  readonly name: string;
  /** Names of permissions that the caller holds, at most 100. */
  readonly permissions: ReadonlyArray<string>;
};

/** A circle on the map. */
export type AttendanceAreaInput = {
  /** -90 to 90. */
  readonly latitude: number;
  /** -180 to 180. */
  readonly longitude: number;
  /** 1 to 50 characters. */
  readonly name: string;
  /** 50 to 5000. */
  readonly radiusMeters: number;
};

/** Where punches must be made; meeting one of the demands is enough. */
export type AttendancePlaceInput = {
  /** At most 50 circles. */
  readonly areas?: ReadonlyArray<AttendanceAreaInput> | null | undefined;
  /** At most 50 addresses or ranges, IPv4 or IPv6. */
  readonly officeAddresses?: ReadonlyArray<string> | null | undefined;
  /** At most 100 names or hardware addresses. */
  readonly wifi?: ReadonlyArray<string> | null | undefined;
};

/** Rules as they are to be. */
export type AttendanceRulesInput = {
  /** 1 to 960 and more than the grace; none when left out. */
  readonly absenceMinutes?: number | null | undefined;
  /** 1 to 1440; the end of the shift, or `absenceMinutes` if that is sooner, when left out. */
  readonly absentFromMinutes?: number | null | undefined;
  /** True when left out. */
  readonly followsStatutoryCalendar?: boolean | null | undefined;
  /** 0 to 120; 0 when left out. */
  readonly graceMinutes?: number | null | undefined;
  /** 0 to 480; 30 when left out. */
  readonly overtimeFromMinutes?: number | null | undefined;
  /** Anywhere when left out. */
  readonly place?: AttendancePlaceInput | null | undefined;
  /** 0 to 120; 10 when left out. */
  readonly promptMinutes?: number | null | undefined;
  /** 1 to 6 in the order of their start, without overlap, each at most 16 hours long. */
  readonly shifts: ReadonlyArray<AttendanceShiftInput>;
  /** At most 400, each day once. */
  readonly specialDays?: ReadonlyArray<AttendanceSpecialDayInput> | null | undefined;
  /** Days of the week that are worked. */
  readonly workdays: ReadonlyArray<AttendanceWeekday>;
};

/** A time of work from coming to going. */
export type AttendanceShiftInput = {
  /** Time of day, `HH:MM`; at or before `startsAt` it is on the next day. */
  readonly endsAt: string;
  /** 0 to 240; 0 when left out. */
  readonly flexibleMinutes?: number | null | undefined;
  /** 1 to 30 characters. */
  readonly name: string;
  /** Time of day, `HH:MM`. */
  readonly startsAt: string;
};

/** A day with its own rule. */
export type AttendanceSpecialDayInput = {
  /** The day. */
  readonly date: string;
  /** Worked or free. */
  readonly kind: AttendanceSpecialDayKind;
  /** At most 50 characters. */
  readonly name?: string | null | undefined;
};

/** Whether a special day is worked. */
export type AttendanceSpecialDayKind =
  /** Free. */
  | 'REST_DAY'
  /** Worked, with all shifts. */
  | 'WORKDAY';

/** A day of the week. */
export type AttendanceWeekday =
  /** Friday. */
  | 'FRIDAY'
  /** Monday. */
  | 'MONDAY'
  /** Saturday. */
  | 'SATURDAY'
  /** Sunday. */
  | 'SUNDAY'
  /** Thursday. */
  | 'THURSDAY'
  /** Tuesday. */
  | 'TUESDAY'
  /** Wednesday. */
  | 'WEDNESDAY';

/** The current and the new password. */
export type ChangePasswordInput = {
  /** The password of now; left out only after signing in with an activation secret. */
  readonly currentPassword?: string | null | undefined;
  /** The new one: at least 8 characters, not a common one; for enterprise administrators the rules of the super password. */
  readonly newPassword: string;
};

/** A contact and the code that was sent to it. */
export type ConfirmContactInput = {
  /** The code. */
  readonly code: string;
  /** The email address that the code was sent to. */
  readonly email?: string | null | undefined;
  /** The phone that the code was sent to. */
  readonly phone?: string | null | undefined;
};

/** Kind of contact. */
export type ContactKind =
  /** An email address. */
  | 'EMAIL'
  /** A phone. */
  | 'PHONE';

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

/** How new members get their first password. */
export type FirstPasswordMethod =
  /** A random secret by SMS, or by email to members without a phone; valid once, for 72 hours. The default. For a member without both, enter a contact, then use `resetPasswords`. */
  | 'ACTIVATION_SECRET'
  /** A shared password that the enterprise hands out itself; it must be changed at the first sign-in. */
  | 'INITIAL_PASSWORD';

/** A member's gender as the directory keeps it. */
export type Gender =
  /** Female. */
  | 'FEMALE'
  /** Male. */
  | 'MALE';

/** How a system outside names a member: exactly one of the three. */
export type MemberKey = {
  /** The account number. */
  readonly accountNumber?: string | null | undefined;
  /** The employee number that the enterprise gave. Several members of one number: refused as MEMBER_AMBIGUOUS. */
  readonly employeeNumber?: string | null | undefined;
  /** Our id. */
  readonly id?: string | null | undefined;
};

/** A place in a department. */
export type MemberPlaceInput = {
  /** The department; must lie in the caller's scope. */
  readonly departmentId: string;
  /** True when the member leads it; false when left out. */
  readonly leader?: boolean | null | undefined;
  /** True for the main department; the first one is the main one when none says so. */
  readonly main?: boolean | null | undefined;
};

/** Credit for one member. */
export type MemberTopUpInput = {
  /** Segment credits, 1 to 100,000,000. */
  readonly amount: number;
  /** The member by another number, otherwise NOT_FOUND or MEMBER_AMBIGUOUS. */
  readonly member?: MemberKey | null | undefined;
  /** The member, within the caller's information scope; otherwise NOT_FOUND. Either this or `member`. */
  readonly memberId?: string | null | undefined;
};

/** The enterprise to open. */
export type OpenEnterpriseInput = {
  /** When the plan expires; without it the plan's own term. Must lie in the future. */
  readonly expiresAt?: string | null | undefined;
  /** Full name, 2 to 100 characters. */
  readonly name: string;
  /** The plan; its limits come with it. */
  readonly plan: Plan;
  /** Seats bought, 1 to 30,000; without it those of the plan. */
  readonly seats?: number | null | undefined;
  /** Short name, 1 to 20 characters. */
  readonly shortName: string;
  /** Whether members' accounts may be created. */
  readonly subAccountsEnabled: boolean;
  /** First super password: at least 10 characters with three of upper case, lower case, digits, symbols; not close to a common one. */
  readonly superPassword: string;
  /** IANA time zone. */
  readonly timeZone?: string;
};

/** Plan of an enterprise. */
export type Plan =
  /** Certified: seats as bought, 500 by default, 30,000 at most. */
  | 'CERTIFIED'
  /** Registered with a licence: 50 members. */
  | 'REGISTERED'
  /** Trial: 10 members, expires after 90 days. */
  | 'TRIAL';

/** The app to let in. */
export type RegisterAppInput = {
  /** The enterprise; for platform operators only, who register dealers' apps that top up credit. */
  readonly enterpriseId?: string | null | undefined;
  /** 1 to 60 characters. */
  readonly name: string;
  /** 1 to 50 names of permissions. Apps never manage accounts, roles, apps or the enterprise. */
  readonly permissions: ReadonlyArray<string>;
};

/** The contact to confirm, as in the directory; exactly one of the two. */
export type RequestContactCodeInput = {
  /** The caller's email address. */
  readonly email?: string | null | undefined;
  /** The caller's phone; numbers without a country code are Chinese ones. */
  readonly phone?: string | null | undefined;
};

/** Which app is shut out. */
export type RevokeAppInput = {
  /** Which app. */
  readonly appId: string;
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

/** A message to send. */
export type SendSmsInput = {
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  readonly idempotencyKey: string;
  /** Who gets it. */
  readonly recipients: SmsRecipientsInput;
  /** What it begins with. */
  readonly signature?: SmsSignature;
  /** How it is cut. */
  readonly splitMode?: SmsSplitMode;
  /** 1 to 1,000 characters. */
  readonly text: string;
};

/** The target and its rules. Without `departmentId` and `memberId` they are the enterprise's. */
export type SetAttendanceRulesInput = {
  /** The department, with all below it. */
  readonly departmentId?: string | null | undefined;
  /** The member. Not together with `departmentId`. */
  readonly memberId?: string | null | undefined;
  /** All rules; what is left out takes its default. */
  readonly rules: AttendanceRulesInput;
};

/** How new members get their first password. */
export type SetFirstPasswordInput = {
  /** The shared password, at least 8 characters and not a common one; with INITIAL_PASSWORD only. */
  readonly initialPassword?: string | null | undefined;
  /** The method for members who are added from now on. */
  readonly method: FirstPasswordMethod;
};

/** Client credentials of an app. */
export type SignInAppInput = {
  /** Id of the app. */
  readonly clientId: string;
  /** Its client secret. */
  readonly clientSecret: string;
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
  readonly accountNumber?: string | null | undefined;
  /** What the session is for. */
  readonly audience?: SignInAudience;
  /** The code that `requestCode` sent to the phone or address. */
  readonly code?: string | null | undefined;
  /** What the client calls its device, such as `Olga's phone`, to know it again in the list of sessions; at most 60 characters. */
  readonly deviceName?: string | null | undefined;
  /** Email address of a member. */
  readonly email?: string | null | undefined;
  /** Number of the enterprise, for its administrator. */
  readonly enterpriseNumber?: string | null | undefined;
  /** Account number or enterprise number; six digits are an enterprise number. */
  readonly identifier?: string | null | undefined;
  /** Name of a platform operator. */
  readonly operator?: string | null | undefined;
  /** The password, or the activation secret at the first sign-in. */
  readonly password?: string | null | undefined;
  /** Phone of a member. */
  readonly phone?: string | null | undefined;
  /** The enterprise's super password. */
  readonly superPassword?: string | null | undefined;
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

/** Who gets a message. A number that occurs several times gets it once. 1 to 1,000 numbers in all, otherwise LIMIT_REACHED. */
export type SmsRecipientsInput = {
  /** Departments within the caller's scope, with all departments below them. Up to 200. */
  readonly departmentIds?: ReadonlyArray<string> | null | undefined;
  /** Members whom the caller may see; their numbers come from the directory. Up to 1,000. */
  readonly memberIds?: ReadonlyArray<string> | null | undefined;
  /** Members by account or employee number, for who does not know our ids; together with `memberIds` up to 1,000. */
  readonly members?: ReadonlyArray<MemberKey> | null | undefined;
  /**
   * Typed numbers, parted by `;`, `,`, `、` of any width, by tabs, line breaks, or spaces between whole numbers; Chinese unless
   * they carry a country code. Spaces, dashes, dots and brackets inside of a number are fine. An entry with anything else in it,
   * such as a name or an extension, is rejected whole. Up to 20,000 characters.
   */
  readonly numbers?: string | null | undefined;
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

/** A credit top-up of an enterprise's main account. */
export type TopUpMainAccountInput = {
  /** Segment credits, 1 to 100,000,000. */
  readonly amount: number;
  /** The dealer's own number of the sale, 1 to 100 characters. Unique per dealer: a second use answers DEALER_REFERENCE_USED. */
  readonly dealerReference: string;
  /** The enterprise. Needed by platform operators; an app tops up its own enterprise only and may leave it out. Another one answers NOT_FOUND. */
  readonly enterpriseId?: string | null | undefined;
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  readonly idempotencyKey: string;
};

/** Credit for one or many members, all or nothing. */
export type TopUpMembersInput = {
  /** Names this request, 1 to 128 characters: a repetition is answered with the first result, another request under the same key with IDEMPOTENCY_CONFLICT. */
  readonly idempotencyKey: string;
  /** 1 to 500 members, each once. */
  readonly items: ReadonlyArray<MemberTopUpInput>;
  /** Shown in statements, up to 200 characters. */
  readonly note?: string | null | undefined;
};

export type AddDepartmentMutationVariables = Exact<{
  input: AddDepartmentInput;
}>;


export type AddDepartmentMutation = { readonly addDepartment: { readonly department: { readonly id: string } } };

export type AddMemberMutationVariables = Exact<{
  input: AddMemberInput;
}>;


export type AddMemberMutation = { readonly addMember: { readonly member: { readonly id: string, readonly account: { readonly number: string } | null } } };

export type AddRoleMutationVariables = Exact<{
  input: AddRoleInput;
}>;


export type AddRoleMutation = { readonly addRole: { readonly role: { readonly id: string } } };

export type ChangePasswordMutationVariables = Exact<{
  input: ChangePasswordInput;
}>;


export type ChangePasswordMutation = { readonly changePassword: { readonly sessionsEnded: number } };

export type ConfirmContactMutationVariables = Exact<{
  input: ConfirmContactInput;
}>;


export type ConfirmContactMutation = { readonly confirmContact: { readonly viewer: { readonly contacts: ReadonlyArray<{ readonly signsIn: boolean }> | null } | null } };

export type EnableAttendanceMutationVariables = Exact<{ [key: string]: never; }>;


export type EnableAttendanceMutation = { readonly enableAttendance: { readonly settings: { readonly enabled: boolean } } };

export type ListAccountNumbersQueryVariables = Exact<{ [key: string]: never; }>;


export type ListAccountNumbersQuery = { readonly members: { readonly nodes: ReadonlyArray<{ readonly name: string | null, readonly account: { readonly number: string } | null }> } };

export type ListAppsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListAppsQuery = { readonly apps: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type ListContactsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListContactsQuery = { readonly viewer: { readonly contacts: ReadonlyArray<{ readonly kind: ContactKind, readonly address: string, readonly signsIn: boolean }> | null } };

export type ListDepartmentsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListDepartmentsQuery = { readonly departments: ReadonlyArray<{ readonly id: string, readonly name: string | null }> };

export type ListRolesQueryVariables = Exact<{ [key: string]: never; }>;


export type ListRolesQuery = { readonly roles: ReadonlyArray<{ readonly id: string, readonly kind: RoleKind, readonly name: string }> };

export type OpenEnterpriseMutationVariables = Exact<{
  input: OpenEnterpriseInput;
}>;


export type OpenEnterpriseMutation = { readonly openEnterprise: { readonly enterprise: { readonly id: string, readonly number: string } } };

export type ReadBalanceQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadBalanceQuery = { readonly viewer: { readonly smsAccount: { readonly balance: number } | null } };

export type ReadDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type ReadDeliveryQuery = { readonly smsMessage: { readonly state: SmsMessageState, readonly delivery: { readonly queued: number, readonly charged: number, readonly refunded: number } } };

export type ReadLedgerQueryVariables = Exact<{ [key: string]: never; }>;


export type ReadLedgerQuery = { readonly smsLedger: { readonly sum: string, readonly main: string, readonly members: string, readonly pending: string, readonly spent: string } };

export type RegisterAppMutationVariables = Exact<{
  input: RegisterAppInput;
}>;


export type RegisterAppMutation = { readonly registerApp: { readonly clientSecret: string, readonly app: { readonly id: string } } };

export type RequestContactCodeMutationVariables = Exact<{
  input: RequestContactCodeInput;
}>;


export type RequestContactCodeMutation = { readonly requestContactCode: { readonly expiresAt: string } };

export type RevokeAppMutationVariables = Exact<{
  input: RevokeAppInput;
}>;


export type RevokeAppMutation = { readonly revokeApp: { readonly app: { readonly id: string } } };

export type SendSmsMutationVariables = Exact<{
  input: SendSmsInput;
}>;


export type SendSmsMutation = { readonly sendSms: { readonly creditsReserved: number, readonly balance: number, readonly message: { readonly id: string } } };

export type SetAttendanceRulesMutationVariables = Exact<{
  input: SetAttendanceRulesInput;
}>;


export type SetAttendanceRulesMutation = { readonly setAttendanceRules: { readonly rules: { readonly id: string } } };

export type SetFirstPasswordMutationVariables = Exact<{
  input: SetFirstPasswordInput;
}>;


export type SetFirstPasswordMutation = { readonly setFirstPassword: { readonly enterprise: { readonly id: string } } };

export type SignInAppMutationVariables = Exact<{
  input: SignInAppInput;
}>;


export type SignInAppMutation = { readonly signInApp: { readonly accessToken: string } };

export type SignInMutationVariables = Exact<{
  input: SignInInput;
}>;


export type SignInMutation = { readonly signIn: { readonly accessToken: string } };

export type TopUpMainAccountMutationVariables = Exact<{
  input: TopUpMainAccountInput;
}>;


export type TopUpMainAccountMutation = { readonly topUpMainAccount: { readonly balance: number } };

export type TopUpMembersMutationVariables = Exact<{
  input: TopUpMembersInput;
}>;


export type TopUpMembersMutation = { readonly topUpMembers: { readonly mainBalance: number, readonly accounts: ReadonlyArray<{ readonly balance: number }> } };

export const addDepartmentOperation: Operation<AddDepartmentMutation, AddDepartmentMutationVariables> = {
  document: "mutation AddDepartment($input:AddDepartmentInput!){addDepartment(input:$input){department{id}}}",
};

export const addMemberOperation: Operation<AddMemberMutation, AddMemberMutationVariables> = {
  document: "mutation AddMember($input:AddMemberInput!){addMember(input:$input){member{id account{number}}}}",
};

export const addRoleOperation: Operation<AddRoleMutation, AddRoleMutationVariables> = {
  document: "mutation AddRole($input:AddRoleInput!){addRole(input:$input){role{id}}}",
};

export const changePasswordOperation: Operation<ChangePasswordMutation, ChangePasswordMutationVariables> = {
  document: "mutation ChangePassword($input:ChangePasswordInput!){changePassword(input:$input){sessionsEnded}}",
};

export const confirmContactOperation: Operation<ConfirmContactMutation, ConfirmContactMutationVariables> = {
  document: "mutation ConfirmContact($input:ConfirmContactInput!){confirmContact(input:$input){viewer{contacts{signsIn}}}}",
};

export const enableAttendanceOperation: Operation<EnableAttendanceMutation, EnableAttendanceMutationVariables> = {
  document: "mutation EnableAttendance{enableAttendance{settings{enabled}}}",
};

export const listAccountNumbersOperation: Operation<ListAccountNumbersQuery, ListAccountNumbersQueryVariables> = {
  document: "query ListAccountNumbers{members(first:200){nodes{name account{number}}}}",
};

export const listAppsOperation: Operation<ListAppsQuery, ListAppsQueryVariables> = {
  document: "query ListApps{apps{id name}}",
};

export const listContactsOperation: Operation<ListContactsQuery, ListContactsQueryVariables> = {
  document: "query ListContacts{viewer{contacts{kind address signsIn}}}",
};

export const listDepartmentsOperation: Operation<ListDepartmentsQuery, ListDepartmentsQueryVariables> = {
  document: "query ListDepartments{departments{id name}}",
};

export const listRolesOperation: Operation<ListRolesQuery, ListRolesQueryVariables> = {
  document: "query ListRoles{roles{id kind name}}",
};

export const openEnterpriseOperation: Operation<OpenEnterpriseMutation, OpenEnterpriseMutationVariables> = {
  document: "mutation OpenEnterprise($input:OpenEnterpriseInput!){openEnterprise(input:$input){enterprise{id number}}}",
};

export const readBalanceOperation: Operation<ReadBalanceQuery, ReadBalanceQueryVariables> = {
  document: "query ReadBalance{viewer{smsAccount{balance}}}",
};

export const readDeliveryOperation: Operation<ReadDeliveryQuery, ReadDeliveryQueryVariables> = {
  document: "query ReadDelivery($id:ID!){smsMessage(id:$id){state delivery{queued charged refunded}}}",
};

export const readLedgerOperation: Operation<ReadLedgerQuery, ReadLedgerQueryVariables> = {
  document: "query ReadLedger{smsLedger{sum main members pending spent}}",
};

export const registerAppOperation: Operation<RegisterAppMutation, RegisterAppMutationVariables> = {
  document: "mutation RegisterApp($input:RegisterAppInput!){registerApp(input:$input){app{id}clientSecret}}",
};

export const requestContactCodeOperation: Operation<RequestContactCodeMutation, RequestContactCodeMutationVariables> = {
  document: "mutation RequestContactCode($input:RequestContactCodeInput!){requestContactCode(input:$input){expiresAt}}",
};

export const revokeAppOperation: Operation<RevokeAppMutation, RevokeAppMutationVariables> = {
  document: "mutation RevokeApp($input:RevokeAppInput!){revokeApp(input:$input){app{id}}}",
};

export const sendSmsOperation: Operation<SendSmsMutation, SendSmsMutationVariables> = {
  document: "mutation SendSms($input:SendSmsInput!){sendSms(input:$input){message{id}creditsReserved balance}}",
};

export const setAttendanceRulesOperation: Operation<SetAttendanceRulesMutation, SetAttendanceRulesMutationVariables> = {
  document: "mutation SetAttendanceRules($input:SetAttendanceRulesInput!){setAttendanceRules(input:$input){rules{id}}}",
};

export const setFirstPasswordOperation: Operation<SetFirstPasswordMutation, SetFirstPasswordMutationVariables> = {
  document: "mutation SetFirstPassword($input:SetFirstPasswordInput!){setFirstPassword(input:$input){enterprise{id}}}",
};

export const signInAppOperation: Operation<SignInAppMutation, SignInAppMutationVariables> = {
  document: "mutation SignInApp($input:SignInAppInput!){signInApp(input:$input){accessToken}}",
};

export const signInOperation: Operation<SignInMutation, SignInMutationVariables> = {
  document: "mutation SignIn($input:SignInInput!){signIn(input:$input){accessToken}}",
};

export const topUpMainAccountOperation: Operation<TopUpMainAccountMutation, TopUpMainAccountMutationVariables> = {
  document: "mutation TopUpMainAccount($input:TopUpMainAccountInput!){topUpMainAccount(input:$input){balance}}",
};

export const topUpMembersOperation: Operation<TopUpMembersMutation, TopUpMembersMutationVariables> = {
  document: "mutation TopUpMembers($input:TopUpMembersInput!){topUpMembers(input:$input){mainBalance accounts{balance}}}",
};
