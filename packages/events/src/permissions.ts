/**
 * Names of all permissions (`area:object:action`), which are also the OAuth scopes and the arguments of
 * `@requiresScopes`. Identity's catalogue adds descriptions and says which roles hold them.
 */
export const permissions = [
  // The enterprise and its people's accounts
  'identity:enterprise:read',
  'identity:enterprise:manage',
  'identity:account:read',
  'identity:account:manage',
  'identity:role:read',
  'identity:role:manage',
  'identity:audit:read',
  'identity:app:manage',
  // The directory
  'org:department:read',
  'org:department:manage',
  'org:member:read',
  'org:member:manage',
  'org:member:import',
  'org:member:export',
  'org:member:offboard',
  'org:contact:read',
  'org:hidden:read',
  // SMS credit and sending
  'sms:account:read',
  'sms:account:manage',
  'sms:main:read',
  'sms:main:top-up',
  'sms:main:spend',
  'sms:message:send',
  'sms:record:read',
  'sms:statement:read',
  // The message archive
  'archive:write',
  'archive:read',
  'archive:deleted:read',
  // Attendance
  'attendance:rule:manage',
  'attendance:report:read',
  'attendance:report:export',
  'attendance:punch:write',
  'attendance:punch:ingest',
  // The platform's own operators
  'platform:enterprise:manage',
  'platform:task:manage',
] as const;
export type Permission = (typeof permissions)[number];
