// Generated from the SDL by `pnpm codegen`. Do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Settings } from '../rulebook/read-settings.ts';
import type { SettingsPayload } from '../rulebook/rulebook.resolvers.ts';
import type { RulesRow } from '../rulebook/rulebook.table.ts';
import type { StatutoryYears } from '../calendar/calendar.rules.ts';
import type { PunchRow } from '../punch/punch.table.ts';
import type { DayReport, MonthReport, MemberMonth } from '../report/report.rules.ts';
import type { Totals } from '../judging/figures.rules.ts';
import type { MemberDay, ShiftResult } from '../report/judge-members.ts';
import type { Overview } from '../report/report.resolvers.ts';
import type { JobRow } from '@account-center/kit/jobs';
import type { Reference } from '../viewer/viewer.resolvers.ts';
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

/** A circle on the map. */
export type AttendanceArea = {
  __typename?: 'AttendanceArea';
  /** Degrees north, WGS 84. */
  latitude: Scalars['Float']['output'];
  /** Degrees east, WGS 84. */
  longitude: Scalars['Float']['output'];
  /** What is there. */
  name: Scalars['String']['output'];
  /** Metres around the point. */
  radiusMeters: Scalars['Int']['output'];
};

/** A circle on the map. */
export type AttendanceAreaInput = {
  /** -90 to 90. */
  latitude: Scalars['Float']['input'];
  /** -180 to 180. */
  longitude: Scalars['Float']['input'];
  /** 1 to 50 characters. */
  name: Scalars['String']['input'];
  /** 50 to 5000. */
  radiusMeters: Scalars['Int']['input'];
};

/** Statutory holidays and make-up workdays, as far as they have been announced. */
export type AttendanceCalendar = {
  __typename?: 'AttendanceCalendar';
  /** First day that the calendar covers without a gap. */
  coveredFrom: Scalars['Date']['output'];
  /** Last day that the calendar covers. Later days are CALENDAR_UNKNOWN where rules follow the calendar. */
  coveredUntil: Scalars['Date']['output'];
  /** The days of a year that are not what their weekday says; null for a year that is not covered. */
  days?: Maybe<Array<AttendanceStatutoryDay>>;
};


/** Statutory holidays and make-up workdays, as far as they have been announced. */
export type AttendanceCalendarDaysArgs = {
  year: Scalars['Int']['input'];
};

/** A day of the members within the scope. */
export type AttendanceDay = {
  __typename?: 'AttendanceDay';
  /** The day. */
  date: Scalars['Date']['output'];
  /** How many members each figure counts. */
  figures: AttendanceFigures;
  /** The members behind a figure, by name; all members without one. */
  members?: Maybe<AttendanceMemberDayConnection>;
};


/** A day of the members within the scope. */
export type AttendanceDayMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  figure?: InputMaybe<AttendanceFigure>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What a day is by the rules. */
export type AttendanceDayKind =
  /** The statutory calendar does not cover the day. */
  | 'CALENDAR_UNKNOWN'
  /** Attendance was off, the member had no rules, had not begun or has left. */
  | 'NOT_DUE'
  /** Free by the rules. */
  | 'REST_DAY'
  /** Free by the statutory calendar. */
  | 'STATUTORY_HOLIDAY'
  /** Worked. */
  | 'WORKDAY';

/** Work that writes a workbook. */
export type AttendanceExport = {
  __typename?: 'AttendanceExport';
  /** Why it FAILED, as a code. */
  errorCode?: Maybe<Scalars['String']['output']>;
  /** Why it FAILED, in words. */
  errorMessage?: Maybe<Scalars['String']['output']>;
  /** The workbook, once DONE. Each time it is handed out stands in the audit log. */
  file?: Maybe<AttendanceExportFile>;
  /** Id of the export. */
  id: Scalars['ID']['output'];
  /** Members that are written. */
  progressDone: Scalars['Int']['output'];
  /** Members to write; null until they are counted. */
  progressTotal?: Maybe<Scalars['Int']['output']>;
  /** How far it is. */
  state: AttendanceExportState;
};

/** A workbook to download. */
export type AttendanceExportFile = {
  __typename?: 'AttendanceExportFile';
  /** Ten minutes from now. */
  expiresAt: Scalars['DateTime']['output'];
  /** Name to save it under. */
  name: Scalars['String']['output'];
  /** Path below the gateway's address; whoever has it can download the workbook until it expires. */
  url: Scalars['String']['output'];
};

/** How far an export is. */
export type AttendanceExportState =
  /** Was cancelled. */
  | 'CANCELLED'
  /** Can be downloaded. */
  | 'DONE'
  /** Did not succeed. */
  | 'FAILED'
  /** Waits for its turn. */
  | 'QUEUED'
  /** Is being written. */
  | 'RUNNING';

/** A number of `AttendanceFigures`, to ask for the names behind it. */
export type AttendanceFigure =
  /** Absent. */
  | 'ABSENT'
  /** Late, early, absent, or a punch is missing. */
  | 'ANOMALY'
  /** The statutory calendar does not cover the day. */
  | 'CALENDAR_UNKNOWN'
  /** Had to work. */
  | 'DUE'
  /** Went early. */
  | 'EARLY'
  /** Came. */
  | 'IN'
  /** Came late. */
  | 'LATE'
  /** Went without having come. */
  | 'MISSING_IN'
  /** Came and never went. */
  | 'MISSING_OUT'
  /** Came and went in time. */
  | 'NORMAL'
  /** Went. */
  | 'OUT'
  /** Punched elsewhere than the rules demand. */
  | 'OUTSIDE'
  /** Worked overtime. */
  | 'OVERTIME'
  /** Not decided yet. */
  | 'PENDING'
  /** Free. */
  | 'REST';

/** Numbers of members (of a day) or of member days (of a month), and sums of minutes. */
export type AttendanceFigures = {
  __typename?: 'AttendanceFigures';
  /** Never came, or was late or early beyond the absence threshold, in at least one shift. */
  absent: Scalars['Int']['output'];
  /** Late, early, absent, or a punch is missing. */
  anomaly: Scalars['Int']['output'];
  /** The statutory calendar does not cover the day. */
  calendarUnknown: Scalars['Int']['output'];
  /** Had to work. */
  due: Scalars['Int']['output'];
  /** Went early, beyond the grace. */
  early: Scalars['Int']['output'];
  /** Minutes early, of those who went early beyond the grace. */
  earlyMinutes: Scalars['Int']['output'];
  /** Came. */
  in: Scalars['Int']['output'];
  /** Came late, beyond the grace. */
  late: Scalars['Int']['output'];
  /** Minutes late, of those who were late beyond the grace. */
  lateMinutes: Scalars['Int']['output'];
  /** Went without having come. */
  missingIn: Scalars['Int']['output'];
  /** Came and never went. */
  missingOut: Scalars['Int']['output'];
  /** Came and went in time. */
  normal: Scalars['Int']['output'];
  /** Went. */
  out: Scalars['Int']['output'];
  /** Punched elsewhere than the rules demand. */
  outside: Scalars['Int']['output'];
  /** Punches made elsewhere than the rules demand. */
  outsidePunches: Scalars['Int']['output'];
  /** Worked overtime. */
  overtime: Scalars['Int']['output'];
  /** Minutes of overtime. */
  overtimeMinutes: Scalars['Int']['output'];
  /** Not decided yet. */
  pending: Scalars['Int']['output'];
  /** Free. */
  rest: Scalars['Int']['output'];
};

/** A member's day, judged by the rules that were in force. */
export type AttendanceMemberDay = {
  __typename?: 'AttendanceMemberDay';
  /** The day. */
  date: Scalars['Date']['output'];
  /** Minutes early, where EARLY. */
  earlyMinutes: Scalars['Int']['output'];
  /** What the day is by the rules. */
  kind: AttendanceDayKind;
  /** Minutes late, where LATE. */
  lateMinutes: Scalars['Int']['output'];
  /** Whose day it is. */
  member?: Maybe<Member>;
  /** Minutes of overtime; on free days from the first coming to the last going. */
  overtimeMinutes: Scalars['Int']['output'];
  /** Every punch of the day, in the order of time; those of a night shift belong to the day on which it began. */
  punches?: Maybe<Array<AttendancePunch>>;
  /** Each shift of the day. */
  shifts: Array<AttendanceShiftResult>;
  /** What the day came to; NORMAL alone, or all that was wrong. */
  statuses: Array<AttendanceStatus>;
};

