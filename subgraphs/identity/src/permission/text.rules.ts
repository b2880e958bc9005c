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
