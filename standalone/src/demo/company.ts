/** A person of the demo company, in a role of their own. */
export interface DemoPerson {
  name: string;
  title: string;
  /** Kind of a built-in role, or the name of the custom one. */
  role: string;
  department: string;
  /** Departments whose rows they see with all below; their own unless told. */
  scope?: readonly string[];
}

/** The company that a fresh installation shows: small enough to know everybody by name, one person for each role. */
export const demoCompany = {
  name: '云杉信息技术有限公司',
  shortName: '云杉科技',
  departments: ['市场部', '销售部', '客服部', '综合部'],
  /** The custom role, as a company would tick it together for its sales people. */
  customRole: {
    name: '销售',
    description: '发送短信，查看自己的短信帐户',
    permissions: [
      'org:department:read',
      'org:member:read',
      'attendance:punch:write',
      'sms:message:send',
      'sms:account:read',
    ],
  },
  people: [
    { name: '陈静', title: '信息主管', role: 'SYSTEM_ADMINISTRATOR', department: '综合部' },
    {
      name: '李雯',
      title: '市场总监',
      role: 'INFORMATION_ADMINISTRATOR',
      department: '市场部',
      scope: ['市场部', '销售部'],
    },
    { name: '王磊', title: '客服专员', role: 'ORDINARY_MEMBER', department: '客服部' },
    { name: '赵敏', title: '客户经理', role: '销售', department: '销售部' },
  ] as readonly DemoPerson[],
  /** Feeds the archive, as the company's chat server would. */
  app: { name: '聊天服务器', permissions: ['archive:write'] },
};