/** A page of members of a day. */
export type AttendanceMemberDayConnection = {
  __typename?: 'AttendanceMemberDayConnection';
  /** The members with their cursors. */
  edges: Array<AttendanceMemberDayEdge>;
  /** The members. */
  nodes: Array<AttendanceMemberDay>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A member's day and where it stands in the list. */
export type AttendanceMemberDayEdge = {
  __typename?: 'AttendanceMemberDayEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The member's day. */
  node: AttendanceMemberDay;
};

/** A member's month: the sum of the days. */
export type AttendanceMemberMonth = {
  __typename?: 'AttendanceMemberMonth';
  /** The days, oldest first. */
  days: Array<AttendanceMemberDay>;
  /** How many days each figure counts. */
  figures: AttendanceFigures;
  /** Whose month it is. */
  member?: Maybe<Member>;
};

/** A page of members of a month. */
export type AttendanceMemberMonthConnection = {
  __typename?: 'AttendanceMemberMonthConnection';
  /** The members with their cursors. */
  edges: Array<AttendanceMemberMonthEdge>;
  /** The members. */
  nodes: Array<AttendanceMemberMonth>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A member's month and where it stands in the list. */
export type AttendanceMemberMonthEdge = {
  __typename?: 'AttendanceMemberMonthEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The member's month. */
  node: AttendanceMemberMonth;
};

/** A month of the members within the scope. */
export type AttendanceMonth = {
  __typename?: 'AttendanceMonth';
  /** How many member days each figure counts, over all members. */
  figures: AttendanceFigures;
  /** First day that was judged. */
  from: Scalars['Date']['output'];
  /** One member's month; null when there is no such member within the scope. */
  member?: Maybe<AttendanceMemberMonth>;
  /** The members with a figure above zero, by name; all members without one. */
  members?: Maybe<AttendanceMemberMonthConnection>;
  /** The month, such as `2026-03`. */
  month: Scalars['String']['output'];
  /** The members with the most days with anomalies, then the most minutes late; those without any are not there. */
  ranking?: Maybe<Array<AttendanceMemberMonth>>;
  /** Last day that was judged: the last of the month, or today. */
  to: Scalars['Date']['output'];
};


/** A month of the members within the scope. */
export type AttendanceMonthMemberArgs = {
  id: Scalars['ID']['input'];
};


/** A month of the members within the scope. */
export type AttendanceMonthMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  figure?: InputMaybe<AttendanceFigure>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A month of the members within the scope. */
export type AttendanceMonthRankingArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Attendance at a glance. */
export type AttendanceOverview = {
  __typename?: 'AttendanceOverview';
  /** The month before this one. */
  lastMonth?: Maybe<AttendanceMonth>;
  /** Today, as it stands now. */
  today?: Maybe<AttendanceDay>;
  /** Yesterday. */
  yesterday?: Maybe<AttendanceDay>;
};

/** Where punches must be made. Meeting one of the demands is enough; elsewhere punches are kept as OUTSIDE and do not count. */
export type AttendancePlace = {
  __typename?: 'AttendancePlace';
  /** Circles on the map. */
  areas: Array<AttendanceArea>;
  /** Addresses of the office's internet access: single ones or ranges such as 203.0.113.0/24. */
  officeAddresses: Array<Scalars['String']['output']>;
  /** Names (SSID) or hardware addresses (BSSID) of the office's Wi-Fi. */
  wifi: Array<Scalars['String']['output']>;
};

/** Where punches must be made; meeting one of the demands is enough. */
export type AttendancePlaceInput = {
  /** At most 50 circles. */
  areas?: InputMaybe<Array<AttendanceAreaInput>>;
  /** At most 50 addresses or ranges, IPv4 or IPv6. */
  officeAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At most 100 names or hardware addresses. */
  wifi?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** What a client should remind of. */
export type AttendancePrompt = {
  __typename?: 'AttendancePrompt';
  /** Until when a punch counts for it. */
  closesAt: Scalars['DateTime']['output'];
  /** When the member may go. */
  endsAt: Scalars['DateTime']['output'];
  /** True when the reminder is due now. */
  open: Scalars['Boolean']['output'];
  /** From when on to remind. */
  opensAt: Scalars['DateTime']['output'];
  /** The shift that it is about. */
  shiftName: Scalars['String']['output'];
  /** When the shift starts. */
  startsAt: Scalars['DateTime']['output'];
  /** Coming or going. */
  type: AttendancePunchType;
};

/** A raw punch, as it was made. */
export type AttendancePunch = {
  __typename?: 'AttendancePunch';
  /** Accuracy of the place in metres, as the client said. */
  accuracyMeters?: Maybe<Scalars['Float']['output']>;
  /** The client's own time, as it said. */
  clientTime?: Maybe<Scalars['DateTime']['output']>;
  /** Device, as the client or the punch clock said. */
  device?: Maybe<Scalars['String']['output']>;
  /** Id of the punch. */
  id: Scalars['ID']['output'];
  /** Address of the client as the gateway saw it. */
  ip?: Maybe<Scalars['String']['output']>;
  /** Degrees north, as the client said. */
  latitude?: Maybe<Scalars['Float']['output']>;
  /** Degrees east, as the client said. */
  longitude?: Maybe<Scalars['Float']['output']>;
  /** Hardware address, as the client said: `AA:BB:CC:DD:EE:FF`. */
  mac?: Maybe<Scalars['String']['output']>;
  /** Who came or went. */
  member?: Maybe<Member>;
  /** Whether it was made where the rules of the day demand it. */
  place: AttendancePunchPlace;
  /** The time that counts: the server's, or the punch clock's. */
  punchedAt: Scalars['DateTime']['output'];
  /** When the server received it. */
  receivedAt: Scalars['DateTime']['output'];
  /** Who recorded it. */
  source: AttendancePunchSource;
  /** Coming or going. */
  type: AttendancePunchType;
  /** Wi-Fi, as the client said. */
  wifi?: Maybe<Scalars['String']['output']>;
};

/** Where a punch was made. */
export type AttendancePunchPlace =
  /** The rules demanded nothing. */
  | 'ANYWHERE'
  /** Where the rules demand it. */
  | 'INSIDE'
  /** Elsewhere than the rules demand: it does not count. */
  | 'OUTSIDE';

/** Who recorded a punch. */
export type AttendancePunchSource =
  /** A punch clock, through an app. */
  | 'CLOCK'
  /** The member's own client. */
  | 'SELF';

/** Coming or going. */
export type AttendancePunchType =
  /** Comes to work. */
  | 'IN'
  /** Goes from work. */
  | 'OUT';

/** One version of the rules of one target. */
export type AttendanceRules = {
  __typename?: 'AttendanceRules';
  /** Late or early by so many minutes counts as absent; null: only who never comes is absent. */
  absenceMinutes?: Maybe<Scalars['Int']['output']>;
  /** The department, where the target is one. */
  department?: Maybe<Department>;
  /** First day on which this version holds. */
  effectiveFrom: Scalars['Date']['output'];
  /** True when statutory holidays are free and make-up workdays are worked. */
  followsStatutoryCalendar: Scalars['Boolean']['output'];
  /** Minutes late or early that are let pass. */
  graceMinutes: Scalars['Int']['output'];
  /** Id of this version. */
  id: Scalars['ID']['output'];
  /** The member, where the target is one. */
  member?: Maybe<Member>;
  /** Minutes after the shift from which overtime counts. */
  overtimeFromMinutes: Scalars['Int']['output'];
  /** Where punches must be made; null: anywhere. */
  place?: Maybe<AttendancePlace>;
  /** Minutes before work at which clients may remind of clocking in. */
  promptMinutes: Scalars['Int']['output'];
  /** The shifts of a workday, in their order; several are the periods of one day. */
  shifts: Array<AttendanceShift>;
  /** Days that are worked or free whatever their weekday and the calendar say. */
  specialDays: Array<AttendanceSpecialDay>;
  /** What the rules are for. */
  target: AttendanceRulesTarget;
  /** Days of the week that are worked. */
  workdays: Array<AttendanceWeekday>;
};

/** A page of rules. */
export type AttendanceRulesConnection = {
  __typename?: 'AttendanceRulesConnection';
  /** The rules with their cursors. */
  edges: Array<AttendanceRulesEdge>;
  /** The rules. */
  nodes: Array<AttendanceRules>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** Rules and where they stand in the list. */
export type AttendanceRulesEdge = {
  __typename?: 'AttendanceRulesEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The rules. */
  node: AttendanceRules;
};

/** Rules as they are to be. */
export type AttendanceRulesInput = {
  /** 1 to 960 and more than the grace; none when left out. */
  absenceMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** True when left out. */
  followsStatutoryCalendar?: InputMaybe<Scalars['Boolean']['input']>;
  /** 0 to 120; 0 when left out. */
  graceMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 480; 30 when left out. */
  overtimeFromMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** Anywhere when left out. */
  place?: InputMaybe<AttendancePlaceInput>;
  /** 0 to 120; 10 when left out. */
  promptMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 6 in the order of their start, without overlap, each at most 16 hours long. */
  shifts: Array<AttendanceShiftInput>;
  /** At most 400, each day once. */
  specialDays?: InputMaybe<Array<AttendanceSpecialDayInput>>;
  /** Days of the week that are worked. */
  workdays: Array<AttendanceWeekday>;
};

/** What rules are for. */
export type AttendanceRulesTarget =
  /** A department with all below it. */
  | 'DEPARTMENT'
  /** Everybody for whom no more specific rules are in force. */
  | 'ENTERPRISE'
  /** A single member. */
  | 'MEMBER';

/** Whether attendance is on, and by what it is judged. */
export type AttendanceSettings = {
  __typename?: 'AttendanceSettings';
  /** The statutory calendar of the enterprise. */
  calendar: AttendanceCalendar;
  /** True when attendance is on today. */
  enabled: Scalars['Boolean']['output'];
  /** The rules in force on a day whose targets lie in the information scope, those of departments first. */
  rules?: Maybe<AttendanceRulesConnection>;
  /** IANA time zone in which days are counted. */
  timeZone: Scalars['String']['output'];
  /** Today in that time zone. */
  today: Scalars['Date']['output'];
  /** The switch that was set and is not in force yet; null when none is waiting. */
  upcoming?: Maybe<AttendanceSwitch>;
};


/** Whether attendance is on, and by what it is judged. */
export type AttendanceSettingsRulesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A time of work from coming to going. */
export type AttendanceShift = {
  __typename?: 'AttendanceShift';
  /** Time of day, `HH:MM`; at or before `startsAt` it is on the next day. */
  endsAt: Scalars['String']['output'];
  /** Whoever comes up to so many minutes later may leave as much later without being late. */
  flexibleMinutes: Scalars['Int']['output'];
  /** What the shift is called. */
  name: Scalars['String']['output'];
  /** Time of day, `HH:MM`. */
  startsAt: Scalars['String']['output'];
};

/** A time of work from coming to going. */
export type AttendanceShiftInput = {
  /** Time of day, `HH:MM`; at or before `startsAt` it is on the next day. */
  endsAt: Scalars['String']['input'];
  /** 0 to 240; 0 when left out. */
  flexibleMinutes?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 30 characters. */
  name: Scalars['String']['input'];
  /** Time of day, `HH:MM`. */
  startsAt: Scalars['String']['input'];
};

/** What a shift came to. */
export type AttendanceShiftResult = {
  __typename?: 'AttendanceShiftResult';
  /** Until when the member has to stay: later than `endsAt` after use of flexible time. */
  dueUntil: Scalars['DateTime']['output'];
  /** Minutes early, where EARLY. */
  earlyMinutes: Scalars['Int']['output'];
  /** When it ends. */
  endsAt: Scalars['DateTime']['output'];
  /** The punch that counts as coming. */
  in?: Maybe<AttendancePunch>;
  /** Minutes late, where LATE. */
  lateMinutes: Scalars['Int']['output'];
  /** What the shift is called. */
  name: Scalars['String']['output'];
  /** The punch that counts as going. */
  out?: Maybe<AttendancePunch>;
  /** Minutes of overtime. */
  overtimeMinutes: Scalars['Int']['output'];
  /** When it starts. */
  startsAt: Scalars['DateTime']['output'];
  /** What it came to. */
  statuses: Array<AttendanceStatus>;
};

/** A day that goes by its own rule. */
export type AttendanceSpecialDay = {
  __typename?: 'AttendanceSpecialDay';
  /** The day. */
  date: Scalars['Date']['output'];
  /** Worked or free. */
  kind: AttendanceSpecialDayKind;
  /** What the day is; may be empty. */
  name: Scalars['String']['output'];
};

/** A day that goes by its own rule. */
export type AttendanceSpecialDayInput = {
  /** The day. */
  date: Scalars['Date']['input'];
  /** Worked or free. */
  kind: AttendanceSpecialDayKind;
  /** At most 50 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a special day is worked. */
export type AttendanceSpecialDayKind =
  /** Free. */
  | 'REST_DAY'
  /** Worked, with all shifts. */
  | 'WORKDAY';

/** What a day or a shift came to. */
export type AttendanceStatus =
  /** Never came, or was late or early beyond the absence threshold. */
  | 'ABSENT'
  /** The statutory calendar does not cover the day, so it is not judged. */
  | 'CALENDAR_UNKNOWN'
  /** Went early, beyond the grace. */
  | 'EARLY'
  /** Came late, beyond the grace. */
  | 'LATE'
  /** Went without having come. */
  | 'MISSING_IN'
  /** Came and never went. */
  | 'MISSING_OUT'
  /** Came and went in time. */
  | 'NORMAL'
  /** Nothing was due. */
  | 'NOT_DUE'
  /** Not decided yet: the shift is still open. */
  | 'PENDING'
  /** Free. */
  | 'REST';

/** A statutory day. */
export type AttendanceStatutoryDay = {
  __typename?: 'AttendanceStatutoryDay';
  /** The day. */
  date: Scalars['Date']['output'];
  /** Free, or worked to make up for a free day. */
  kind: AttendanceStatutoryDayKind;
  /** The holiday that it belongs to. */
  name: Scalars['String']['output'];
};

/** What a statutory day is. */
export type AttendanceStatutoryDayKind =
  /** Free, whatever its weekday. */
  | 'HOLIDAY'
  /** Worked, whatever its weekday. */
  | 'WORKDAY';

/** A change between on and off. */
export type AttendanceSwitch = {
  __typename?: 'AttendanceSwitch';
  /** First day on which it holds. */
  effectiveFrom: Scalars['Date']['output'];
  /** On or off. */
  enabled: Scalars['Boolean']['output'];
};

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

/** Which export is ended. */
export type CancelAttendanceExportInput = {
  /** Id of the export. */
  id: Scalars['ID']['input'];
};

/** Answer of cancelAttendanceExport. */
export type CancelAttendanceExportPayload = {
  __typename?: 'CancelAttendanceExportPayload';
  /** The export as it is now. */
  export: AttendanceExport;
};

/** The target whose own rules end. Without both ids: the enterprise's. */
export type ClearAttendanceRulesInput = {
  /** The department. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The member. Not together with `departmentId`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
};

/** What came of clearing rules. */
export type ClearAttendanceRulesPayload = {
  __typename?: 'ClearAttendanceRulesPayload';
  /** First day on which the target has no rules of its own. */
  effectiveFrom: Scalars['Date']['output'];
};

/** Who leaves, and when. */
export type CloseAttendanceInput = {
  /** The moment; now when left out. */
  at?: InputMaybe<Scalars['DateTime']['input']>;
  /** Names the off-boarding; the same key gets the same answer. */
  idempotencyKey: Scalars['String']['input'];
  /** The member. */
  memberId: Scalars['ID']['input'];
};

/** The end of a member's attendance. */
export type CloseAttendancePayload = {
  __typename?: 'CloseAttendancePayload';
  /** From this moment on nothing is due. */
  closedAt: Scalars['DateTime']['output'];
  /** First day on which nothing at all is due. */
  closedFrom: Scalars['Date']['output'];
  /** How many punches stay on record. */
  punchesKept: Scalars['Int']['output'];
};

/** A department; owned by the directory. */
export type Department = {
  __typename?: 'Department';
  /** Id of the department. */
  id: Scalars['ID']['output'];
};

/** Answer of disableAttendance. */
export type DisableAttendancePayload = {
  __typename?: 'DisableAttendancePayload';
  /** The settings, with the switch that was set as `upcoming`. */
  settings: AttendanceSettings;
};

/** Answer of enableAttendance. */
export type EnableAttendancePayload = {
  __typename?: 'EnableAttendancePayload';
  /** The settings, with the switch that was set as `upcoming`. */
  settings: AttendanceSettings;
};

/** What to write. */
export type ExportAttendanceMonthInput = {
  /** Only members at or below this department. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The month, such as `2026-03`. */
  month: Scalars['String']['input'];
};

/** What came of starting an export. */
export type ExportAttendanceMonthPayload = {
  __typename?: 'ExportAttendanceMonthPayload';
  /** The export; ask for it by `attendanceExport` until it is DONE. */
  export: AttendanceExport;
};

/** The statutory calendar of a year. */
export type ImportStatutoryCalendarInput = {
  /** All days of the year that are not what their weekday says, each once; 1 to 200, at least one of them a holiday. */
  days: Array<StatutoryDayInput>;
  /** The year, 2004 to 2100. */
  year: Scalars['Int']['input'];
};

/** What came of the import. */
export type ImportStatutoryCalendarPayload = {
  __typename?: 'ImportStatutoryCalendarPayload';
  /** The calendar as it is now. */
  calendar: AttendanceCalendar;
};

/** What a punch clock recorded. */
export type IngestPunchInput = {
  /** The clock, 1 to 100 characters. */
  device: Scalars['String']['input'];
  /** What the clock calls this punch, 1 to 100 characters: the same again is not recorded twice. */
  idempotencyKey: Scalars['String']['input'];
  /** Who came or went, as the clock knows them: also by employee or account number. */
  member?: InputMaybe<MemberKey>;
  /** Who came or went. Either this or `member`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** The clock's time: this is the time that counts. */
  punchedAt: Scalars['DateTime']['input'];
  /** Coming or going. */
  type: AttendancePunchType;
};

/** What came of one punch. */
export type IngestPunchResult = {
  __typename?: 'IngestPunchResult';
  /**
   * Why it does not, as a code: NOT_FOUND (also a member outside of the app's information scope), MEMBER_AMBIGUOUS,
   * ATTENDANCE_DISABLED, ATTENDANCE_CLOSED, PUNCH_IN_FUTURE (more than 5 minutes), PUNCH_TOO_OLD (more than 31 days),
   * IDEMPOTENCY_CONFLICT or LIMIT_REACHED; null when it stands.
   */
  code?: Maybe<Scalars['String']['output']>;
  /** As in the input. */
  idempotencyKey: Scalars['String']['output'];
  /** Why it does not, in words. */
  message?: Maybe<Scalars['String']['output']>;
  /** True when the punch stands, now or since an earlier call. */
  ok: Scalars['Boolean']['output'];
  /** The punch. */
  punch?: Maybe<AttendancePunch>;
};

/** What punch clocks recorded. */
export type IngestPunchesInput = {
  /** 1 to 500. */
  punches: Array<IngestPunchInput>;
};

/** What came of the punches. */
export type IngestPunchesPayload = {
  __typename?: 'IngestPunchesPayload';
  /** One result for each punch, in the order of the input. */
  results: Array<IngestPunchResult>;
};

/** A person's place in the enterprise; owned by the directory. */
export type Member = {
  __typename?: 'Member';
  /**
   * The member's day as it stands now; null when the member is outside of the information scope. Permission:
   * attendance:report:read.
   */
  attendanceToday?: Maybe<AttendanceMemberDay>;
  /** Id of the member. */
  id: Scalars['ID']['output'];
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

export type Mutation = {
  __typename?: 'Mutation';
  /**
   * Ends an export that one has started oneself; one that is over stays as it is. Permission: attendance:report:export.
   * Errors: NOT_FOUND.
   */
  cancelAttendanceExport?: Maybe<CancelAttendanceExportPayload>;
  /**
   * From the next day on the target has no rules of its own; those of the level above hold. The target must be within the
   * information scope. Refused with ROLE_ABOVE_YOURS when the target is a member who holds a permission that the caller
   * does not. Permission: attendance:rule:manage. Errors: NOT_FOUND, ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE,
   * BAD_USER_INPUT, FORBIDDEN (the enterprise's rules, with a narrower scope).
   */
  clearAttendanceRules?: Maybe<ClearAttendanceRulesPayload>;
  /**
   * Ends the attendance of a member who leaves: no punch is accepted any more, and what ends after `at` is not due. Past
   * records stay. The first closing stands, and is answered again. Permission: service:command. Errors:
   * BAD_USER_INPUT.
   */
  closeAttendance?: Maybe<CloseAttendancePayload>;
  /**
   * Switches attendance off from the next day in the enterprise's time zone. Past days stay as they were judged. Takes a
   * scope that holds the whole enterprise. Permission: attendance:rule:manage. Errors: ATTENDANCE_ALREADY_DISABLED,
   * FORBIDDEN (narrower scope).
   */
  disableAttendance?: Maybe<DisableAttendancePayload>;
  /**
   * Switches attendance on from the next day in the enterprise's time zone. Off by default. Takes a scope that holds the
   * whole enterprise. Permission: attendance:rule:manage. Errors: ATTENDANCE_RULES_MISSING (no rules are in force on the
   * next day), ATTENDANCE_ALREADY_ENABLED, FORBIDDEN (narrower scope).
   */
  enableAttendance?: Maybe<EnableAttendancePayload>;
  /**
   * Starts to write a month (of the running one: until today) into a workbook (XLSX): a sheet of sums, one of days, and
   * one of all punches with address, MAC and device. Holds the members within the information scope of the caller.
   * Permission: attendance:report:export. Errors: NOT_FOUND (department), BAD_USER_INPUT (not a month, or one to come),
   * LIMIT_REACHED (5 exports of the caller are not finished).
   */
  exportAttendanceMonth?: Maybe<ExportAttendanceMonthPayload>;
  /**
   * Brings in the statutory calendar of a year that is not known yet, or puts right one that is, for this enterprise. It
   * holds at once and for past days as well: what was judged by another calendar is judged again. Takes a scope that holds
   * the whole enterprise. Permission: attendance:rule:manage. Errors: BAD_USER_INPUT, FORBIDDEN (narrower scope).
   */
  importStatutoryCalendar?: Maybe<ImportStatutoryCalendarPayload>;
  /**
   * Takes over what punch clocks recorded, for up to 500 punches. Each stands or falls on its own, with the codes of
   * IngestPunchResult. For apps. Permission: attendance:punch:ingest. Errors: BAD_USER_INPUT.
   */
  ingestPunches?: Maybe<IngestPunchesPayload>;
  /**
   * Records that the caller comes or goes, now. The time that counts is the server's; the client's is kept beside it. Sent
   * again with the same key (`idempotencyKey`, or the header `Idempotency-Key`) it answers the first punch. A punch is
   * never edited. Made elsewhere than the rules demand it is kept as OUTSIDE and does not count. Members only, for
   * themselves. Permission: attendance:punch:write. Errors: ATTENDANCE_DISABLED, ATTENDANCE_CLOSED (the member has left),
   * IDEMPOTENCY_CONFLICT (with another input), LIMIT_REACHED (100 punches a day), BAD_USER_INPUT, FORBIDDEN (the caller
   * is no member).
   */
  punch?: Maybe<PunchPayload>;
  /**
   * Sets the rules of the enterprise, a department with all below it, or a member, from the next day in the enterprise's
   * time zone. Past days and today keep theirs. Set twice on a day, the later holds. The most specific rules win: the
   * member's, else the nearest department's, else the enterprise's. The target must be within the information scope.
   * Refused with ROLE_ABOVE_YOURS when the target is a member who holds a permission that the caller does not. Permission:
   * attendance:rule:manage. Errors: BAD_USER_INPUT, NOT_FOUND (target), ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE, FORBIDDEN
   * (the enterprise's rules, with a narrower scope), LIMIT_REACHED (500 targets).
   */
  setAttendanceRules?: Maybe<SetAttendanceRulesPayload>;
};


export type MutationCancelAttendanceExportArgs = {
  input: CancelAttendanceExportInput;
};


export type MutationClearAttendanceRulesArgs = {
  input: ClearAttendanceRulesInput;
};


export type MutationCloseAttendanceArgs = {
  input: CloseAttendanceInput;
};


export type MutationExportAttendanceMonthArgs = {
  input: ExportAttendanceMonthInput;
};


export type MutationImportStatutoryCalendarArgs = {
  input: ImportStatutoryCalendarInput;
};


export type MutationIngestPunchesArgs = {
  input: IngestPunchesInput;
};


export type MutationPunchArgs = {
  input: PunchInput;
};


export type MutationSetAttendanceRulesArgs = {
  input: SetAttendanceRulesInput;
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

/** What the client knows of a punch. */
export type PunchInput = {
  /** The client's own time; kept, not trusted. */
  clientTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** At most 100 characters. */
  device?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters. Unless given, the header `Idempotency-Key` counts; without both every call is a punch of its own. */
  idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Hardware address, such as `aa-bb-cc-dd-ee-ff`. */
  mac?: InputMaybe<Scalars['String']['input']>;
  /** Where the client is. */
  place?: InputMaybe<PunchPlaceInput>;
  /** Coming or going. */
  type: AttendancePunchType;
  /** Name or hardware address of the Wi-Fi that the client is in, at most 64 characters. */
  wifi?: InputMaybe<Scalars['String']['input']>;
};

/** What came of a punch. */
export type PunchPayload = {
  __typename?: 'PunchPayload';
  /** The punch, or the first one with the same key. */
  punch: AttendancePunch;
  /** The caller's day as it stands with it. */
  today?: Maybe<AttendanceMemberDay>;
};

/** Where a client says it is. */
export type PunchPlaceInput = {
  /** Accuracy in metres. */
  accuracyMeters?: InputMaybe<Scalars['Float']['input']>;
  /** -90 to 90, WGS 84. */
  latitude: Scalars['Float']['input'];
  /** -180 to 180, WGS 84. */
  longitude: Scalars['Float']['input'];
};

export type Query = {
  __typename?: 'Query';
  /**
   * Any day until today, for the members within the information scope. Permission: attendance:report:read. Errors:
   * NOT_FOUND (department), BAD_USER_INPUT (a day to come).
   */
  attendanceDay?: Maybe<AttendanceDay>;
  /**
   * An export that the caller started. Permission: attendance:report:export. Errors: NOT_FOUND (also when somebody else
   * started it).
   */
  attendanceExport?: Maybe<AttendanceExport>;
  /**
   * A month (of the running one: until today), for the members within the information scope. It is the sum of its days.
   * Permission: attendance:report:read. Errors: NOT_FOUND (department), BAD_USER_INPUT (not a month, or one to come).
   */
  attendanceMonthReport?: Maybe<AttendanceMonth>;
  /**
   * Today, yesterday and last month at a glance, for the members within the information scope. Permission:
   * attendance:report:read. Errors: NOT_FOUND (department).
   */
  attendanceOverview?: Maybe<AttendanceOverview>;
  /**
   * Whether attendance is on, its calendar and its rules. Permission: attendance:rule:manage or attendance:report:read.
   * Errors: none of its own.
   */
  attendanceSettings?: Maybe<AttendanceSettings>;
};


export type QueryAttendanceDayArgs = {
  date: Scalars['Date']['input'];
  departmentId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAttendanceExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAttendanceMonthReportArgs = {
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  month: Scalars['String']['input'];
};


export type QueryAttendanceOverviewArgs = {
  departmentId?: InputMaybe<Scalars['ID']['input']>;
};

/** The target and its rules. Without `departmentId` and `memberId` they are the enterprise's. */
export type SetAttendanceRulesInput = {
  /** The department, with all below it. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The member. Not together with `departmentId`. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** All rules; what is left out takes its default. */
  rules: AttendanceRulesInput;
};

/** Answer of setAttendanceRules. */
export type SetAttendanceRulesPayload = {
  __typename?: 'SetAttendanceRulesPayload';
  /** The version that was set. */
  rules: AttendanceRules;
};

/** A statutory day. */
export type StatutoryDayInput = {
  /** A day of the year. */
  date: Scalars['Date']['input'];
  /** Free, or worked. */
  kind: AttendanceStatutoryDayKind;
  /** 1 to 50 characters. */
  name: Scalars['String']['input'];
};

/** The caller, with what is its own. Needs a token, no permission. */
export type Viewer = {
  __typename?: 'Viewer';
  /** The caller's own day as it stands now. Null for callers that are no members. */
  attendanceToday?: Maybe<AttendanceMemberDay>;
  /** Subject of the token: account, operator or app. */
  id: Scalars['ID']['output'];
  /**
   * What a client should remind the caller of next: of clocking in from some minutes before work (10 unless the rules say
   * otherwise), of clocking out when the client is closed after that. Null when nothing is due within 14 days.
   */
  nextPrompt?: Maybe<AttendancePrompt>;
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
  Member: Member;
  Viewer: Viewer;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Viewer:
    ( { __typename: 'Viewer' }
    & GraphQLRecursivePick<FederationTypes['Viewer'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AttendanceArea: ResolverTypeWrapper<AttendanceArea>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AttendanceAreaInput: AttendanceAreaInput;
  AttendanceCalendar: ResolverTypeWrapper<StatutoryYears>;
  AttendanceDay: ResolverTypeWrapper<DayReport>;
  AttendanceDayKind: AttendanceDayKind;
  AttendanceExport: ResolverTypeWrapper<JobRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AttendanceExportFile: ResolverTypeWrapper<AttendanceExportFile>;
  AttendanceExportState: AttendanceExportState;
  AttendanceFigure: AttendanceFigure;
  AttendanceFigures: ResolverTypeWrapper<Totals>;
  AttendanceMemberDay: ResolverTypeWrapper<MemberDay>;
  AttendanceMemberDayConnection: ResolverTypeWrapper<Omit<AttendanceMemberDayConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceMemberDayEdge']>, nodes: Array<ResolversTypes['AttendanceMemberDay']> }>;
  AttendanceMemberDayEdge: ResolverTypeWrapper<Omit<AttendanceMemberDayEdge, 'node'> & { node: ResolversTypes['AttendanceMemberDay'] }>;
  AttendanceMemberMonth: ResolverTypeWrapper<MemberMonth>;
  AttendanceMemberMonthConnection: ResolverTypeWrapper<Omit<AttendanceMemberMonthConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceMemberMonthEdge']>, nodes: Array<ResolversTypes['AttendanceMemberMonth']> }>;
  AttendanceMemberMonthEdge: ResolverTypeWrapper<Omit<AttendanceMemberMonthEdge, 'node'> & { node: ResolversTypes['AttendanceMemberMonth'] }>;
  AttendanceMonth: ResolverTypeWrapper<MonthReport>;
  AttendanceOverview: ResolverTypeWrapper<Overview>;
  AttendancePlace: ResolverTypeWrapper<AttendancePlace>;
  AttendancePlaceInput: AttendancePlaceInput;
  AttendancePrompt: ResolverTypeWrapper<AttendancePrompt>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AttendancePunch: ResolverTypeWrapper<PunchRow>;
  AttendancePunchPlace: AttendancePunchPlace;
  AttendancePunchSource: AttendancePunchSource;
  AttendancePunchType: AttendancePunchType;
  AttendanceRules: ResolverTypeWrapper<RulesRow>;
  AttendanceRulesConnection: ResolverTypeWrapper<Omit<AttendanceRulesConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceRulesEdge']>, nodes: Array<ResolversTypes['AttendanceRules']> }>;
  AttendanceRulesEdge: ResolverTypeWrapper<Omit<AttendanceRulesEdge, 'node'> & { node: ResolversTypes['AttendanceRules'] }>;
  AttendanceRulesInput: AttendanceRulesInput;
  AttendanceRulesTarget: AttendanceRulesTarget;
  AttendanceSettings: ResolverTypeWrapper<Settings>;
  AttendanceShift: ResolverTypeWrapper<AttendanceShift>;
  AttendanceShiftInput: AttendanceShiftInput;
  AttendanceShiftResult: ResolverTypeWrapper<ShiftResult>;
  AttendanceSpecialDay: ResolverTypeWrapper<AttendanceSpecialDay>;
  AttendanceSpecialDayInput: AttendanceSpecialDayInput;
  AttendanceSpecialDayKind: AttendanceSpecialDayKind;
  AttendanceStatus: AttendanceStatus;
  AttendanceStatutoryDay: ResolverTypeWrapper<AttendanceStatutoryDay>;
  AttendanceStatutoryDayKind: AttendanceStatutoryDayKind;
  AttendanceSwitch: ResolverTypeWrapper<AttendanceSwitch>;
  AttendanceWeekday: AttendanceWeekday;
  CancelAttendanceExportInput: CancelAttendanceExportInput;
  CancelAttendanceExportPayload: ResolverTypeWrapper<Omit<CancelAttendanceExportPayload, 'export'> & { export: ResolversTypes['AttendanceExport'] }>;
  ClearAttendanceRulesInput: ClearAttendanceRulesInput;
  ClearAttendanceRulesPayload: ResolverTypeWrapper<ClearAttendanceRulesPayload>;
  CloseAttendanceInput: CloseAttendanceInput;
  CloseAttendancePayload: ResolverTypeWrapper<CloseAttendancePayload>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Department: ResolverTypeWrapper<Reference>;
  DisableAttendancePayload: ResolverTypeWrapper<SettingsPayload>;
  EnableAttendancePayload: ResolverTypeWrapper<SettingsPayload>;
  ExportAttendanceMonthInput: ExportAttendanceMonthInput;
  ExportAttendanceMonthPayload: ResolverTypeWrapper<Omit<ExportAttendanceMonthPayload, 'export'> & { export: ResolversTypes['AttendanceExport'] }>;
  ImportStatutoryCalendarInput: ImportStatutoryCalendarInput;
  ImportStatutoryCalendarPayload: ResolverTypeWrapper<Omit<ImportStatutoryCalendarPayload, 'calendar'> & { calendar: ResolversTypes['AttendanceCalendar'] }>;
  IngestPunchInput: IngestPunchInput;
  IngestPunchResult: ResolverTypeWrapper<Omit<IngestPunchResult, 'punch'> & { punch?: Maybe<ResolversTypes['AttendancePunch']> }>;
  IngestPunchesInput: IngestPunchesInput;
  IngestPunchesPayload: ResolverTypeWrapper<Omit<IngestPunchesPayload, 'results'> & { results: Array<ResolversTypes['IngestPunchResult']> }>;
  Member: ResolverTypeWrapper<Reference>;
  MemberKey: MemberKey;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PunchInput: PunchInput;
  PunchPayload: ResolverTypeWrapper<Omit<PunchPayload, 'punch' | 'today'> & { punch: ResolversTypes['AttendancePunch'], today?: Maybe<ResolversTypes['AttendanceMemberDay']> }>;
  PunchPlaceInput: PunchPlaceInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetAttendanceRulesInput: SetAttendanceRulesInput;
  SetAttendanceRulesPayload: ResolverTypeWrapper<Omit<SetAttendanceRulesPayload, 'rules'> & { rules: ResolversTypes['AttendanceRules'] }>;
  StatutoryDayInput: StatutoryDayInput;
  Viewer: ResolverTypeWrapper<Reference>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AttendanceArea: AttendanceArea;
  Float: Scalars['Float']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AttendanceAreaInput: AttendanceAreaInput;
  AttendanceCalendar: StatutoryYears;
  AttendanceDay: DayReport;
  AttendanceExport: JobRow;
  ID: Scalars['ID']['output'];
  AttendanceExportFile: AttendanceExportFile;
  AttendanceFigures: Totals;
  AttendanceMemberDay: MemberDay;
  AttendanceMemberDayConnection: Omit<AttendanceMemberDayConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceMemberDayEdge']>, nodes: Array<ResolversParentTypes['AttendanceMemberDay']> };
  AttendanceMemberDayEdge: Omit<AttendanceMemberDayEdge, 'node'> & { node: ResolversParentTypes['AttendanceMemberDay'] };
  AttendanceMemberMonth: MemberMonth;
  AttendanceMemberMonthConnection: Omit<AttendanceMemberMonthConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceMemberMonthEdge']>, nodes: Array<ResolversParentTypes['AttendanceMemberMonth']> };
  AttendanceMemberMonthEdge: Omit<AttendanceMemberMonthEdge, 'node'> & { node: ResolversParentTypes['AttendanceMemberMonth'] };
  AttendanceMonth: MonthReport;
  AttendanceOverview: Overview;
  AttendancePlace: AttendancePlace;
  AttendancePlaceInput: AttendancePlaceInput;
  AttendancePrompt: AttendancePrompt;
  Boolean: Scalars['Boolean']['output'];
  AttendancePunch: PunchRow;
  AttendanceRules: RulesRow;
  AttendanceRulesConnection: Omit<AttendanceRulesConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceRulesEdge']>, nodes: Array<ResolversParentTypes['AttendanceRules']> };
  AttendanceRulesEdge: Omit<AttendanceRulesEdge, 'node'> & { node: ResolversParentTypes['AttendanceRules'] };
  AttendanceRulesInput: AttendanceRulesInput;
  AttendanceSettings: Settings;
  AttendanceShift: AttendanceShift;
  AttendanceShiftInput: AttendanceShiftInput;
  AttendanceShiftResult: ShiftResult;
  AttendanceSpecialDay: AttendanceSpecialDay;
  AttendanceSpecialDayInput: AttendanceSpecialDayInput;
  AttendanceStatutoryDay: AttendanceStatutoryDay;
  AttendanceSwitch: AttendanceSwitch;
  CancelAttendanceExportInput: CancelAttendanceExportInput;
  CancelAttendanceExportPayload: Omit<CancelAttendanceExportPayload, 'export'> & { export: ResolversParentTypes['AttendanceExport'] };
  ClearAttendanceRulesInput: ClearAttendanceRulesInput;
  ClearAttendanceRulesPayload: ClearAttendanceRulesPayload;
  CloseAttendanceInput: CloseAttendanceInput;
  CloseAttendancePayload: CloseAttendancePayload;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Department: Reference;
  DisableAttendancePayload: SettingsPayload;
  EnableAttendancePayload: SettingsPayload;
  ExportAttendanceMonthInput: ExportAttendanceMonthInput;
  ExportAttendanceMonthPayload: Omit<ExportAttendanceMonthPayload, 'export'> & { export: ResolversParentTypes['AttendanceExport'] };
  ImportStatutoryCalendarInput: ImportStatutoryCalendarInput;
  ImportStatutoryCalendarPayload: Omit<ImportStatutoryCalendarPayload, 'calendar'> & { calendar: ResolversParentTypes['AttendanceCalendar'] };
  IngestPunchInput: IngestPunchInput;
  IngestPunchResult: Omit<IngestPunchResult, 'punch'> & { punch?: Maybe<ResolversParentTypes['AttendancePunch']> };
  IngestPunchesInput: IngestPunchesInput;
  IngestPunchesPayload: Omit<IngestPunchesPayload, 'results'> & { results: Array<ResolversParentTypes['IngestPunchResult']> };
  Member: Reference;
  MemberKey: MemberKey;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PunchInput: PunchInput;
  PunchPayload: Omit<PunchPayload, 'punch' | 'today'> & { punch: ResolversParentTypes['AttendancePunch'], today?: Maybe<ResolversParentTypes['AttendanceMemberDay']> };
  PunchPlaceInput: PunchPlaceInput;
  Query: Record<PropertyKey, never>;
  SetAttendanceRulesInput: SetAttendanceRulesInput;
  SetAttendanceRulesPayload: Omit<SetAttendanceRulesPayload, 'rules'> & { rules: ResolversParentTypes['AttendanceRules'] };
  StatutoryDayInput: StatutoryDayInput;
  Viewer: Reference;
};

export type AttendanceAreaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceArea'] = ResolversParentTypes['AttendanceArea']> = {
  latitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  longitude?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  radiusMeters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttendanceCalendarResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceCalendar'] = ResolversParentTypes['AttendanceCalendar']> = {
  coveredFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  coveredUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  days?: Resolver<Maybe<Array<ResolversTypes['AttendanceStatutoryDay']>>, ParentType, ContextType, RequireFields<AttendanceCalendarDaysArgs, 'year'>>;
};

export type AttendanceDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceDay'] = ResolversParentTypes['AttendanceDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['AttendanceFigures'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['AttendanceMemberDayConnection']>, ParentType, ContextType, RequireFields<AttendanceDayMembersArgs, 'first'>>;
};

export type AttendanceExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceExport'] = ResolversParentTypes['AttendanceExport']> = {
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['AttendanceExportFile']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  progressDone?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  progressTotal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AttendanceExportState'], ParentType, ContextType>;
};

export type AttendanceExportFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceExportFile'] = ResolversParentTypes['AttendanceExportFile']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttendanceFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceFigures'] = ResolversParentTypes['AttendanceFigures']> = {
  absent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  anomaly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calendarUnknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  early?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  earlyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  in?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  late?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lateMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missingIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  missingOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  normal?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  out?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outsidePunches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overtime?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overtimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttendanceMemberDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMemberDay'] = ResolversParentTypes['AttendanceMemberDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  earlyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttendanceDayKind'], ParentType, ContextType>;
  lateMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  overtimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  punches?: Resolver<Maybe<Array<ResolversTypes['AttendancePunch']>>, ParentType, ContextType>;
  shifts?: Resolver<Array<ResolversTypes['AttendanceShiftResult']>, ParentType, ContextType>;
  statuses?: Resolver<Array<ResolversTypes['AttendanceStatus']>, ParentType, ContextType>;
};

export type AttendanceMemberDayConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMemberDayConnection'] = ResolversParentTypes['AttendanceMemberDayConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttendanceMemberDayEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttendanceMemberDayEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMemberDayEdge'] = ResolversParentTypes['AttendanceMemberDayEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AttendanceMemberDay'], ParentType, ContextType>;
};

export type AttendanceMemberMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMemberMonth'] = ResolversParentTypes['AttendanceMemberMonth']> = {
  days?: Resolver<Array<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
  figures?: Resolver<ResolversTypes['AttendanceFigures'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type AttendanceMemberMonthConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMemberMonthConnection'] = ResolversParentTypes['AttendanceMemberMonthConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttendanceMemberMonthEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AttendanceMemberMonth']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttendanceMemberMonthEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMemberMonthEdge'] = ResolversParentTypes['AttendanceMemberMonthEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AttendanceMemberMonth'], ParentType, ContextType>;
};

export type AttendanceMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMonth'] = ResolversParentTypes['AttendanceMonth']> = {
  figures?: Resolver<ResolversTypes['AttendanceFigures'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['AttendanceMemberMonth']>, ParentType, ContextType, RequireFields<AttendanceMonthMemberArgs, 'id'>>;
  members?: Resolver<Maybe<ResolversTypes['AttendanceMemberMonthConnection']>, ParentType, ContextType, RequireFields<AttendanceMonthMembersArgs, 'first'>>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ranking?: Resolver<Maybe<Array<ResolversTypes['AttendanceMemberMonth']>>, ParentType, ContextType, RequireFields<AttendanceMonthRankingArgs, 'first'>>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AttendanceOverviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceOverview'] = ResolversParentTypes['AttendanceOverview']> = {
  lastMonth?: Resolver<Maybe<ResolversTypes['AttendanceMonth']>, ParentType, ContextType>;
  today?: Resolver<Maybe<ResolversTypes['AttendanceDay']>, ParentType, ContextType>;
  yesterday?: Resolver<Maybe<ResolversTypes['AttendanceDay']>, ParentType, ContextType>;
};

export type AttendancePlaceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendancePlace'] = ResolversParentTypes['AttendancePlace']> = {
  areas?: Resolver<Array<ResolversTypes['AttendanceArea']>, ParentType, ContextType>;
  officeAddresses?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  wifi?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttendancePromptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendancePrompt'] = ResolversParentTypes['AttendancePrompt']> = {
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  open?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  shiftName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AttendancePunchType'], ParentType, ContextType>;
};

export type AttendancePunchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendancePunch'] = ResolversParentTypes['AttendancePunch']> = {
  accuracyMeters?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  clientTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ip?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  latitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  longitude?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  mac?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  place?: Resolver<ResolversTypes['AttendancePunchPlace'], ParentType, ContextType>;
  punchedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  receivedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['AttendancePunchSource'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['AttendancePunchType'], ParentType, ContextType>;
  wifi?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AttendanceRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceRules'] = ResolversParentTypes['AttendanceRules']> = {
  absenceMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  followsStatutoryCalendar?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  graceMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  overtimeFromMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  place?: Resolver<Maybe<ResolversTypes['AttendancePlace']>, ParentType, ContextType>;
  promptMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shifts?: Resolver<Array<ResolversTypes['AttendanceShift']>, ParentType, ContextType>;
  specialDays?: Resolver<Array<ResolversTypes['AttendanceSpecialDay']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['AttendanceRulesTarget'], ParentType, ContextType>;
  workdays?: Resolver<Array<ResolversTypes['AttendanceWeekday']>, ParentType, ContextType>;
};

export type AttendanceRulesConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceRulesConnection'] = ResolversParentTypes['AttendanceRulesConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttendanceRulesEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AttendanceRules']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttendanceRulesEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceRulesEdge'] = ResolversParentTypes['AttendanceRulesEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AttendanceRules'], ParentType, ContextType>;
};

export type AttendanceSettingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceSettings'] = ResolversParentTypes['AttendanceSettings']> = {
  calendar?: Resolver<ResolversTypes['AttendanceCalendar'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rules?: Resolver<Maybe<ResolversTypes['AttendanceRulesConnection']>, ParentType, ContextType, RequireFields<AttendanceSettingsRulesArgs, 'first'>>;
  timeZone?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  today?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  upcoming?: Resolver<Maybe<ResolversTypes['AttendanceSwitch']>, ParentType, ContextType>;
};

export type AttendanceShiftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceShift'] = ResolversParentTypes['AttendanceShift']> = {
  endsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  flexibleMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttendanceShiftResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceShiftResult'] = ResolversParentTypes['AttendanceShiftResult']> = {
  dueUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  earlyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  in?: Resolver<Maybe<ResolversTypes['AttendancePunch']>, ParentType, ContextType>;
  lateMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  out?: Resolver<Maybe<ResolversTypes['AttendancePunch']>, ParentType, ContextType>;
  overtimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  statuses?: Resolver<Array<ResolversTypes['AttendanceStatus']>, ParentType, ContextType>;
};

export type AttendanceSpecialDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceSpecialDay'] = ResolversParentTypes['AttendanceSpecialDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttendanceSpecialDayKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttendanceStatutoryDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceStatutoryDay'] = ResolversParentTypes['AttendanceStatutoryDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttendanceStatutoryDayKind'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type AttendanceSwitchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceSwitch'] = ResolversParentTypes['AttendanceSwitch']> = {
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CancelAttendanceExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAttendanceExportPayload'] = ResolversParentTypes['CancelAttendanceExportPayload']> = {
  export?: Resolver<ResolversTypes['AttendanceExport'], ParentType, ContextType>;
};

export type ClearAttendanceRulesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearAttendanceRulesPayload'] = ResolversParentTypes['ClearAttendanceRulesPayload']> = {
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type CloseAttendancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CloseAttendancePayload'] = ResolversParentTypes['CloseAttendancePayload']> = {
  closedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  punchesKept?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DepartmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Department'] = ResolversParentTypes['Department']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DisableAttendancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DisableAttendancePayload'] = ResolversParentTypes['DisableAttendancePayload']> = {
  settings?: Resolver<ResolversTypes['AttendanceSettings'], ParentType, ContextType>;
};

