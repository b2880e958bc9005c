// Generated from the SDL by `pnpm codegen`. Do not edit.
import type {
  Maybe,
  Scalars,
  AttendanceAdjustment,
  AttendanceAdjustmentConnection,
  AttendanceAdjustmentEdge,
  AttendanceArea,
  AttendanceAreaInput,
  AttendanceCalendar,
  AttendanceCalendarDaysArgs,
  AttendanceDay,
  AttendanceDayMembersArgs,
  AttendanceDayKind,
  AttendanceDayKindReason,
  AttendanceDayState,
  AttendanceDifference,
  AttendanceFigure,
  AttendanceFigures,
  AttendanceLockRule,
  AttendanceMemberDay,
  AttendanceMemberDayConnection,
  AttendanceMemberDayEdge,
  AttendanceMemberMonth,
  AttendanceMemberMonthConnection,
  AttendanceMemberMonthEdge,
  AttendanceMemberWeek,
  AttendanceMonth,
  AttendanceMonthAdjustmentsArgs,
  AttendanceMonthMemberArgs,
  AttendanceMonthMembersArgs,
  AttendanceMonthRankingArgs,
  AttendanceMonthLock,
  AttendanceOvertimeKind,
  AttendanceOverview,
  AttendancePayrollColumn,
  AttendancePayrollFormat,
  AttendancePlace,
  AttendancePlaceInput,
  AttendancePrompt,
  AttendancePunch,
  AttendancePunchPlace,
  AttendancePunchSource,
  AttendancePunchType,
  AttendancePunchUnusedReason,
  AttendancePunchUse,
  AttendancePunchUseKind,
  AttendanceRules,
  AttendanceRulesConnection,
  AttendanceRulesEdge,
  AttendanceRulesInput,
  AttendanceRulesTarget,
  AttendanceRulesVersion,
  AttendanceSettings,
  AttendanceSettingsRulesArgs,
  AttendanceShift,
  AttendanceShiftInput,
  AttendanceShiftOutcome,
  AttendanceSpecialDay,
  AttendanceSpecialDayInput,
  AttendanceSpecialDayKind,
  AttendanceStatus,
  AttendanceStatutoryDay,
  AttendanceStatutoryDayKind,
  AttendanceSwitch,
  AttendanceWeekday,
  AttendanceWorkingTime,
  AttendanceWorkingTimeConnection,
  AttendanceWorkingTimeEdge,
  CancelAttendanceMonthExportInput,
  CancelAttendanceMonthExportPayload,
  CancelAttendancePayrollExportInput,
  CancelAttendancePayrollExportPayload,
  ClearAttendanceRulesInput,
  ClearAttendanceRulesPayload,
  CloseAttendanceInput,
  CloseAttendancePayload,
  Department,
  DisableAttendancePayload,
  EnableAttendancePayload,
  Export,
  ExportFile,
  ExportState,
  ImportStatutoryCalendarInput,
  ImportStatutoryCalendarPayload,
  IngestPunchInput,
  IngestPunchResult,
  IngestPunchesInput,
  IngestPunchesPayload,
  LockAttendanceMonthInput,
  LockAttendanceMonthPayload,
  Member,
  MemberKey,
  Mutation,
  MutationCancelAttendanceMonthExportArgs,
  MutationCancelAttendancePayrollExportArgs,
  MutationClearAttendanceRulesArgs,
  MutationCloseAttendanceArgs,
  MutationImportStatutoryCalendarArgs,
  MutationIngestPunchesArgs,
  MutationLockAttendanceMonthArgs,
  MutationPunchArgs,
  MutationSetAttendanceLockRuleArgs,
  MutationSetAttendancePayrollColumnsArgs,
  MutationSetAttendanceRulesArgs,
  MutationSetAttendanceWorkingTimeArgs,
  MutationStartAttendanceMonthExportArgs,
  MutationStartAttendancePayrollExportArgs,
  MutationUnlockAttendanceMonthArgs,
  PageInfo,
  PunchInput,
  PunchPayload,
  PunchPlaceInput,
  Query,
  QueryAttendanceDayArgs,
  QueryAttendanceLockRuleArgs,
  QueryAttendanceMonthExportArgs,
  QueryAttendanceMonthReportArgs,
  QueryAttendanceOverviewArgs,
  QueryAttendancePayrollExportArgs,
  QueryAttendanceWorkingTimesArgs,
  SetAttendanceLockRuleInput,
  SetAttendanceLockRulePayload,
  SetAttendancePayrollColumnsInput,
  SetAttendancePayrollColumnsPayload,
  SetAttendanceRulesInput,
  SetAttendanceRulesPayload,
  SetAttendanceWorkingTimeInput,
  SetAttendanceWorkingTimePayload,
  StartAttendanceMonthExportInput,
  StartAttendanceMonthExportPayload,
  StartAttendancePayrollExportInput,
  StartAttendancePayrollExportPayload,
  StatutoryDayInput,
  UnlockAttendanceMonthInput,
  UnlockAttendanceMonthPayload,
  Viewer,
  WorkbookLanguage,
} from './types.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Settings, SettingsPayload } from '../rulebook/read-settings.ts';
import type { RulesRow } from '../rulebook/rulebook.table.ts';
import type { StatutoryYears } from '../calendar/calendar.rules.ts';
import type { PunchRow } from '../punch/punch.table.ts';
import type { DayReport, OpenedMonth, MemberMonth, Overview, Adjustment } from '../report/report.rules.ts';
import type { Totals } from '../judging/figures.rules.ts';
import type { MemberDay, ShiftResult, ExplainedPunch } from '../report/judge-members.ts';
import type { RulesVersion } from '../rulebook/plan.rules.ts';
import type { WorkingTime } from '../working-time/working-time.rules.ts';
import type { LockRow } from '../snapshot/snapshot.table.ts';
import type { Reference } from '../entities.ts';
import type { Context } from '../context.ts';
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };


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
  AttendanceAdjustment: ResolverTypeWrapper<Adjustment>;
  AttendanceAdjustmentConnection: ResolverTypeWrapper<Omit<AttendanceAdjustmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceAdjustmentEdge']>, nodes: Array<ResolversTypes['AttendanceAdjustment']> }>;
  AttendanceAdjustmentEdge: ResolverTypeWrapper<Omit<AttendanceAdjustmentEdge, 'node'> & { node: ResolversTypes['AttendanceAdjustment'] }>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AttendanceArea: ResolverTypeWrapper<AttendanceArea>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AttendanceAreaInput: AttendanceAreaInput;
  AttendanceCalendar: ResolverTypeWrapper<StatutoryYears>;
  AttendanceDay: ResolverTypeWrapper<DayReport>;
  AttendanceDayKind: AttendanceDayKind;
  AttendanceDayKindReason: AttendanceDayKindReason;
  AttendanceDayState: AttendanceDayState;
  AttendanceDifference: AttendanceDifference;
  AttendanceFigure: AttendanceFigure;
  AttendanceFigures: ResolverTypeWrapper<Totals>;
  AttendanceLockRule: ResolverTypeWrapper<AttendanceLockRule>;
  AttendanceMemberDay: ResolverTypeWrapper<MemberDay>;
  AttendanceMemberDayConnection: ResolverTypeWrapper<Omit<AttendanceMemberDayConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceMemberDayEdge']>, nodes: Array<ResolversTypes['AttendanceMemberDay']> }>;
  AttendanceMemberDayEdge: ResolverTypeWrapper<Omit<AttendanceMemberDayEdge, 'node'> & { node: ResolversTypes['AttendanceMemberDay'] }>;
  AttendanceMemberMonth: ResolverTypeWrapper<MemberMonth>;
  AttendanceMemberMonthConnection: ResolverTypeWrapper<Omit<AttendanceMemberMonthConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceMemberMonthEdge']>, nodes: Array<ResolversTypes['AttendanceMemberMonth']> }>;
  AttendanceMemberMonthEdge: ResolverTypeWrapper<Omit<AttendanceMemberMonthEdge, 'node'> & { node: ResolversTypes['AttendanceMemberMonth'] }>;
  AttendanceMemberWeek: ResolverTypeWrapper<Omit<AttendanceMemberWeek, 'figures'> & { figures: ResolversTypes['AttendanceFigures'] }>;
  AttendanceMonth: ResolverTypeWrapper<OpenedMonth>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AttendanceMonthLock: ResolverTypeWrapper<LockRow>;
  AttendanceOvertimeKind: AttendanceOvertimeKind;
  AttendanceOverview: ResolverTypeWrapper<Overview>;
  AttendancePayrollColumn: AttendancePayrollColumn;
  AttendancePayrollFormat: AttendancePayrollFormat;
  AttendancePlace: ResolverTypeWrapper<AttendancePlace>;
  AttendancePlaceInput: AttendancePlaceInput;
  AttendancePrompt: ResolverTypeWrapper<AttendancePrompt>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  AttendancePunch: ResolverTypeWrapper<PunchRow>;
  AttendancePunchPlace: AttendancePunchPlace;
  AttendancePunchSource: AttendancePunchSource;
  AttendancePunchType: AttendancePunchType;
  AttendancePunchUnusedReason: AttendancePunchUnusedReason;
  AttendancePunchUse: ResolverTypeWrapper<ExplainedPunch>;
  AttendancePunchUseKind: AttendancePunchUseKind;
  AttendanceRules: ResolverTypeWrapper<RulesRow>;
  AttendanceRulesConnection: ResolverTypeWrapper<Omit<AttendanceRulesConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceRulesEdge']>, nodes: Array<ResolversTypes['AttendanceRules']> }>;
  AttendanceRulesEdge: ResolverTypeWrapper<Omit<AttendanceRulesEdge, 'node'> & { node: ResolversTypes['AttendanceRules'] }>;
  AttendanceRulesInput: AttendanceRulesInput;
  AttendanceRulesTarget: AttendanceRulesTarget;
  AttendanceRulesVersion: ResolverTypeWrapper<RulesVersion>;
  AttendanceSettings: ResolverTypeWrapper<Settings>;
  AttendanceShift: ResolverTypeWrapper<AttendanceShift>;
  AttendanceShiftInput: AttendanceShiftInput;
  AttendanceShiftOutcome: ResolverTypeWrapper<ShiftResult>;
  AttendanceSpecialDay: ResolverTypeWrapper<AttendanceSpecialDay>;
  AttendanceSpecialDayInput: AttendanceSpecialDayInput;
  AttendanceSpecialDayKind: AttendanceSpecialDayKind;
  AttendanceStatus: AttendanceStatus;
  AttendanceStatutoryDay: ResolverTypeWrapper<AttendanceStatutoryDay>;
  AttendanceStatutoryDayKind: AttendanceStatutoryDayKind;
  AttendanceSwitch: ResolverTypeWrapper<AttendanceSwitch>;
  AttendanceWeekday: AttendanceWeekday;
  AttendanceWorkingTime: ResolverTypeWrapper<WorkingTime>;
  AttendanceWorkingTimeConnection: ResolverTypeWrapper<Omit<AttendanceWorkingTimeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversTypes['AttendanceWorkingTimeEdge']>, nodes: Array<ResolversTypes['AttendanceWorkingTime']> }>;
  AttendanceWorkingTimeEdge: ResolverTypeWrapper<Omit<AttendanceWorkingTimeEdge, 'node'> & { node: ResolversTypes['AttendanceWorkingTime'] }>;
  CancelAttendanceMonthExportInput: CancelAttendanceMonthExportInput;
  CancelAttendanceMonthExportPayload: ResolverTypeWrapper<CancelAttendanceMonthExportPayload>;
  CancelAttendancePayrollExportInput: CancelAttendancePayrollExportInput;
  CancelAttendancePayrollExportPayload: ResolverTypeWrapper<CancelAttendancePayrollExportPayload>;
  ClearAttendanceRulesInput: ClearAttendanceRulesInput;
  ClearAttendanceRulesPayload: ResolverTypeWrapper<ClearAttendanceRulesPayload>;
  CloseAttendanceInput: CloseAttendanceInput;
  CloseAttendancePayload: ResolverTypeWrapper<CloseAttendancePayload>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Department: ResolverTypeWrapper<Reference>;
  DisableAttendancePayload: ResolverTypeWrapper<SettingsPayload>;
  EnableAttendancePayload: ResolverTypeWrapper<SettingsPayload>;
  Export: ResolverTypeWrapper<Export>;
  ExportFile: ResolverTypeWrapper<ExportFile>;
  ExportState: ExportState;
  ImportStatutoryCalendarInput: ImportStatutoryCalendarInput;
  ImportStatutoryCalendarPayload: ResolverTypeWrapper<Omit<ImportStatutoryCalendarPayload, 'calendar'> & { calendar: ResolversTypes['AttendanceCalendar'] }>;
  IngestPunchInput: IngestPunchInput;
  IngestPunchResult: ResolverTypeWrapper<Omit<IngestPunchResult, 'punch'> & { punch?: Maybe<ResolversTypes['AttendancePunch']> }>;
  IngestPunchesInput: IngestPunchesInput;
  IngestPunchesPayload: ResolverTypeWrapper<Omit<IngestPunchesPayload, 'results'> & { results: Array<ResolversTypes['IngestPunchResult']> }>;
  LockAttendanceMonthInput: LockAttendanceMonthInput;
  LockAttendanceMonthPayload: ResolverTypeWrapper<Omit<LockAttendanceMonthPayload, 'lock'> & { lock: ResolversTypes['AttendanceMonthLock'] }>;
  Member: ResolverTypeWrapper<Reference>;
  MemberKey: MemberKey;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PunchInput: PunchInput;
  PunchPayload: ResolverTypeWrapper<Omit<PunchPayload, 'punch' | 'today'> & { punch: ResolversTypes['AttendancePunch'], today?: Maybe<ResolversTypes['AttendanceMemberDay']> }>;
  PunchPlaceInput: PunchPlaceInput;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SetAttendanceLockRuleInput: SetAttendanceLockRuleInput;
  SetAttendanceLockRulePayload: ResolverTypeWrapper<SetAttendanceLockRulePayload>;
  SetAttendancePayrollColumnsInput: SetAttendancePayrollColumnsInput;
  SetAttendancePayrollColumnsPayload: ResolverTypeWrapper<SetAttendancePayrollColumnsPayload>;
  SetAttendanceRulesInput: SetAttendanceRulesInput;
  SetAttendanceRulesPayload: ResolverTypeWrapper<Omit<SetAttendanceRulesPayload, 'rules'> & { rules: ResolversTypes['AttendanceRules'] }>;
  SetAttendanceWorkingTimeInput: SetAttendanceWorkingTimeInput;
  SetAttendanceWorkingTimePayload: ResolverTypeWrapper<Omit<SetAttendanceWorkingTimePayload, 'workingTime'> & { workingTime: ResolversTypes['AttendanceWorkingTime'] }>;
  StartAttendanceMonthExportInput: StartAttendanceMonthExportInput;
  StartAttendanceMonthExportPayload: ResolverTypeWrapper<StartAttendanceMonthExportPayload>;
  StartAttendancePayrollExportInput: StartAttendancePayrollExportInput;
  StartAttendancePayrollExportPayload: ResolverTypeWrapper<StartAttendancePayrollExportPayload>;
  StatutoryDayInput: StatutoryDayInput;
  UnlockAttendanceMonthInput: UnlockAttendanceMonthInput;
  UnlockAttendanceMonthPayload: ResolverTypeWrapper<UnlockAttendanceMonthPayload>;
  Viewer: ResolverTypeWrapper<Reference>;
  WorkbookLanguage: WorkbookLanguage;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AttendanceAdjustment: Adjustment;
  AttendanceAdjustmentConnection: Omit<AttendanceAdjustmentConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceAdjustmentEdge']>, nodes: Array<ResolversParentTypes['AttendanceAdjustment']> };
  AttendanceAdjustmentEdge: Omit<AttendanceAdjustmentEdge, 'node'> & { node: ResolversParentTypes['AttendanceAdjustment'] };
  String: Scalars['String']['output'];
  AttendanceArea: AttendanceArea;
  Float: Scalars['Float']['output'];
  Int: Scalars['Int']['output'];
  AttendanceAreaInput: AttendanceAreaInput;
  AttendanceCalendar: StatutoryYears;
  AttendanceDay: DayReport;
  AttendanceFigures: Totals;
  AttendanceLockRule: AttendanceLockRule;
  AttendanceMemberDay: MemberDay;
  AttendanceMemberDayConnection: Omit<AttendanceMemberDayConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceMemberDayEdge']>, nodes: Array<ResolversParentTypes['AttendanceMemberDay']> };
  AttendanceMemberDayEdge: Omit<AttendanceMemberDayEdge, 'node'> & { node: ResolversParentTypes['AttendanceMemberDay'] };
  AttendanceMemberMonth: MemberMonth;
  AttendanceMemberMonthConnection: Omit<AttendanceMemberMonthConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceMemberMonthEdge']>, nodes: Array<ResolversParentTypes['AttendanceMemberMonth']> };
  AttendanceMemberMonthEdge: Omit<AttendanceMemberMonthEdge, 'node'> & { node: ResolversParentTypes['AttendanceMemberMonth'] };
  AttendanceMemberWeek: Omit<AttendanceMemberWeek, 'figures'> & { figures: ResolversParentTypes['AttendanceFigures'] };
  AttendanceMonth: OpenedMonth;
  ID: Scalars['ID']['output'];
  AttendanceMonthLock: LockRow;
  AttendanceOverview: Overview;
  AttendancePlace: AttendancePlace;
  AttendancePlaceInput: AttendancePlaceInput;
  AttendancePrompt: AttendancePrompt;
  Boolean: Scalars['Boolean']['output'];
  AttendancePunch: PunchRow;
  AttendancePunchUse: ExplainedPunch;
  AttendanceRules: RulesRow;
  AttendanceRulesConnection: Omit<AttendanceRulesConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceRulesEdge']>, nodes: Array<ResolversParentTypes['AttendanceRules']> };
  AttendanceRulesEdge: Omit<AttendanceRulesEdge, 'node'> & { node: ResolversParentTypes['AttendanceRules'] };
  AttendanceRulesInput: AttendanceRulesInput;
  AttendanceRulesVersion: RulesVersion;
  AttendanceSettings: Settings;
  AttendanceShift: AttendanceShift;
  AttendanceShiftInput: AttendanceShiftInput;
  AttendanceShiftOutcome: ShiftResult;
  AttendanceSpecialDay: AttendanceSpecialDay;
  AttendanceSpecialDayInput: AttendanceSpecialDayInput;
  AttendanceStatutoryDay: AttendanceStatutoryDay;
  AttendanceSwitch: AttendanceSwitch;
  AttendanceWorkingTime: WorkingTime;
  AttendanceWorkingTimeConnection: Omit<AttendanceWorkingTimeConnection, 'edges' | 'nodes'> & { edges: Array<ResolversParentTypes['AttendanceWorkingTimeEdge']>, nodes: Array<ResolversParentTypes['AttendanceWorkingTime']> };
  AttendanceWorkingTimeEdge: Omit<AttendanceWorkingTimeEdge, 'node'> & { node: ResolversParentTypes['AttendanceWorkingTime'] };
  CancelAttendanceMonthExportInput: CancelAttendanceMonthExportInput;
  CancelAttendanceMonthExportPayload: CancelAttendanceMonthExportPayload;
  CancelAttendancePayrollExportInput: CancelAttendancePayrollExportInput;
  CancelAttendancePayrollExportPayload: CancelAttendancePayrollExportPayload;
  ClearAttendanceRulesInput: ClearAttendanceRulesInput;
  ClearAttendanceRulesPayload: ClearAttendanceRulesPayload;
  CloseAttendanceInput: CloseAttendanceInput;
  CloseAttendancePayload: CloseAttendancePayload;
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Department: Reference;
  DisableAttendancePayload: SettingsPayload;
  EnableAttendancePayload: SettingsPayload;
  Export: Export;
  ExportFile: ExportFile;
  ImportStatutoryCalendarInput: ImportStatutoryCalendarInput;
  ImportStatutoryCalendarPayload: Omit<ImportStatutoryCalendarPayload, 'calendar'> & { calendar: ResolversParentTypes['AttendanceCalendar'] };
  IngestPunchInput: IngestPunchInput;
  IngestPunchResult: Omit<IngestPunchResult, 'punch'> & { punch?: Maybe<ResolversParentTypes['AttendancePunch']> };
  IngestPunchesInput: IngestPunchesInput;
  IngestPunchesPayload: Omit<IngestPunchesPayload, 'results'> & { results: Array<ResolversParentTypes['IngestPunchResult']> };
  LockAttendanceMonthInput: LockAttendanceMonthInput;
  LockAttendanceMonthPayload: Omit<LockAttendanceMonthPayload, 'lock'> & { lock: ResolversParentTypes['AttendanceMonthLock'] };
  Member: Reference;
  MemberKey: MemberKey;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PunchInput: PunchInput;
  PunchPayload: Omit<PunchPayload, 'punch' | 'today'> & { punch: ResolversParentTypes['AttendancePunch'], today?: Maybe<ResolversParentTypes['AttendanceMemberDay']> };
  PunchPlaceInput: PunchPlaceInput;
  Query: Record<PropertyKey, never>;
  SetAttendanceLockRuleInput: SetAttendanceLockRuleInput;
  SetAttendanceLockRulePayload: SetAttendanceLockRulePayload;
  SetAttendancePayrollColumnsInput: SetAttendancePayrollColumnsInput;
  SetAttendancePayrollColumnsPayload: SetAttendancePayrollColumnsPayload;
  SetAttendanceRulesInput: SetAttendanceRulesInput;
  SetAttendanceRulesPayload: Omit<SetAttendanceRulesPayload, 'rules'> & { rules: ResolversParentTypes['AttendanceRules'] };
  SetAttendanceWorkingTimeInput: SetAttendanceWorkingTimeInput;
  SetAttendanceWorkingTimePayload: Omit<SetAttendanceWorkingTimePayload, 'workingTime'> & { workingTime: ResolversParentTypes['AttendanceWorkingTime'] };
  StartAttendanceMonthExportInput: StartAttendanceMonthExportInput;
  StartAttendanceMonthExportPayload: StartAttendanceMonthExportPayload;
  StartAttendancePayrollExportInput: StartAttendancePayrollExportInput;
  StartAttendancePayrollExportPayload: StartAttendancePayrollExportPayload;
  StatutoryDayInput: StatutoryDayInput;
  UnlockAttendanceMonthInput: UnlockAttendanceMonthInput;
  UnlockAttendanceMonthPayload: UnlockAttendanceMonthPayload;
  Viewer: Reference;
};

