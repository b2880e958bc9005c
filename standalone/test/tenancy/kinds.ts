/** What an id names. */
const kinds = [
  'enterprise',
  'department',
  'member',
  // A member who was off-boarded.
  'leaver',
  'role',
  'app',
  'session',
  'file',
  'memberImport',
  'memberExport',
  'sms',
  'scheduledSms',
  'smsStatementExport',
  'party',
  'group',
  'attendanceMonthExport',
  'attendancePayrollExport',
  'auditLogExport',
  // Named by the app that feeds the archive: each enterprise has such names of its own.
  'fedMessage',
  'fedGroup',
  'outsider',
] as const;
export type Kind = (typeof kinds)[number];
export type Ids = Record<Kind, string>;

/** Which ids an argument or an input field takes: by its coordinate, or else by its name. */
const KIND_OF: Readonly<Record<string, Kind>> = {
  enterpriseId: 'enterprise',
  departmentId: 'department',
  departmentIds: 'department',
  scopeDepartmentIds: 'department',
  parentId: 'department',
  under: 'department',
  'Query.department.id': 'department',
  memberId: 'member',
  memberIds: 'member',
  addMemberIds: 'member',
  removeMemberIds: 'member',
  ownerId: 'member',
  senderId: 'member',
  actorMemberId: 'member',
  successorMemberId: 'member',
  objectId: 'member',
  'Query.member.id': 'member',
  'MemberKey.id': 'member',
  'Query.offboarding.memberId': 'leaver',
  'AttendanceMonth.member.id': 'member',
  roleId: 'role',
  roleIds: 'role',
  'Query.role.id': 'role',
  appId: 'app',
  clientId: 'app',
  sessionId: 'session',
  fileId: 'file',
  // Tasks belong to the operator; an id of an enterprise names none.
  'ReplayBackgroundTasksInput.ids': 'file',
  'Query.memberImport.id': 'memberImport',
  'CancelMemberImportInput.id': 'memberImport',
  'Query.memberExport.id': 'memberExport',
  'CancelMemberExportInput.id': 'memberExport',
  'Query.smsMessage.id': 'sms',
  'UpdateScheduledSmsInput.id': 'scheduledSms',
  'CancelScheduledSmsInput.id': 'scheduledSms',
  'Query.smsStatementExport.id': 'smsStatementExport',
  'CancelSmsStatementExportInput.id': 'smsStatementExport',
  partnerId: 'party',
  groupId: 'group',
  'Query.attendanceMonthExport.id': 'attendanceMonthExport',
  'CancelAttendanceMonthExportInput.id': 'attendanceMonthExport',
  'Query.attendancePayrollExport.id': 'attendancePayrollExport',
  'CancelAttendancePayrollExportInput.id': 'attendancePayrollExport',
  'Query.auditLogExport.id': 'auditLogExport',
  'CancelAuditLogExportInput.id': 'auditLogExport',
  'IngestMessageInput.messageId': 'fedMessage',
  'IngestMessageInput.groupId': 'fedGroup',
  'IngestGroupInput.groupId': 'fedGroup',
  'ExternalPartyInput.id': 'outsider',
};

/** @throws for an id that nobody has thought of yet: then say above what it names, so that the sweep covers it. */
export function kindOf(coordinate: string): Kind {
  const kind = KIND_OF[coordinate] ?? KIND_OF[coordinate.slice(coordinate.lastIndexOf('.') + 1)];
  if (!kind) throw new Error(`It is not known what ${coordinate} names: say so in the table of kinds`);
  return kind;
}

/** Whether the id is one that an enterprise gives itself, so that two may give the same. */
export const isOwnName = (kind: Kind): boolean => ['fedMessage', 'fedGroup', 'outsider'].includes(kind);
