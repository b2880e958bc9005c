import type { AttendanceRulesInput } from '../generated/operations.ts';

/** A person of the demo company, each in another role. */
export interface DemoPerson {
  name: string;
  title: string;
  /** Kind of a built-in role, or the name of the custom one. */
  role: string;
  department: string;
  /** Phone for sign-in codes. */
  phone?: string;
  /** Departments whose rows they see, with all below; their own by default. */
  scope?: readonly string[];
}

/**
 * The company of a fresh installation: one person for each role, in departments of the directory that the HR
 * department's workbook contains.
 */
export const demoCompany = {
  name: '星河智造集团有限公司',
  shortName: '星河智造集团',
  departments: ['总经理办公室', '市场部', '财务部', '人力资源部'],
  /** The custom role, as a company would define it for its sales people. */
  customRole: {
    name: '销售',
    description: '发送短信，查看短信帐户',
    permissions: [
      'org:department:read',
      'org:member:read',
      'attendance:punch:write',
      'sms:message:send',
      'sms:account:read',
    ],
  },
  people: [
    {
      name: '陈静',
      title: '信息主管',
      role: 'SYSTEM_ADMINISTRATOR',
      department: '总经理办公室',
      phone: '13701230010',
    },
    {
      name: '李雯',
      title: '市场总监',
      role: 'INFORMATION_ADMINISTRATOR',
      department: '市场部',
      scope: ['市场部', '财务部'],
    },
    { name: '王磊', title: '招聘专员', role: 'ORDINARY_MEMBER', department: '人力资源部' },
    { name: '赵敏', title: '客户经理', role: '销售', department: '市场部' },
  ] as readonly DemoPerson[],
  /** Feeds the archive, as the company's chat server would. */
  app: { name: '聊天服务器', permissions: ['archive:write'] },
  /** Every day is a workday, so that the demo has attendance data on any day. */
  attendance: {
    workdays: ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'],
    followsStatutoryCalendar: false,
    shifts: [{ name: '白班', startsAt: '09:00', endsAt: '18:00' }],
    graceMinutes: 5,
  } satisfies AttendanceRulesInput,
};