export type AttendanceAdjustmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceAdjustment'] = ResolversParentTypes['AttendanceAdjustment']> = {
  current?: Resolver<Maybe<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  differences?: Resolver<Array<ResolversTypes['AttendanceDifference']>, ParentType, ContextType>;
  locked?: Resolver<Maybe<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
};

export type AttendanceAdjustmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceAdjustmentConnection'] = ResolversParentTypes['AttendanceAdjustmentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttendanceAdjustmentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AttendanceAdjustment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttendanceAdjustmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceAdjustmentEdge'] = ResolversParentTypes['AttendanceAdjustmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AttendanceAdjustment'], ParentType, ContextType>;
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

export type AttendanceFiguresResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceFigures'] = ResolversParentTypes['AttendanceFigures']> = {
  absent?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  anomaly?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  calendarUnknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  early?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  earlyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  holidayOvertimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
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
  overtimeHoliday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overtimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overtimeRestDay?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  overtimeWorkday?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pending?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  provisional?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  requiredMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rest?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restDayOvertimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workdayOvertimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttendanceLockRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceLockRule'] = ResolversParentTypes['AttendanceLockRule']> = {
  effectiveFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  graceDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttendanceMemberDayResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMemberDay'] = ResolversParentTypes['AttendanceMemberDay']> = {
  date?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  earlyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttendanceDayKind'], ParentType, ContextType>;
  kindReason?: Resolver<ResolversTypes['AttendanceDayKindReason'], ParentType, ContextType>;
  lateMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  overtimeKind?: Resolver<Maybe<ResolversTypes['AttendanceOvertimeKind']>, ParentType, ContextType>;
  overtimeMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  punchUses?: Resolver<Array<ResolversTypes['AttendancePunchUse']>, ParentType, ContextType>;
  punches?: Resolver<Maybe<Array<ResolversTypes['AttendancePunch']>>, ParentType, ContextType>;
  requiredMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rulesVersion?: Resolver<Maybe<ResolversTypes['AttendanceRulesVersion']>, ParentType, ContextType>;
  shifts?: Resolver<Array<ResolversTypes['AttendanceShiftOutcome']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['AttendanceDayState'], ParentType, ContextType>;
  statuses?: Resolver<Array<ResolversTypes['AttendanceStatus']>, ParentType, ContextType>;
  workedMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  workingTime?: Resolver<Maybe<ResolversTypes['AttendanceWorkingTime']>, ParentType, ContextType>;
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
  weeks?: Resolver<Array<ResolversTypes['AttendanceMemberWeek']>, ParentType, ContextType>;
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

