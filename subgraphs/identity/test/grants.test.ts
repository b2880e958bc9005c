import { type Client, shareTestSystem, type TestSystem } from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addReadyMember,
  openEnterprise,
  ownPassword,
  roleIdOf,
  run,
  signIn,
  signInOperator,
  superPassword,
} from './support.ts';

const EXPORT = 'mutation E($input: ExportMembersInput!) { exportMembers(input: $input) { file { url } } }';
const UPLOAD = `mutation U($input: RequestMemberImportUploadInput!) {
  requestMemberImportUpload(input: $input) { upload { url } }
}`;
const AUDIT = 'mutation A($input: ExportAuditLogInput!) { exportAuditLog(input: $input) { export { id } } }';
const READ_AUDIT = 'query R($id: ID!) { auditExport(id: $id) { state downloadUrl } }';
const DISABLE = 'mutation D($input: MembersInput!) { disableMembers(input: $input) { results { code } } }';
const END = 'mutation D($input: MembersInput!) { endMemberSessions(input: $input) { results { code } } }';
const LOST = 'mutation L($input: ReportLostPhoneInput!) { reportLostPhone(input: $input) { result { code } } }';
const RESET = 'mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { code } } }';
const SET_ROLES = 'mutation S($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }';
const OFFBOARD = 'mutation O($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { id } } }';

type Ready = Awaited<ReturnType<typeof addReadyMember>>;

let system: TestSystem;
let administrator: Client;
beforeAll(async () => {
  system = await shareTestSystem();
  ({ administrator } = await openEnterprise(system, await signInOperator(system), 'Acme'));
});
afterAll(() => system.stop());

async function downloadOf(client: Client): Promise<string> {
  const { exportMembers } = await run<{ exportMembers: { file: { url: string } } }>(client, EXPORT, { input: {} });
  return exportMembers.file.url;
}
async function uploadOf(client: Client): Promise<string> {
  type Asked = { requestMemberImportUpload: { upload: { url: string } } };
  const input = { fileName: 'list.xlsx' };
  return (await run<Asked>(client, UPLOAD, { input })).requestMemberImportUpload.upload.url;
}
const get = async (url: string) => (await fetch(system.url + url)).status;
const put = async (url: string) => (await fetch(system.url + url, { method: 'PUT', body: 'rows' })).status;

/** What ends a session, or takes the permission; done by others to a system administrator, or by themself. */
const revocations: Record<string, (member: Ready) => Promise<unknown>> = {
  'is disabled': ({ id }) => run(administrator, DISABLE, { input: { memberIds: [id] } }),
  'signs out': ({ client }) => run(client, 'mutation { signOut { signedOut } }'),
  'is signed out by an administrator': ({ id }) => run(administrator, END, { input: { memberIds: [id] } }),
  'lost the phone': ({ id }) => run(administrator, LOST, { input: { memberId: id } }),
  'gets another first password': ({ id }) => run(administrator, RESET, { input: { memberIds: [id], superPassword } }),
  'is off-boarded': ({ id }) => run(administrator, OFFBOARD, { input: { memberId: id } }),
  'holds the permission no more': async ({ id }) => {
    const roleIds = [await roleIdOf(administrator, 'ORDINARY_MEMBER')];
    return run(administrator, SET_ROLES, { input: { memberId: id, roleIds } });
  },
};

describe('a link', () => {
  test.each(Object.keys(revocations))(
    '[ID-20, S27] neither brings nor takes a file once whoever took it %s',
    async (name) => {
      const member = await addReadyMember(system, administrator, { name, roles: ['SYSTEM_ADMINISTRATOR'] });
      const [download, upload, other] = [
        await downloadOf(member.client),
        await uploadOf(member.client),
        await downloadOf(administrator),
      ];
      expect(await get(download)).toBe(200);
      await revocations[name]?.(member);
      expect(await get(download)).toBe(403);
      expect(await put(upload)).toBe(403);
      expect(await get(other)).toBe(200);
    },
  );

  test('[ID-20, S27] of one session outlives the end of another', async () => {
    const member = await addReadyMember(system, administrator, {
      name: 'Two devices',
      roles: ['SYSTEM_ADMINISTRATOR'],
    });
    const second = await signIn(system, { accountNumber: member.number, password: ownPassword });
    const download = await downloadOf(member.client);
    await run(second.client, 'mutation { signOut { signedOut } }');
    expect(await get(download)).toBe(200);
  });
});

describe('the result of a job', () => {
  test('[ID-20, S27] is refused once whoever started it was disabled', async () => {
    const member = await addReadyMember(system, administrator, { name: 'Audited', roles: ['SYSTEM_ADMINISTRATOR'] });
    const { exportAuditLog } = await run<{ exportAuditLog: { export: { id: string } } }>(member.client, AUDIT, {
      input: { format: 'CSV' },
    });
    const { id } = exportAuditLog.export;
    type Read = { auditExport: { state: string; downloadUrl: string | null } };
    const read = async () => (await run<Read>(member.client, READ_AUDIT, { id })).auditExport;
    await expect.poll(async () => (await read()).state, { timeout: 30_000 }).toBe('DONE');
    const url = (await read()).downloadUrl ?? '';
    expect(await get(url)).toBe(200);
    await run(administrator, DISABLE, { input: { memberIds: [member.id] } });
    expect(await get(url)).toBe(403);
  });
});
