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

/** A day of a locked month that would be judged otherwise now: by a punch that came late, a calendar put right, and the like. */
export type AttendanceAdjustment = {
  __typename?: 'AttendanceAdjustment';
  /** The day as it would be judged now; null when the member has no such day any more. */
  current?: Maybe<AttendanceMemberDay>;
  /** The day. */
  date: Scalars['Date']['output'];
  /** In what the day differs. */
  differences: Array<AttendanceDifference>;
  /** The day as it was locked; null when the snapshot does not hold it. */
  locked?: Maybe<AttendanceMemberDay>;
  /** The member. */
  member?: Maybe<Member>;
};

/** A page of adjustments. */
export type AttendanceAdjustmentConnection = {
  __typename?: 'AttendanceAdjustmentConnection';
  /** The adjustments with their cursors. */
  edges: Array<AttendanceAdjustmentEdge>;
  /** The adjustments. */
  nodes: Array<AttendanceAdjustment>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An adjustment and where it stands in the list. */
export type AttendanceAdjustmentEdge = {
  __typename?: 'AttendanceAdjustmentEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The adjustment. */
  node: AttendanceAdjustment;
};

/** A circle on the map. */
export type AttendanceArea = {
  __typename?: 'AttendanceArea';
  /** Degrees north, WGS 84. */
  latitude: Scalars['Float']['output'];
  /** Degrees east, WGS 84. */
  longitude: Scalars['Float']['output'];
  /** Name of the place. */
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

/** Statutory holidays and make-up workdays that have been announced so far. */
export type AttendanceCalendar = {
  __typename?: 'AttendanceCalendar';
  /** First day that the calendar covers without a gap. */
  coveredFrom: Scalars['Date']['output'];
  /** Last day that the calendar covers. Later days are CALENDAR_UNKNOWN where rules follow the calendar. */
  coveredUntil: Scalars['Date']['output'];
  /** The days of a year that are not what their weekday says; null for a year that is not covered. */
  days?: Maybe<Array<AttendanceStatutoryDay>>;
};


/** Statutory holidays and make-up workdays that have been announced so far. */
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

/** Why a day is of its kind. */
export type AttendanceDayKindReason =
  /** NOT_DUE: attendance was off. */
  | 'ATTENDANCE_OFF'
  /** The rules follow the statutory calendar, and it does not cover the day. */
  | 'CALENDAR_NOT_COVERED'
  /** NOT_DUE: the member had left. */
  | 'LEFT'
  /** NOT_DUE: the member had not begun. */
  | 'NOT_JOINED'
  /** NOT_DUE: no rules were in force for the member. */
  | 'NO_RULES'
  /** The rules name the day as one of their special days. */
  | 'SPECIAL_DAY'
  /** The statutory calendar names it: a holiday, or a workday that makes up for one. */
  | 'STATUTORY_CALENDAR'
  /** Its weekday, by the rules. */
  | 'WEEKDAY';

/** Whether a day may still change by punches that are to come. */
export type AttendanceDayState =
  /** The day and all windows are over. A punch clock's punch that arrives later, or a calendar put right, still changes it. */
  | 'FINAL'
  /** The day, or the window of one of its shifts, is not over: ABSENT too may change. */
  | 'PROVISIONAL';

/** In what a day differs from the locked one. */
export type AttendanceDifference =
  /** What the day is by the rules, or as what its overtime is paid. */
  | 'KIND'
  /** Minutes late, early, of overtime, required or worked. */
  | 'MINUTES'
  /** The punches of the day. */
  | 'PUNCHES'
  /** What the day came to. */
  | 'RESULT'
  /** The version of the rules, or the working time by contract. */
  | 'RULES';

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
  /** Worked on a statutory holiday. */
  | 'OVERTIME_HOLIDAY'
  /** Worked on a rest day, or on a day off around a statutory holiday. */
  | 'OVERTIME_REST_DAY'
  /** Worked overtime on a workday. */
  | 'OVERTIME_WORKDAY'
  /** Not decided yet. */
  | 'PENDING'
  /** May still change by punches that are to come. */
  | 'PROVISIONAL'
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
  /** Minutes of work on statutory holidays. */
  holidayOvertimeMinutes: Scalars['Int']['output'];
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
  /** Worked on a statutory holiday. */
  overtimeHoliday: Scalars['Int']['output'];
  /** Minutes of overtime, of all kinds. */
  overtimeMinutes: Scalars['Int']['output'];
  /** Worked on a rest day, or on a day off around a statutory holiday. */
  overtimeRestDay: Scalars['Int']['output'];
  /** Worked overtime on a workday. */
  overtimeWorkday: Scalars['Int']['output'];
  /** Not decided yet. */
  pending: Scalars['Int']['output'];
  /** May still change by punches that are to come. */
  provisional: Scalars['Int']['output'];
  /** Minutes that were to be worked, by contract or by the shifts; of a day to come or a free day none. */
  requiredMinutes: Scalars['Int']['output'];
  /** Free. */
  rest: Scalars['Int']['output'];
  /** Minutes of work on rest days, and on the days off around a statutory holiday. */
  restDayOvertimeMinutes: Scalars['Int']['output'];
  /** Minutes of overtime on workdays. A shift across midnight counts for the day on which it began. */
  workdayOvertimeMinutes: Scalars['Int']['output'];
  /** Minutes that were worked: of shifts with both punches, and of overtime. */
  workedMinutes: Scalars['Int']['output'];
};

/** How long after its end a month can be locked. */
export type AttendanceLockRule = {
  __typename?: 'AttendanceLockRule';
  /** First day on which this version holds; null until a rule is set. */
  effectiveFrom?: Maybe<Scalars['Date']['output']>;
  /** Days after the end of a month in which it cannot be locked yet; 3 until a rule is set. */
  graceDays: Scalars['Int']['output'];
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
  /** Why the day is of this kind. */
  kindReason: AttendanceDayKindReason;
  /** Minutes late, where LATE. */
  lateMinutes: Scalars['Int']['output'];
  /** The member. */
  member?: Maybe<Member>;
  /** As what overtime of the day is paid; null where nothing is due. */
  overtimeKind?: Maybe<AttendanceOvertimeKind>;
  /** Minutes of overtime; on free days from the first coming to the last going. */
  overtimeMinutes: Scalars['Int']['output'];
  /** What each of these punches was used for, or why it was not, in the same order. Whoever may see the day may see it. */
  punchUses: Array<AttendancePunchUse>;
  /** Every punch of the day, in the order of time; those of a night shift belong to the day on which it began. */
  punches?: Maybe<Array<AttendancePunch>>;
  /** Minutes that were to be worked: those of the contract, otherwise those of the shifts. */
  requiredMinutes: Scalars['Int']['output'];
  /** The version of the rules that judged the day; null when none were in force. Whoever may see the day may see it. */
  rulesVersion?: Maybe<AttendanceRulesVersion>;
  /** Each shift of the day. */
  shifts: Array<AttendanceShiftOutcome>;
  /** Whether punches that are still to come may change the day. */
  state: AttendanceDayState;
  /** What the day came to; NORMAL alone, or all that was wrong. */
  statuses: Array<AttendanceStatus>;
  /** Minutes that were worked: of shifts with both punches, and of overtime. */
  workedMinutes: Scalars['Int']['output'];
  /** The working time by contract that requires them; null where the shifts do. */
  workingTime?: Maybe<AttendanceWorkingTime>;
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
  /** The member. */
  member?: Maybe<Member>;
  /** The weeks, oldest first; the first and the last hold only their days of the month. */
  weeks: Array<AttendanceMemberWeek>;
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

/** A member's days of a week from Monday to Sunday, as far as they lie in the month. */
export type AttendanceMemberWeek = {
  __typename?: 'AttendanceMemberWeek';
  /** The sum of the days. */
  figures: AttendanceFigures;
  /** First day. */
  from: Scalars['Date']['output'];
  /** Last day. */
  to: Scalars['Date']['output'];
};

/** A month of the members within the scope. */
export type AttendanceMonth = {
  __typename?: 'AttendanceMonth';
  /** Days of the locked month that would be judged otherwise now, by day and name; none while it is not locked. */
  adjustments?: Maybe<AttendanceAdjustmentConnection>;
  /** How many member days each figure counts, over all members. */
  figures: AttendanceFigures;
  /** First day that was judged. */
  from: Scalars['Date']['output'];
  /**
   * The lock of the month; null while it is not locked. The days of a locked month, its figures and its workbook are those
   * of the snapshot; the members are those of the snapshot who are within the scope now.
   */
  lock?: Maybe<AttendanceMonthLock>;
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
export type AttendanceMonthAdjustmentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** The lock of a month. */
export type AttendanceMonthLock = {
  __typename?: 'AttendanceMonthLock';
  /** Id of the lock. */
  id: Scalars['ID']['output'];
  /** When it was locked. */
  lockedAt: Scalars['DateTime']['output'];
  /** How many members its snapshot holds. */
  members: Scalars['Int']['output'];
  /** The month, such as `2026-03`. */
  month: Scalars['String']['output'];
};

/** As what overtime is paid. */
export type AttendanceOvertimeKind =
  /** On a free day, also on the days off around a statutory holiday: they are weekends that were moved. */
  | 'REST_DAY'
  /** On one of the statutory holidays themselves, such as the first three days of October, where the rules follow the calendar. */
  | 'STATUTORY_HOLIDAY'
  /** On a workday, beyond the shift. */
  | 'WORKDAY';

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

/** What a column of a payroll file holds. */
export type AttendancePayrollColumn =
  /** Days absent. */
  | 'ABSENT_DAYS'
  /** Days on which the member had to work. */
  | 'DUE_DAYS'
  /** Days with an early departure. */
  | 'EARLY_DAYS'
  /** Minutes early. */
  | 'EARLY_MINUTES'
  /** The employee number. */
  | 'EMPLOYEE_NUMBER'
  /** Minutes of work on statutory holidays. */
  | 'HOLIDAY_OVERTIME_MINUTES'
  /** Days late. */
  | 'LATE_DAYS'
  /** Minutes late. */
  | 'LATE_MINUTES'
  /** The name of the member. */
  | 'MEMBER'
  /** Days without a punch in. */
  | 'MISSING_IN_DAYS'
  /** Days without a punch out. */
  | 'MISSING_OUT_DAYS'
  /** The month, such as `2026-03`. */
  | 'MONTH'
  /** Days without anything wrong. */
  | 'NORMAL_DAYS'
  /** Minutes that were worked, without overtime. */
  | 'NORMAL_MINUTES'
  /** Minutes that were to be worked. */
  | 'REQUIRED_MINUTES'
  /** Minutes of work on rest days, and on the days off around a statutory holiday. */
  | 'REST_DAY_OVERTIME_MINUTES'
  /** Minutes of overtime on workdays. */
  | 'WORKDAY_OVERTIME_MINUTES';

/** The format of a payroll file. */
export type AttendancePayrollFormat =
  /** Comma-separated values in UTF-8. */
  | 'CSV'
  /** A workbook with one sheet. */
  | 'XLSX';

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
  /** Punches in. */
  | 'IN'
  /** Punches out. */
  | 'OUT';

/** Why a punch was not used. */
export type AttendancePunchUnusedReason =
  /** Nothing was due on the day, or the statutory calendar does not cover it. */
  | 'NOTHING_DUE'
  /** A departure before the arrival that counts, at the very start of the shift, or on a free day without an arrival. */
  | 'NO_ARRIVAL'
  /** It was made elsewhere than the rules demand. */
  | 'OUTSIDE_PLACE'
  /** No shift takes a punch of its type at its time. */
  | 'OUTSIDE_WINDOW'
  /** An earlier arrival counts. */
  | 'SUPERSEDED_BY_EARLIER'
  /** A later departure counts. */
  | 'SUPERSEDED_BY_LATER';

/** What a punch of a day was used for, or why it was not. */
export type AttendancePunchUse = {
  __typename?: 'AttendancePunchUse';
  /** The punch. */
  punch?: Maybe<AttendancePunch>;
  /** The shift in whose window it lies; null when it lies in none. */
  shift?: Maybe<AttendanceShiftOutcome>;
  /** The punch that was used instead, where SUPERSEDED_BY_EARLIER or SUPERSEDED_BY_LATER. */
  supersededBy?: Maybe<AttendancePunch>;
  /** Why it was not used; null where it was. */
  unusedReason?: Maybe<AttendancePunchUnusedReason>;
  /** What it was used for. */
  use: AttendancePunchUseKind;
};

/** What a punch was used for. */
export type AttendancePunchUseKind =
  /** As coming, for its shift or on a free day. */
  | 'ARRIVAL'
  /** As going, for its shift or on a free day. */
  | 'DEPARTURE'
  /** For nothing. */
  | 'NOT_USED';

/** One version of the rules of one target. */
export type AttendanceRules = {
  __typename?: 'AttendanceRules';
  /** Being late or early by this many minutes counts as absent; null: only members without a punch are absent. */
  absenceMinutes?: Maybe<Scalars['Int']['output']>;
  /**
   * Minutes after the start of a shift, or after its flexible time, at which a member without a punch becomes ABSENT, at
   * the latest at the end of the shift's window; null: at the end of the shift, or after `absenceMinutes` if that is
   * sooner.
   */
  absentFromMinutes?: Maybe<Scalars['Int']['output']>;
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
  /** 1 to 1440; the end of the shift, or `absenceMinutes` if that is sooner, when left out. */
  absentFromMinutes?: InputMaybe<Scalars['Int']['input']>;
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
  /** All members for whom no more specific rules are in force. */
  | 'ENTERPRISE'
  /** A single member. */
  | 'MEMBER';

/** Which version of which rules. */
export type AttendanceRulesVersion = {
  __typename?: 'AttendanceRulesVersion';
  /** The department, where the target is one. */
  department?: Maybe<Department>;
  /** First day on which the version holds. */
  effectiveFrom: Scalars['Date']['output'];
  /** Id of the version. */
  id: Scalars['ID']['output'];
  /** The member, where the target is one. */
  member?: Maybe<Member>;
  /** What the rules are for. */
  target: AttendanceRulesTarget;
};

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
  /** Members may arrive up to this many minutes late without being late, if they leave as much later. */
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
export type AttendanceShiftOutcome = {
  __typename?: 'AttendanceShiftOutcome';
  /** Until when a departure counts for the shift; earlier when the member arrived for the next shift. */
  closesAt: Scalars['DateTime']['output'];
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
  /** From when on an arrival counts for the shift. */
  opensAt: Scalars['DateTime']['output'];
  /** The punch that counts as going. */
  out?: Maybe<AttendancePunch>;
  /** Minutes of overtime. */
  overtimeMinutes: Scalars['Int']['output'];
  /** When it starts. */
  startsAt: Scalars['DateTime']['output'];
  /** What it came to. */
  statuses: Array<AttendanceStatus>;
};

/** A day with its own rule. */
export type AttendanceSpecialDay = {
  __typename?: 'AttendanceSpecialDay';
  /** The day. */
  date: Scalars['Date']['output'];
  /** Worked or free. */
  kind: AttendanceSpecialDayKind;
  /** What the day is; may be empty. */
  name: Scalars['String']['output'];
};

/** A day with its own rule. */
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

/** One version of how long a member has to work. Without minutes, the shifts of the rules count. */
export type AttendanceWorkingTime = {
  __typename?: 'AttendanceWorkingTime';
  /** Minutes on each workday. */
  dailyMinutes?: Maybe<Scalars['Int']['output']>;
  /** First day on which it holds. */
  effectiveFrom: Scalars['Date']['output'];
  /** Id of the version. */
  id: Scalars['ID']['output'];
  /** The member. */
  member?: Maybe<Member>;
  /** Minutes in a week, spread evenly over the workdays of the rules. */
  weeklyMinutes?: Maybe<Scalars['Int']['output']>;
};

/** A page of working times. */
export type AttendanceWorkingTimeConnection = {
  __typename?: 'AttendanceWorkingTimeConnection';
  /** The working times with their cursors. */
  edges: Array<AttendanceWorkingTimeEdge>;
  /** The working times. */
  nodes: Array<AttendanceWorkingTime>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A working time and where it stands in the list. */
export type AttendanceWorkingTimeEdge = {
  __typename?: 'AttendanceWorkingTimeEdge';
  /** For `after`. */
  cursor: Scalars['String']['output'];
  /** The working time. */
  node: AttendanceWorkingTime;
};

/** Which export is cancelled. */
export type CancelAttendanceMonthExportInput = {
  /** Id of the export. */
  id: Scalars['ID']['input'];
};

/** Answer of cancelAttendanceMonthExport. */
export type CancelAttendanceMonthExportPayload = {
  __typename?: 'CancelAttendanceMonthExportPayload';
  /** The export as it is now. */
  export: Export;
};

/** Which export is cancelled. */
export type CancelAttendancePayrollExportInput = {
  /** Id of the export. */
  id: Scalars['ID']['input'];
};

/** Answer of cancelAttendancePayrollExport. */
export type CancelAttendancePayrollExportPayload = {
  __typename?: 'CancelAttendancePayrollExportPayload';
  /** The export as it is now. */
  export: Export;
};

/** The target whose own rules end. Without both ids: the enterprise. */
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

/** Which month is locked. */
export type LockAttendanceMonthInput = {
  /** The month, such as `2026-03`. */
  month: Scalars['String']['input'];
};

/** Answer of lockAttendanceMonth. */
export type LockAttendanceMonthPayload = {
  __typename?: 'LockAttendanceMonthPayload';
  /** The lock. */
  lock: AttendanceMonthLock;
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
   * Cancels an export that the caller started; a finished one stays unchanged. Permission: attendance:report:export. Errors:
   * NOT_FOUND.
   */
  cancelAttendanceMonthExport?: Maybe<CancelAttendanceMonthExportPayload>;
  /**
   * Cancels an export that the caller started; a finished one stays unchanged. Permission:
   * attendance:report:export. Errors: NOT_FOUND.
   */
  cancelAttendancePayrollExport?: Maybe<CancelAttendancePayrollExportPayload>;
  /**
   * Removes the target's own rules from the next day on; the rules of the level above apply. The target must be within the
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
   * Brings in the statutory calendar of a year that is not known yet, or puts right one that is, for this enterprise. It
   * holds at once and for past days as well: what was judged by another calendar is judged again. Takes a scope that holds
   * the whole enterprise. Permission: attendance:rule:manage. Errors: BAD_USER_INPUT, FORBIDDEN (narrower scope).
   */
  importStatutoryCalendar?: Maybe<ImportStatutoryCalendarPayload>;
  /**
   * Takes over what punch clocks recorded, for up to 500 punches. Each stands or falls on its own, with the codes of
   * IngestPunchResult. Answers at once: the audit log may show it a moment later. For apps. Permission: attendance:punch:ingest. Errors: BAD_USER_INPUT.
   */
  ingestPunches?: Maybe<IngestPunchesPayload>;
  /**
   * Locks a month whose grace is over. Its judged days are kept as they stand now: reports and workbooks show them from now
   * on, and what changes later stands beside them as adjustments. Takes a scope that holds the whole enterprise.
   * Permission: attendance:month:lock. Errors: BAD_USER_INPUT (not a month, or one to come), ATTENDANCE_MONTH_NOT_OVER (the
   * grace is not over, or a day is PROVISIONAL), ATTENDANCE_MONTH_LOCKED, FORBIDDEN (narrower scope).
   */
  lockAttendanceMonth?: Maybe<LockAttendanceMonthPayload>;
  /**
   * Punches the caller in or out, now. The server's time counts; the client's time is stored beside it. Sent again with
   * the same key (`idempotencyKey`, or the header `Idempotency-Key`) it answers the first punch. A punch is never edited.
   * Made elsewhere than the rules demand it is kept as OUTSIDE and does not count. Answers at once: the audit log may show
   * it a moment later. Members only, for themselves. Permission: attendance:punch:write. Errors: ATTENDANCE_DISABLED,
   * ATTENDANCE_CLOSED (the member has left), IDEMPOTENCY_CONFLICT (with another input), LIMIT_REACHED (100 punches a day),
   * BAD_USER_INPUT, FORBIDDEN (the caller is no member).
   */
  punch?: Maybe<PunchPayload>;
  /**
   * Sets how many days after its end a month can be locked, from the next day in the enterprise's time zone. Takes a scope
   * that holds the whole enterprise. Permission: attendance:rule:manage. Errors: BAD_USER_INPUT, FORBIDDEN (narrower
   * scope).
   */
  setAttendanceLockRule?: Maybe<SetAttendanceLockRulePayload>;
  /**
   * Keeps the columns of the enterprise's payroll exports, in their order. Takes a scope that holds the whole enterprise.
   * Permission: attendance:report:export. Errors: BAD_USER_INPUT, FORBIDDEN (narrower scope).
   */
  setAttendancePayrollColumns?: Maybe<SetAttendancePayrollColumnsPayload>;
  /**
   * Sets the rules of the enterprise, a department with all below it, or a member, from the next day in the enterprise's
   * time zone. Past days and today keep theirs. Set twice on a day, the later holds. The most specific rules win: the
   * member's, else the nearest department's, else the enterprise's. The target must be within the information scope.
   * Refused with ROLE_ABOVE_YOURS when the target is a member who holds a permission that the caller does not. Permission:
   * attendance:rule:manage. Errors: BAD_USER_INPUT, NOT_FOUND (target), ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE, FORBIDDEN
   * (the enterprise's rules, with a narrower scope), LIMIT_REACHED (500 targets).
   */
  setAttendanceRules?: Maybe<SetAttendanceRulesPayload>;
  /**
   * Sets how long a member has to work from a day on: part time, or a changed contract. Earlier days keep theirs. Set twice
   * for a day, the later holds. The member must be within the information scope. Refused with ROLE_ABOVE_YOURS when the
   * member holds a permission that the caller does not. Permission: attendance:rule:manage. Errors: NOT_FOUND (member, also
   * one who has left), BAD_USER_INPUT, ROLE_ABOVE_YOURS, SUBGRAPH_UNAVAILABLE, LIMIT_REACHED (100 versions of a member).
   */
  setAttendanceWorkingTime?: Maybe<SetAttendanceWorkingTimePayload>;
  /**
   * Starts to write a month (of the running one: until today) into a workbook (XLSX): a sheet of sums, one of days, and
   * one of all punches with address, MAC and device. Holds the members within the information scope of the caller.
   * Permission: attendance:report:export. Errors: NOT_FOUND (department), BAD_USER_INPUT (not a month, or one to come),
   * LIMIT_REACHED (unfinished exports).
   */
  startAttendanceMonthExport?: Maybe<StartAttendanceMonthExportPayload>;
  /**
   * Starts to write a locked month for payroll: a row for each member within the information scope of the caller, with the
   * minutes of work by kind of day. The same columns of the same lock make the same file. Permission:
   * attendance:report:export. Errors: NOT_FOUND (department), BAD_USER_INPUT, ATTENDANCE_MONTH_NOT_LOCKED, LIMIT_REACHED
   * (unfinished exports).
   */
  startAttendancePayrollExport?: Maybe<StartAttendancePayrollExportPayload>;
  /**
   * Unlocks a month: it is judged anew until it is locked again. The snapshot and the reason stay on record. Takes a scope
   * that holds the whole enterprise. Permission: attendance:month:unlock. Errors: BAD_USER_INPUT,
   * ATTENDANCE_MONTH_NOT_LOCKED, FORBIDDEN (narrower scope).
   */
  unlockAttendanceMonth?: Maybe<UnlockAttendanceMonthPayload>;
};


export type MutationCancelAttendanceMonthExportArgs = {
  input: CancelAttendanceMonthExportInput;
};


export type MutationCancelAttendancePayrollExportArgs = {
  input: CancelAttendancePayrollExportInput;
};


export type MutationClearAttendanceRulesArgs = {
  input: ClearAttendanceRulesInput;
};


export type MutationCloseAttendanceArgs = {
  input: CloseAttendanceInput;
};


export type MutationImportStatutoryCalendarArgs = {
  input: ImportStatutoryCalendarInput;
};


export type MutationIngestPunchesArgs = {
  input: IngestPunchesInput;
};


export type MutationLockAttendanceMonthArgs = {
  input: LockAttendanceMonthInput;
};


export type MutationPunchArgs = {
  input: PunchInput;
};


export type MutationSetAttendanceLockRuleArgs = {
  input: SetAttendanceLockRuleInput;
};


export type MutationSetAttendancePayrollColumnsArgs = {
  input: SetAttendancePayrollColumnsInput;
};


export type MutationSetAttendanceRulesArgs = {
  input: SetAttendanceRulesInput;
};


export type MutationSetAttendanceWorkingTimeArgs = {
  input: SetAttendanceWorkingTimeInput;
};


export type MutationStartAttendanceMonthExportArgs = {
  input: StartAttendanceMonthExportInput;
};


export type MutationStartAttendancePayrollExportArgs = {
  input: StartAttendancePayrollExportInput;
};


export type MutationUnlockAttendanceMonthArgs = {
  input: UnlockAttendanceMonthInput;
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
  /** At most 100 characters. When left out, the header `Idempotency-Key` is used; without both, every call is a new punch. */
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
   * How long after its end a month can be locked. Permission: attendance:rule:manage or attendance:report:read. Errors: none
   * of its own.
   */
  attendanceLockRule?: Maybe<AttendanceLockRule>;
  /** An export of a month that the caller started. Permission: attendance:report:export. Errors: NOT_FOUND. */
  attendanceMonthExport?: Maybe<Export>;
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
   * The columns that the enterprise chose for its payroll exports, in their order; all columns until it does. Permission:
   * attendance:report:export. Errors: none of its own.
   */
  attendancePayrollColumns?: Maybe<Array<AttendancePayrollColumn>>;
  /** A payroll export that the caller started. Permission: attendance:report:export. Errors: NOT_FOUND. */
  attendancePayrollExport?: Maybe<Export>;
  /**
   * Whether attendance is on, its calendar and its rules. Permission: attendance:rule:manage or attendance:report:read.
   * Errors: none of its own.
   */
  attendanceSettings?: Maybe<AttendanceSettings>;
  /**
   * The working time of a member within the information scope, by the day from which it holds, the latest first. Permission:
   * attendance:rule:manage or attendance:report:read. Errors: NOT_FOUND (member), BAD_USER_INPUT.
   */
  attendanceWorkingTimes?: Maybe<AttendanceWorkingTimeConnection>;
};


export type QueryAttendanceDayArgs = {
  date: Scalars['Date']['input'];
  departmentId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAttendanceLockRuleArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


export type QueryAttendanceMonthExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAttendanceMonthReportArgs = {
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  month: Scalars['String']['input'];
};


export type QueryAttendanceOverviewArgs = {
  departmentId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryAttendancePayrollExportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryAttendanceWorkingTimesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  memberId: Scalars['ID']['input'];
};

/** The rule for locking months. */
export type SetAttendanceLockRuleInput = {
  /** Days after the end of a month in which it cannot be locked yet, 0 to 31. */
  graceDays: Scalars['Int']['input'];
};

/** Answer of setAttendanceLockRule. */
export type SetAttendanceLockRulePayload = {
  __typename?: 'SetAttendanceLockRulePayload';
  /** The version that was set. */
  rule: AttendanceLockRule;
};

/** The columns of payroll exports. */
export type SetAttendancePayrollColumnsInput = {
  /** At least one, each once, in the order of the file. */
  columns: Array<AttendancePayrollColumn>;
};

/** Answer of setAttendancePayrollColumns. */
export type SetAttendancePayrollColumnsPayload = {
  __typename?: 'SetAttendancePayrollColumnsPayload';
  /** The columns as they are chosen now. */
  columns: Array<AttendancePayrollColumn>;
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

/** How long a member has to work. Without minutes, the shifts of the rules count. */
export type SetAttendanceWorkingTimeInput = {
  /** Minutes on each workday, 0 to 1440. Not together with `weeklyMinutes`. */
  dailyMinutes?: InputMaybe<Scalars['Int']['input']>;
  /**
   * First day on which it holds: from tomorrow to a year ahead, tomorrow when left out. A member's first working time may
   * begin up to 31 days back, for members who have just joined.
   */
  effectiveFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The member. */
  memberId: Scalars['ID']['input'];
  /** Minutes in a week, 0 to 10080, spread evenly over the workdays of the rules. Not together with `dailyMinutes`. */
  weeklyMinutes?: InputMaybe<Scalars['Int']['input']>;
};

/** Answer of setAttendanceWorkingTime. */
export type SetAttendanceWorkingTimePayload = {
  __typename?: 'SetAttendanceWorkingTimePayload';
  /** The version that was set. */
  workingTime: AttendanceWorkingTime;
};

/** The month to export. */
export type StartAttendanceMonthExportInput = {
  /** Only members at or below this department. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The month, such as `2026-03`. */
  month: Scalars['String']['input'];
};

/** Answer of startAttendanceMonthExport. */
export type StartAttendanceMonthExportPayload = {
  __typename?: 'StartAttendanceMonthExportPayload';
  /** The export; ask `attendanceMonthExport` how far it is. */
  export: Export;
};

/** What to write for payroll. */
export type StartAttendancePayrollExportInput = {
  /** The columns of this file, each once; those that the enterprise chose when left out. */
  columns?: InputMaybe<Array<AttendancePayrollColumn>>;
  /** Only members at or below this department. */
  departmentId?: InputMaybe<Scalars['ID']['input']>;
  /** The format of the file. */
  format: AttendancePayrollFormat;
  /** Of the headings; ZH when left out. */
  language?: InputMaybe<WorkbookLanguage>;
  /** The month, such as `2026-03`. */
  month: Scalars['String']['input'];
};

/** Answer of startAttendancePayrollExport. */
export type StartAttendancePayrollExportPayload = {
  __typename?: 'StartAttendancePayrollExportPayload';
  /** The export; ask `attendancePayrollExport` how far it is. */
  export: Export;
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

/** Which month is unlocked, and why. */
export type UnlockAttendanceMonthInput = {
  /** The month, such as `2026-03`. */
  month: Scalars['String']['input'];
  /** Why, 1 to 200 characters; it stands in the audit log. */
  reason: Scalars['String']['input'];
};

/** Answer of unlockAttendanceMonth. */
export type UnlockAttendanceMonthPayload = {
  __typename?: 'UnlockAttendanceMonthPayload';
  /** The month. */
  month: Scalars['String']['output'];
};

/** The caller and the caller's own data. Needs a token, no permission. */
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

/** Language of a workbook: headers, rules, words to choose from and problems of cells. */
export type WorkbookLanguage =
  /** English. */
  | 'EN'
  /** Chinese. */
  | 'ZH';
