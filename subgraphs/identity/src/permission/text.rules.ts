import type { Permission } from '@account-center/events';
import { ordinaryPermissions } from './catalogue.rules.ts';

export interface ModuleText {
  /** First part of the names of its permissions. */
  id: string;
  name: string;
  description: string;
}

/** The parts of the product, in the order of the menu. */
export const moduleTexts: readonly ModuleText[] = [
  { id: 'identity', name: 'Accounts', description: 'Accounts, roles, apps and the audit log.' },
  { id: 'org', name: 'Directory', description: 'Departments, members and contacts.' },
  { id: 'sms', name: 'SMS', description: 'Credit, sending, records and statements.' },
  { id: 'archive', name: 'Message archive', description: 'What was said, kept as evidence.' },
  { id: 'attendance', name: 'Attendance', description: 'Punches, rules and reports.' },
  { id: 'platform', name: 'Platform', description: 'The enterprises that the platform serves.' },
];

/** What each permission allows, for whoever ticks it. */
export const permissionTexts: Readonly<Record<Permission, string>> = {
  'identity:enterprise:read': 'See the plan, seats and settings of the enterprise.',
  'identity:enterprise:manage': 'Change the settings of the enterprise. Enterprise administrators only.',
  'identity:account:read': 'See members’ account numbers, their state and last sign-in.',
  'identity:account:manage': 'Disable and enable accounts, end sessions, report a lost phone. Never in custom roles.',
  'identity:role:read': 'See roles and who holds them.',
  'identity:role:manage':
    'Create, edit and delete roles, and give them to members, as far as one’s own permissions reach.',
  'identity:audit:read': 'Read and verify the audit log.',
  'identity:app:manage': 'Register and revoke third-party apps.',
  'org:department:read': 'See the department tree.',
  'org:department:manage': 'Add, rename, move and remove departments.',
  'org:member:read': 'Find members and see their cards.',
  'org:member:manage': 'Add, edit and transfer members.',
  'org:member:import': 'Import members from a workbook.',
  'org:member:export': 'Export members to a workbook.',
  'org:member:offboard': 'Off-board members who leave.',
  'org:contact:read': 'See members’ phone numbers and email addresses.',
  'org:hidden:read': 'Find hidden members.',
  'sms:account:read': 'See members’ SMS accounts and balances.',
  'sms:account:manage': 'Open SMS accounts, share credit out and take it back.',
  'sms:main:read': 'See the main account and its ledger.',
  'sms:main:top-up': 'Top the main account up. Platform operators and dealers’ apps only.',
  'sms:main:spend': 'Send SMS at the expense of the main account.',
  'sms:message:send': 'Send SMS from one’s own credit.',
  'sms:record:read': 'Read what was sent, to whom, with what result.',
  'sms:statement:read': 'Read statements of SMS credit.',
  'archive:write': 'Feed messages into the archive. Apps only.',
  'archive:read': 'Read archived conversations.',
  'archive:deleted:read': 'Read what stands under deleted accounts.',
  'attendance:rule:manage': 'Set work times, places and holidays.',
  'attendance:report:read': 'Read attendance overviews and reports.',
  'attendance:report:export': 'Export attendance reports.',
  'attendance:punch:write': 'Punch in and out.',
  'attendance:punch:ingest': 'Hand in what punch clocks recorded.',
  'platform:enterprise:manage': 'Open enterprises and look after their plans. Platform operators only.',
  'platform:task:manage': 'See background work that needs somebody, and replay it. Platform operators only.',
};

export interface JobText {
  id: string;
  name: string;
  description: string;
  permissions: readonly Permission[];
}

/** Where a new role may start from (ID-46). */
export const jobTemplates: readonly JobText[] = [
  {
    id: 'sales',
    name: 'Sales',
    description: 'Finds colleagues and sends SMS to customers.',
    permissions: [...ordinaryPermissions, 'org:contact:read', 'sms:message:send', 'sms:account:read'],
  },
  {
    id: 'reception',
    name: 'Reception',
    description: 'Puts callers through: finds everybody and their numbers.',
    permissions: [...ordinaryPermissions, 'org:contact:read'],
  },
  {
    id: 'hr',
    name: 'Human resources',
    description: 'Looks after the directory and attendance.',
    permissions: [
      ...ordinaryPermissions,
      'org:contact:read',
      'org:member:manage',
      'org:member:import',
      'org:member:export',
      'org:member:offboard',
      'attendance:rule:manage',
      'attendance:report:read',
      'attendance:report:export',
    ],
  },
  {
    id: 'finance',
    name: 'Finance',
    description: 'Follows SMS credit and its statements.',
    permissions: [...ordinaryPermissions, 'sms:account:read', 'sms:main:read', 'sms:record:read', 'sms:statement:read'],
  },
  {
    id: 'integrator',
    name: 'Integrator',
    description: 'Connects third-party apps and watches what they do.',
    permissions: [...ordinaryPermissions, 'identity:app:manage', 'identity:audit:read'],
  },
];
