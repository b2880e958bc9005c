import type { Permission } from '@account-center/events';
import type { Text } from '@account-center/kit';
import { ordinaryPermissions } from './catalogue.rules.ts';

export interface ModuleText {
  /** First part of the names of its permissions. */
  id: string;
  name: Text;
  description: Text;
}

/** The parts of the product, in the order of the menu. */
export const moduleTexts: readonly ModuleText[] = [
  {
    id: 'identity',
    name: { en: 'Accounts', zh: '账号' },
    description: { en: 'Accounts, roles, apps and the audit log.', zh: '账号、角色、应用和审计日志。' },
  },
  {
    id: 'org',
    name: { en: 'Directory', zh: '通讯录' },
    description: { en: 'Departments, members and contacts.', zh: '部门、成员和联系方式。' },
  },
  {
    id: 'sms',
    name: { en: 'SMS', zh: '短信' },
    description: { en: 'Credit, sending, records and statements.', zh: '额度、发送、记录和账单。' },
  },
  {
    id: 'archive',
    name: { en: 'Message archive', zh: '消息存档' },
    description: { en: 'What was said, kept as evidence.', zh: '留作凭证的聊天记录。' },
  },
  {
    id: 'attendance',
    name: { en: 'Attendance', zh: '考勤' },
    description: { en: 'Punches, rules and reports.', zh: '打卡、规则和报表。' },
  },
  {
    id: 'platform',
    name: { en: 'Platform', zh: '平台' },
    description: { en: 'The enterprises that the platform serves.', zh: '平台所服务的企业。' },
  },
];

export interface JobText {
  id: string;
  name: Text;
  description: Text;
  permissions: readonly Permission[];
}

/** Templates for a new role (ID-46). */
export const jobTemplates: readonly JobText[] = [
  {
    id: 'sales',
    name: { en: 'Sales', zh: '销售' },
    description: { en: 'Finds colleagues and sends SMS to customers.', zh: '查找同事，向客户发送短信。' },
    permissions: [...ordinaryPermissions, 'org:contact:read', 'sms:message:send', 'sms:account:read'],
  },
  {
    id: 'reception',
    name: { en: 'Reception', zh: '前台' },
    description: {
      en: 'Puts callers through: finds everybody and their numbers.',
      zh: '转接来电：查找所有人及其号码。',
    },
    permissions: [...ordinaryPermissions, 'org:contact:read'],
  },
  {
    id: 'hr',
    name: { en: 'Human resources', zh: '人力资源' },
    description: { en: 'Looks after the directory and attendance.', zh: '维护通讯录，管理考勤。' },
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
    name: { en: 'Finance', zh: '财务' },
    description: { en: 'Follows SMS credit and its statements.', zh: '跟踪短信额度及其账单。' },
    permissions: [...ordinaryPermissions, 'sms:account:read', 'sms:main:read', 'sms:record:read', 'sms:statement:read'],
  },
  {
    id: 'integrator',
    name: { en: 'Integrator', zh: '集成' },
    description: { en: 'Connects third-party apps and watches what they do.', zh: '接入第三方应用，并查看其操作。' },
    permissions: [...ordinaryPermissions, 'identity:app:manage', 'identity:audit:read'],
  },
];