export type AttendanceMemberWeekResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMemberWeek'] = ResolversParentTypes['AttendanceMemberWeek']> = {
  figures?: Resolver<ResolversTypes['AttendanceFigures'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AttendanceMonthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMonth'] = ResolversParentTypes['AttendanceMonth']> = {
  adjustments?: Resolver<Maybe<ResolversTypes['AttendanceAdjustmentConnection']>, ParentType, ContextType, RequireFields<AttendanceMonthAdjustmentsArgs, 'first'>>;
  figures?: Resolver<ResolversTypes['AttendanceFigures'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lock?: Resolver<Maybe<ResolversTypes['AttendanceMonthLock']>, ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['AttendanceMemberMonth']>, ParentType, ContextType, RequireFields<AttendanceMonthMemberArgs, 'id'>>;
  members?: Resolver<Maybe<ResolversTypes['AttendanceMemberMonthConnection']>, ParentType, ContextType, RequireFields<AttendanceMonthMembersArgs, 'first'>>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ranking?: Resolver<Maybe<Array<ResolversTypes['AttendanceMemberMonth']>>, ParentType, ContextType, RequireFields<AttendanceMonthRankingArgs, 'first'>>;
  to?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type AttendanceMonthLockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceMonthLock'] = ResolversParentTypes['AttendanceMonthLock']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lockedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type AttendancePunchUseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendancePunchUse'] = ResolversParentTypes['AttendancePunchUse']> = {
  punch?: Resolver<Maybe<ResolversTypes['AttendancePunch']>, ParentType, ContextType>;
  shift?: Resolver<Maybe<ResolversTypes['AttendanceShiftOutcome']>, ParentType, ContextType>;
  supersededBy?: Resolver<Maybe<ResolversTypes['AttendancePunch']>, ParentType, ContextType>;
  unusedReason?: Resolver<Maybe<ResolversTypes['AttendancePunchUnusedReason']>, ParentType, ContextType>;
  use?: Resolver<ResolversTypes['AttendancePunchUseKind'], ParentType, ContextType>;
};

export type AttendanceRulesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceRules'] = ResolversParentTypes['AttendanceRules']> = {
  absenceMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  absentFromMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type AttendanceRulesVersionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceRulesVersion'] = ResolversParentTypes['AttendanceRulesVersion']> = {
  department?: Resolver<Maybe<ResolversTypes['Department']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  target?: Resolver<ResolversTypes['AttendanceRulesTarget'], ParentType, ContextType>;
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

export type AttendanceShiftOutcomeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceShiftOutcome'] = ResolversParentTypes['AttendanceShiftOutcome']> = {
  closesAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dueUntil?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  earlyMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  endsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  in?: Resolver<Maybe<ResolversTypes['AttendancePunch']>, ParentType, ContextType>;
  lateMinutes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  opensAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
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

export type AttendanceWorkingTimeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceWorkingTime'] = ResolversParentTypes['AttendanceWorkingTime']> = {
  dailyMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  effectiveFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  weeklyMinutes?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type AttendanceWorkingTimeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceWorkingTimeConnection'] = ResolversParentTypes['AttendanceWorkingTimeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttendanceWorkingTimeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<Array<ResolversTypes['AttendanceWorkingTime']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AttendanceWorkingTimeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttendanceWorkingTimeEdge'] = ResolversParentTypes['AttendanceWorkingTimeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AttendanceWorkingTime'], ParentType, ContextType>;
};