export type EnableAttendancePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EnableAttendancePayload'] = ResolversParentTypes['EnableAttendancePayload']> = {
  settings?: Resolver<ResolversTypes['AttendanceSettings'], ParentType, ContextType>;
};

export type ExportAttendanceMonthPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportAttendanceMonthPayload'] = ResolversParentTypes['ExportAttendanceMonthPayload']> = {
  export?: Resolver<ResolversTypes['AttendanceExport'], ParentType, ContextType>;
};

export type ImportStatutoryCalendarPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ImportStatutoryCalendarPayload'] = ResolversParentTypes['ImportStatutoryCalendarPayload']> = {
  calendar?: Resolver<ResolversTypes['AttendanceCalendar'], ParentType, ContextType>;
};

export type IngestPunchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestPunchResult'] = ResolversParentTypes['IngestPunchResult']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  idempotencyKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ok?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  punch?: Resolver<Maybe<ResolversTypes['AttendancePunch']>, ParentType, ContextType>;
};

export type IngestPunchesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IngestPunchesPayload'] = ResolversParentTypes['IngestPunchesPayload']> = {
  results?: Resolver<Array<ResolversTypes['IngestPunchResult']>, ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendanceToday?: Resolver<Maybe<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelAttendanceExport?: Resolver<Maybe<ResolversTypes['CancelAttendanceExportPayload']>, ParentType, ContextType, RequireFields<MutationCancelAttendanceExportArgs, 'input'>>;
  clearAttendanceRules?: Resolver<Maybe<ResolversTypes['ClearAttendanceRulesPayload']>, ParentType, ContextType, RequireFields<MutationClearAttendanceRulesArgs, 'input'>>;
  closeAttendance?: Resolver<Maybe<ResolversTypes['CloseAttendancePayload']>, ParentType, ContextType, RequireFields<MutationCloseAttendanceArgs, 'input'>>;
  disableAttendance?: Resolver<Maybe<ResolversTypes['DisableAttendancePayload']>, ParentType, ContextType>;
  enableAttendance?: Resolver<Maybe<ResolversTypes['EnableAttendancePayload']>, ParentType, ContextType>;
  exportAttendanceMonth?: Resolver<Maybe<ResolversTypes['ExportAttendanceMonthPayload']>, ParentType, ContextType, RequireFields<MutationExportAttendanceMonthArgs, 'input'>>;
  importStatutoryCalendar?: Resolver<Maybe<ResolversTypes['ImportStatutoryCalendarPayload']>, ParentType, ContextType, RequireFields<MutationImportStatutoryCalendarArgs, 'input'>>;
  ingestPunches?: Resolver<Maybe<ResolversTypes['IngestPunchesPayload']>, ParentType, ContextType, RequireFields<MutationIngestPunchesArgs, 'input'>>;
  punch?: Resolver<Maybe<ResolversTypes['PunchPayload']>, ParentType, ContextType, RequireFields<MutationPunchArgs, 'input'>>;
  setAttendanceRules?: Resolver<Maybe<ResolversTypes['SetAttendanceRulesPayload']>, ParentType, ContextType, RequireFields<MutationSetAttendanceRulesArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PunchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PunchPayload'] = ResolversParentTypes['PunchPayload']> = {
  punch?: Resolver<ResolversTypes['AttendancePunch'], ParentType, ContextType>;
  today?: Resolver<Maybe<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  attendanceDay?: Resolver<Maybe<ResolversTypes['AttendanceDay']>, ParentType, ContextType, RequireFields<QueryAttendanceDayArgs, 'date'>>;
  attendanceExport?: Resolver<Maybe<ResolversTypes['AttendanceExport']>, ParentType, ContextType, RequireFields<QueryAttendanceExportArgs, 'id'>>;
  attendanceMonthReport?: Resolver<Maybe<ResolversTypes['AttendanceMonth']>, ParentType, ContextType, RequireFields<QueryAttendanceMonthReportArgs, 'month'>>;
  attendanceOverview?: Resolver<Maybe<ResolversTypes['AttendanceOverview']>, ParentType, ContextType, Partial<QueryAttendanceOverviewArgs>>;
  attendanceSettings?: Resolver<Maybe<ResolversTypes['AttendanceSettings']>, ParentType, ContextType>;
};

