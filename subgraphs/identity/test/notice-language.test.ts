import type { Language } from '@account-center/kit';
import { shareTestSystem, startTestSystem, type TestSystem, textsSentTo } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addMember,
  initialPassword,
  openEnterprise,
  ownPassword,
  run,
  rootOf,
  signIn,
  signInOperator,
} from './support.ts';

const REQUEST = 'mutation R($input: RequestCodeInput!) { requestCode(input: $input) { expiresAt } }';
const ASK = 'mutation A($input: RequestContactCodeInput!) { requestContactCode(input: $input) { expiresAt } }';
const UPDATE = 'mutation U($input: UpdateMemberInput!) { updateMember(input: $input) { member { phone } } }';
const CHANGE = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const ADD_DEPARTMENT =
  'mutation D($input: AddDepartmentInput!) { addDepartment(input: $input) { department { name } } }';
const SET_FIRST =
  'mutation S($input: SetFirstPasswordInput!) { setFirstPassword(input: $input) { enterprise { id } } }';

interface Said {
  roles: string[];
  duty: string;
  department: string;
  newMember: RegExp;
  signIn: RegExp;
  replaced: RegExp;
  entered: RegExp;
  prove: RegExp;
  activation: RegExp;
}

const expected: Record<Language, Said> = {
  en: {
    department: 'New department',
    roles: ['Enterprise administrator', 'Information administrator', 'Ordinary member', 'System administrator'],
    duty: 'Finds colleagues and punches in.',
    newMember: /Acme: your work account is \d+\./,
    signIn: /Your sign-in code is \d{6}, valid for 10 minutes\./,
    replaced: /Acme: this contact was replaced in the directory and no longer signs in to account \d+\. /,
    entered: /Acme: this contact was entered for account \d+\. /,
    prove: /Your code is \d{6}, valid for 10 minutes\. /,
    activation: /Acme: your account number is \d+\. Sign in within 72 hours with the secret \S+/,
  },
  zh: {
    department: '新部门',
    roles: ['企业管理员', '信息管理员', '普通成员', '系统管理员'],
    duty: '查找同事，上下班打卡。',
    newMember: /Acme：您的工作账号是 \d+。/,
    signIn: /您的登录验证码是 \d{6}，10 分钟内有效。/,
    replaced: /Acme：此联系方式已在通讯录中被更换，不能再登录账号 \d+。/,
    entered: /Acme：此联系方式已登记到账号 \d+。/,
    prove: /您的确认码是 \d{6}，10 分钟内有效，/,
    activation: /Acme：您的账号是 \d+。请在 72 小时内用激活密码登录：\S+/,
  },
};

describe.each([
  { language: 'en', start: () => shareTestSystem() },
  { language: 'zh', start: () => startTestSystem({ noticeLanguage: 'zh' }) },
] as const)('an installation that writes $language', ({ language, start }) => {
  const says = expected[language];
  const [first, second, third] = ['+8613917100011', '+8613917100012', '+8613917100013'] as const;
  let system: TestSystem;
  let acme: Awaited<ReturnType<typeof openEnterprise>>;
  beforeAll(async () => {
    system = await start();
    acme = await openEnterprise(system, await signInOperator(system), 'Acme');
  });
  afterAll(() => system.stop());

  /** A long text arrives in parts. */
  const expectText = (phone: string, text: RegExp) =>
    expect.poll(() => textsSentTo(system, phone).join('')).toMatch(text);

  test('[ID-40] gives names in that language', async () => {
    const { roles } = await run(acme.administrator, '{ roles { kind name description } }');
    expect(roles.map(({ name }) => name).toSorted()).toEqual(says.roles.toSorted());
    expect(roles.find(({ kind }) => kind === 'ORDINARY_MEMBER')?.description).toBe(says.duty);
    const input = { parentId: await rootOf(acme.administrator) };
    const added = await run(acme.administrator, ADD_DEPARTMENT, { input });
    expect(added).toEqual({ addDepartment: { department: { name: says.department } } });
  });

  test('[ORG-10] [ID-16] [ID-37] writes to a member in that language', async () => {
    const member = await addMember(acme.administrator, { name: 'Lin', phone: first, notifyBySms: true });
    await expectText(first, says.newMember);
    await run(system.anonymous, REQUEST, { input: { phone: first } });
    await expectText(first, says.signIn);
    const { client } = await signIn(system, { accountNumber: member.number, password: initialPassword });
    await run(client, CHANGE, { input: { currentPassword: initialPassword, newPassword: ownPassword } });
    await run(acme.administrator, UPDATE, { input: { memberId: member.id, phone: second } });
    await expectText(first, says.replaced);
    await expectText(second, says.entered);
    await run(client, ASK, { input: { phone: second } });
    await expectText(second, says.prove);
  });

  test('[ID-12] sends the secret for the first sign-in in that language', async () => {
    await run(acme.administrator, SET_FIRST, { input: { method: 'ACTIVATION_SECRET' } });
    await addMember(acme.administrator, { name: 'Wu', phone: third });
    await expectText(third, says.activation);
  });
});