export type CancelAttendanceMonthExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAttendanceMonthExportPayload'] = ResolversParentTypes['CancelAttendanceMonthExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type CancelAttendancePayrollExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelAttendancePayrollExportPayload'] = ResolversParentTypes['CancelAttendancePayrollExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
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

export type ExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Export'] = ResolversParentTypes['Export']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  errorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorMessage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  file?: Resolver<Maybe<ResolversTypes['ExportFile']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rowsTotal?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rowsWritten?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ExportState'], ParentType, ContextType>;
};

export type ExportFileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportFile'] = ResolversParentTypes['ExportFile']> = {
  bytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type LockAttendanceMonthPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LockAttendanceMonthPayload'] = ResolversParentTypes['LockAttendanceMonthPayload']> = {
  lock?: Resolver<ResolversTypes['AttendanceMonthLock'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendanceToday?: Resolver<Maybe<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelAttendanceMonthExport?: Resolver<Maybe<ResolversTypes['CancelAttendanceMonthExportPayload']>, ParentType, ContextType, RequireFields<MutationCancelAttendanceMonthExportArgs, 'input'>>;
  cancelAttendancePayrollExport?: Resolver<Maybe<ResolversTypes['CancelAttendancePayrollExportPayload']>, ParentType, ContextType, RequireFields<MutationCancelAttendancePayrollExportArgs, 'input'>>;
  clearAttendanceRules?: Resolver<Maybe<ResolversTypes['ClearAttendanceRulesPayload']>, ParentType, ContextType, RequireFields<MutationClearAttendanceRulesArgs, 'input'>>;
  closeAttendance?: Resolver<Maybe<ResolversTypes['CloseAttendancePayload']>, ParentType, ContextType, RequireFields<MutationCloseAttendanceArgs, 'input'>>;
  disableAttendance?: Resolver<Maybe<ResolversTypes['DisableAttendancePayload']>, ParentType, ContextType>;
  enableAttendance?: Resolver<Maybe<ResolversTypes['EnableAttendancePayload']>, ParentType, ContextType>;
  importStatutoryCalendar?: Resolver<Maybe<ResolversTypes['ImportStatutoryCalendarPayload']>, ParentType, ContextType, RequireFields<MutationImportStatutoryCalendarArgs, 'input'>>;
  ingestPunches?: Resolver<Maybe<ResolversTypes['IngestPunchesPayload']>, ParentType, ContextType, RequireFields<MutationIngestPunchesArgs, 'input'>>;
  lockAttendanceMonth?: Resolver<Maybe<ResolversTypes['LockAttendanceMonthPayload']>, ParentType, ContextType, RequireFields<MutationLockAttendanceMonthArgs, 'input'>>;
  punch?: Resolver<Maybe<ResolversTypes['PunchPayload']>, ParentType, ContextType, RequireFields<MutationPunchArgs, 'input'>>;
  setAttendanceLockRule?: Resolver<Maybe<ResolversTypes['SetAttendanceLockRulePayload']>, ParentType, ContextType, RequireFields<MutationSetAttendanceLockRuleArgs, 'input'>>;
  setAttendancePayrollColumns?: Resolver<Maybe<ResolversTypes['SetAttendancePayrollColumnsPayload']>, ParentType, ContextType, RequireFields<MutationSetAttendancePayrollColumnsArgs, 'input'>>;
  setAttendanceRules?: Resolver<Maybe<ResolversTypes['SetAttendanceRulesPayload']>, ParentType, ContextType, RequireFields<MutationSetAttendanceRulesArgs, 'input'>>;
  setAttendanceWorkingTime?: Resolver<Maybe<ResolversTypes['SetAttendanceWorkingTimePayload']>, ParentType, ContextType, RequireFields<MutationSetAttendanceWorkingTimeArgs, 'input'>>;
  startAttendanceMonthExport?: Resolver<Maybe<ResolversTypes['StartAttendanceMonthExportPayload']>, ParentType, ContextType, RequireFields<MutationStartAttendanceMonthExportArgs, 'input'>>;
  startAttendancePayrollExport?: Resolver<Maybe<ResolversTypes['StartAttendancePayrollExportPayload']>, ParentType, ContextType, RequireFields<MutationStartAttendancePayrollExportArgs, 'input'>>;
  unlockAttendanceMonth?: Resolver<Maybe<ResolversTypes['UnlockAttendanceMonthPayload']>, ParentType, ContextType, RequireFields<MutationUnlockAttendanceMonthArgs, 'input'>>;
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
  attendanceLockRule?: Resolver<Maybe<ResolversTypes['AttendanceLockRule']>, ParentType, ContextType, Partial<QueryAttendanceLockRuleArgs>>;
  attendanceMonthExport?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryAttendanceMonthExportArgs, 'id'>>;
  attendanceMonthReport?: Resolver<Maybe<ResolversTypes['AttendanceMonth']>, ParentType, ContextType, RequireFields<QueryAttendanceMonthReportArgs, 'month'>>;
  attendanceOverview?: Resolver<Maybe<ResolversTypes['AttendanceOverview']>, ParentType, ContextType, Partial<QueryAttendanceOverviewArgs>>;
  attendancePayrollColumns?: Resolver<Maybe<Array<ResolversTypes['AttendancePayrollColumn']>>, ParentType, ContextType>;
  attendancePayrollExport?: Resolver<Maybe<ResolversTypes['Export']>, ParentType, ContextType, RequireFields<QueryAttendancePayrollExportArgs, 'id'>>;
  attendanceSettings?: Resolver<Maybe<ResolversTypes['AttendanceSettings']>, ParentType, ContextType>;
  attendanceWorkingTimes?: Resolver<Maybe<ResolversTypes['AttendanceWorkingTimeConnection']>, ParentType, ContextType, RequireFields<QueryAttendanceWorkingTimesArgs, 'first' | 'memberId'>>;
};