export type SetAttendanceRulesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAttendanceRulesPayload'] = ResolversParentTypes['SetAttendanceRulesPayload']> = {
  rules?: Resolver<ResolversTypes['AttendanceRules'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendanceToday?: Resolver<Maybe<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextPrompt?: Resolver<Maybe<ResolversTypes['AttendancePrompt']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AttendanceArea?: AttendanceAreaResolvers<ContextType>;
  AttendanceCalendar?: AttendanceCalendarResolvers<ContextType>;
  AttendanceDay?: AttendanceDayResolvers<ContextType>;
  AttendanceExport?: AttendanceExportResolvers<ContextType>;
  AttendanceExportFile?: AttendanceExportFileResolvers<ContextType>;
  AttendanceFigures?: AttendanceFiguresResolvers<ContextType>;
  AttendanceMemberDay?: AttendanceMemberDayResolvers<ContextType>;
  AttendanceMemberDayConnection?: AttendanceMemberDayConnectionResolvers<ContextType>;
  AttendanceMemberDayEdge?: AttendanceMemberDayEdgeResolvers<ContextType>;
  AttendanceMemberMonth?: AttendanceMemberMonthResolvers<ContextType>;
  AttendanceMemberMonthConnection?: AttendanceMemberMonthConnectionResolvers<ContextType>;
  AttendanceMemberMonthEdge?: AttendanceMemberMonthEdgeResolvers<ContextType>;
  AttendanceMonth?: AttendanceMonthResolvers<ContextType>;
  AttendanceOverview?: AttendanceOverviewResolvers<ContextType>;
  AttendancePlace?: AttendancePlaceResolvers<ContextType>;
  AttendancePrompt?: AttendancePromptResolvers<ContextType>;
  AttendancePunch?: AttendancePunchResolvers<ContextType>;
  AttendanceRules?: AttendanceRulesResolvers<ContextType>;
  AttendanceRulesConnection?: AttendanceRulesConnectionResolvers<ContextType>;
  AttendanceRulesEdge?: AttendanceRulesEdgeResolvers<ContextType>;
  AttendanceSettings?: AttendanceSettingsResolvers<ContextType>;
  AttendanceShift?: AttendanceShiftResolvers<ContextType>;
  AttendanceShiftResult?: AttendanceShiftResultResolvers<ContextType>;
  AttendanceSpecialDay?: AttendanceSpecialDayResolvers<ContextType>;
  AttendanceStatutoryDay?: AttendanceStatutoryDayResolvers<ContextType>;
  AttendanceSwitch?: AttendanceSwitchResolvers<ContextType>;
  CancelAttendanceExportPayload?: CancelAttendanceExportPayloadResolvers<ContextType>;
  ClearAttendanceRulesPayload?: ClearAttendanceRulesPayloadResolvers<ContextType>;
  CloseAttendancePayload?: CloseAttendancePayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  DisableAttendancePayload?: DisableAttendancePayloadResolvers<ContextType>;
  EnableAttendancePayload?: EnableAttendancePayloadResolvers<ContextType>;
  ExportAttendanceMonthPayload?: ExportAttendanceMonthPayloadResolvers<ContextType>;
  ImportStatutoryCalendarPayload?: ImportStatutoryCalendarPayloadResolvers<ContextType>;
  IngestPunchResult?: IngestPunchResultResolvers<ContextType>;
  IngestPunchesPayload?: IngestPunchesPayloadResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PunchPayload?: PunchPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SetAttendanceRulesPayload?: SetAttendanceRulesPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};