export type SetAttendanceLockRulePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAttendanceLockRulePayload'] = ResolversParentTypes['SetAttendanceLockRulePayload']> = {
  rule?: Resolver<ResolversTypes['AttendanceLockRule'], ParentType, ContextType>;
};

export type SetAttendancePayrollColumnsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAttendancePayrollColumnsPayload'] = ResolversParentTypes['SetAttendancePayrollColumnsPayload']> = {
  columns?: Resolver<Array<ResolversTypes['AttendancePayrollColumn']>, ParentType, ContextType>;
};

export type SetAttendanceRulesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAttendanceRulesPayload'] = ResolversParentTypes['SetAttendanceRulesPayload']> = {
  rules?: Resolver<ResolversTypes['AttendanceRules'], ParentType, ContextType>;
};

export type SetAttendanceWorkingTimePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAttendanceWorkingTimePayload'] = ResolversParentTypes['SetAttendanceWorkingTimePayload']> = {
  workingTime?: Resolver<ResolversTypes['AttendanceWorkingTime'], ParentType, ContextType>;
};

export type StartAttendanceMonthExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartAttendanceMonthExportPayload'] = ResolversParentTypes['StartAttendanceMonthExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type StartAttendancePayrollExportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StartAttendancePayrollExportPayload'] = ResolversParentTypes['StartAttendancePayrollExportPayload']> = {
  export?: Resolver<ResolversTypes['Export'], ParentType, ContextType>;
};

export type UnlockAttendanceMonthPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnlockAttendanceMonthPayload'] = ResolversParentTypes['UnlockAttendanceMonthPayload']> = {
  month?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ViewerResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Viewer'] = ResolversParentTypes['Viewer'], FederationReferenceType extends FederationReferenceTypes['Viewer'] = FederationReferenceTypes['Viewer']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Viewer']> | FederationReferenceType, FederationReferenceType, ContextType>;
  attendanceToday?: Resolver<Maybe<ResolversTypes['AttendanceMemberDay']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  nextPrompt?: Resolver<Maybe<ResolversTypes['AttendancePrompt']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AttendanceAdjustment?: AttendanceAdjustmentResolvers<ContextType>;
  AttendanceAdjustmentConnection?: AttendanceAdjustmentConnectionResolvers<ContextType>;
  AttendanceAdjustmentEdge?: AttendanceAdjustmentEdgeResolvers<ContextType>;
  AttendanceArea?: AttendanceAreaResolvers<ContextType>;
  AttendanceCalendar?: AttendanceCalendarResolvers<ContextType>;
  AttendanceDay?: AttendanceDayResolvers<ContextType>;
  AttendanceFigures?: AttendanceFiguresResolvers<ContextType>;
  AttendanceLockRule?: AttendanceLockRuleResolvers<ContextType>;
  AttendanceMemberDay?: AttendanceMemberDayResolvers<ContextType>;
  AttendanceMemberDayConnection?: AttendanceMemberDayConnectionResolvers<ContextType>;
  AttendanceMemberDayEdge?: AttendanceMemberDayEdgeResolvers<ContextType>;
  AttendanceMemberMonth?: AttendanceMemberMonthResolvers<ContextType>;
  AttendanceMemberMonthConnection?: AttendanceMemberMonthConnectionResolvers<ContextType>;
  AttendanceMemberMonthEdge?: AttendanceMemberMonthEdgeResolvers<ContextType>;
  AttendanceMemberWeek?: AttendanceMemberWeekResolvers<ContextType>;
  AttendanceMonth?: AttendanceMonthResolvers<ContextType>;
  AttendanceMonthLock?: AttendanceMonthLockResolvers<ContextType>;
  AttendanceOverview?: AttendanceOverviewResolvers<ContextType>;
  AttendancePlace?: AttendancePlaceResolvers<ContextType>;
  AttendancePrompt?: AttendancePromptResolvers<ContextType>;
  AttendancePunch?: AttendancePunchResolvers<ContextType>;
  AttendancePunchUse?: AttendancePunchUseResolvers<ContextType>;
  AttendanceRules?: AttendanceRulesResolvers<ContextType>;
  AttendanceRulesConnection?: AttendanceRulesConnectionResolvers<ContextType>;
  AttendanceRulesEdge?: AttendanceRulesEdgeResolvers<ContextType>;
  AttendanceRulesVersion?: AttendanceRulesVersionResolvers<ContextType>;
  AttendanceSettings?: AttendanceSettingsResolvers<ContextType>;
  AttendanceShift?: AttendanceShiftResolvers<ContextType>;
  AttendanceShiftOutcome?: AttendanceShiftOutcomeResolvers<ContextType>;
  AttendanceSpecialDay?: AttendanceSpecialDayResolvers<ContextType>;
  AttendanceStatutoryDay?: AttendanceStatutoryDayResolvers<ContextType>;
  AttendanceSwitch?: AttendanceSwitchResolvers<ContextType>;
  AttendanceWorkingTime?: AttendanceWorkingTimeResolvers<ContextType>;
  AttendanceWorkingTimeConnection?: AttendanceWorkingTimeConnectionResolvers<ContextType>;
  AttendanceWorkingTimeEdge?: AttendanceWorkingTimeEdgeResolvers<ContextType>;
  CancelAttendanceMonthExportPayload?: CancelAttendanceMonthExportPayloadResolvers<ContextType>;
  CancelAttendancePayrollExportPayload?: CancelAttendancePayrollExportPayloadResolvers<ContextType>;
  ClearAttendanceRulesPayload?: ClearAttendanceRulesPayloadResolvers<ContextType>;
  CloseAttendancePayload?: CloseAttendancePayloadResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Department?: DepartmentResolvers<ContextType>;
  DisableAttendancePayload?: DisableAttendancePayloadResolvers<ContextType>;
  EnableAttendancePayload?: EnableAttendancePayloadResolvers<ContextType>;
  Export?: ExportResolvers<ContextType>;
  ExportFile?: ExportFileResolvers<ContextType>;
  ImportStatutoryCalendarPayload?: ImportStatutoryCalendarPayloadResolvers<ContextType>;
  IngestPunchResult?: IngestPunchResultResolvers<ContextType>;
  IngestPunchesPayload?: IngestPunchesPayloadResolvers<ContextType>;
  LockAttendanceMonthPayload?: LockAttendanceMonthPayloadResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PunchPayload?: PunchPayloadResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SetAttendanceLockRulePayload?: SetAttendanceLockRulePayloadResolvers<ContextType>;
  SetAttendancePayrollColumnsPayload?: SetAttendancePayrollColumnsPayloadResolvers<ContextType>;
  SetAttendanceRulesPayload?: SetAttendanceRulesPayloadResolvers<ContextType>;
  SetAttendanceWorkingTimePayload?: SetAttendanceWorkingTimePayloadResolvers<ContextType>;
  StartAttendanceMonthExportPayload?: StartAttendanceMonthExportPayloadResolvers<ContextType>;
  StartAttendancePayrollExportPayload?: StartAttendancePayrollExportPayloadResolvers<ContextType>;
  UnlockAttendanceMonthPayload?: UnlockAttendanceMonthPayloadResolvers<ContextType>;
  Viewer?: ViewerResolvers<ContextType>;
};
