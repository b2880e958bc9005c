import { withEnterprise } from '@account-center/kit/database';
import { findJob } from '@account-center/kit/jobs';
import {
  type Arguments,
  type Asked,
  type Client,
  finishedExport,
  runExport,
  startExport,
  startTestSystem,
  type TestSystem,
} from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  addMember,
  codesOf,
  initialPassword,
  openEnterprise,
  ownPassword,
  roleIdOf,
  rootOf,
  run,
  signIn,
  signInOperator,
  superPassword,
} from './support.ts';

/** What every holder of grants may do; each holds a role of their own, or is an app. */
const POWERS = ['org:member:export', 'org:member:import', 'org:member:read', 'identity:audit:read'];
const DAY = 86_400_000;

const UPLOAD = `mutation U($input: RequestMemberImportUploadInput!) {
  requestMemberImportUpload(input: $input) { upload { fileId url } }
}`;
const IMPORT = 'mutation I($input: StartMemberImportInput!) { startMemberImport(input: $input) { import { id } } }';
const READ_IMPORT = 'query R($id: ID!) { memberImport(id: $id) { state errorCode } }';
const READ_AUDIT = 'query R($id: ID!) { auditLogExport(id: $id) { state } }';
const DISABLE = 'mutation M($input: DisableMembersInput!) { disableMembers(input: $input) { results { code } } }';
const END_SESSIONS =
  'mutation M($input: EndMemberSessionsInput!) { endMemberSessions(input: $input) { results { code } } }';
const LOST = 'mutation L($input: ReportLostPhoneInput!) { reportLostPhone(input: $input) { member { id } } }';
const RESET = 'mutation R($input: ResetPasswordsInput!) { resetPasswords(input: $input) { results { code } } }';
const SET_ROLES = 'mutation S($input: SetMemberRolesInput!) { setMemberRoles(input: $input) { member { id } } }';
const SET_SCOPE = 'mutation S($input: SetMemberScopeInput!) { setMemberScope(input: $input) { member { id } } }';
const ADD_ROLE = 'mutation A($input: AddRoleInput!) { addRole(input: $input) { role { id } } }';
const EDIT_ROLE = 'mutation E($input: UpdateRoleInput!) { updateRole(input: $input) { role { id } } }';
const DELETE_ROLE = 'mutation D($input: DeleteRoleInput!) { deleteRole(input: $input) { movedToOrdinaryMember } }';
const OFFBOARD = 'mutation O($input: OffboardMemberInput!) { offboardMember(input: $input) { offboarding { id } } }';
const CHANGE = 'mutation C($input: ChangePasswordInput!) { changePassword(input: $input) { sessionsEnded } }';
const REGISTER = 'mutation R($input: RegisterAppInput!) { registerApp(input: $input) { app { id } clientSecret } }';
const REVOKE = 'mutation R($input: RevokeAppInput!) { revokeApp(input: $input) { app { id } } }';
const SIGN_IN_APP = 'mutation S($input: SignInAppInput!) { signInApp(input: $input) { accessToken } }';
const ADD_DEPARTMENT = 'mutation A($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }';

/** Whoever takes grants: a member with a role of their own, or an app. */
interface Holder {
  id: string;
  number: string;
  client: Client;
  roleId: string;
}
/** What a holder has taken. The jobs wait until they are released. */
interface Grants {
  download: string;
  upload: string;
  exported: string;
  auditId: string;
  importId: string;
  jobIds: { identity: string; org: string };
}
type Opened = Awaited<ReturnType<typeof openEnterprise>>;

const clock = { ahead: 0 };
let system: TestSystem;
let acme: Opened;
/** Its plan ends in a day. */
let brief: Opened;
let department: string;
/** While it is there, no job begins. */
let hold: PromiseWithResolvers<void> | null = null;
beforeAll(async () => {
  system = await startTestSystem({
    clocks: { identity: () => new Date(Date.now() + clock.ahead) },
    background: {
      async intercept({ name }, work) {
        if (name.startsWith('job-')) await hold?.promise;
        return work();
      },
    },
  });
  const operator = await signInOperator(system);
  acme = await openEnterprise(system, operator, 'Acme');
  brief = await openEnterprise(system, operator, 'Brief', { expiresAt: new Date(Date.now() + DAY).toISOString() });
  const input = { name: 'Elsewhere', parentId: await rootOf(acme.administrator) };
  department = (await run(acme.administrator, ADD_DEPARTMENT, { input })).addDepartment.department.id;
});
afterAll(async () => {
  hold?.resolve();
  await system.stop();
});

async function addHolder({ administrator }: Opened, name: string): Promise<Holder> {
  const { addRole } = await run(administrator, ADD_ROLE, {
    input: { name: `Of ${name}`.slice(0, 40), permissions: POWERS },
  });
  const { id, number } = await addMember(administrator, { name, roles: [`Of ${name}`.slice(0, 40)] });
  const { client } = await signIn(system, { accountNumber: number, password: initialPassword });
  await run(client, CHANGE, { input: { currentPassword: initialPassword, newPassword: ownPassword } });
  return { id, number, client, roleId: addRole.role.id };
}

async function addApp({ administrator }: Opened, name: string): Promise<Holder> {
  const { app, clientSecret } = (await run(administrator, REGISTER, { input: { name, permissions: POWERS } }))
    .registerApp;
  const credentials = { input: { clientId: app.id, clientSecret } };
  const answer = await run(system.anonymous, SIGN_IN_APP, credentials);
  return { id: app.id, number: '', client: system.withToken(answer.signInApp.accessToken), roleId: '' };
}

async function uploadOf(client: Client) {
  return (await run(client, UPLOAD, { input: { fileName: 'list.csv' } })).requestMemberImportUpload.upload;
}
const get = async (url: string) => (await fetch(system.url + url)).status;
const put = async (url: string, rows = 'rows') => (await fetch(system.url + url, { method: 'PUT', body: rows })).status;

const startAudit = (client: Client) => startExport(client, 'auditLogExport', { format: 'CSV' });

async function startImport(client: Client): Promise<string> {
  const { fileId, url } = await uploadOf(client);
  expect(await put(url, '姓名,手机,部门,角色\n新人,13800000001,无此部门,普通成员\n')).toBe(201);
  return (await run(client, IMPORT, { input: { fileId } })).startMemberImport.import.id;
}

/** Takes every kind of grant; two jobs are left waiting. */
async function take({ client }: Holder): Promise<Grants> {
  const auditId = await startAudit(client);
  const exported = await finishedExport(client, 'auditLogExport', auditId);
  const members = await runExport(client, 'memberExport', {});
  hold = Promise.withResolvers();
  const importId = await startImport(client);
  return {
    download: members.file.url,
    upload: (await uploadOf(client)).url,
    exported: exported.file?.url ?? '',
    auditId,
    importId,
    jobIds: { identity: await startAudit(client), org: importId },
  };
}

async function outcomesOf(enterpriseId: string, { jobIds }: Grants) {
  const read = async (service: 'identity' | 'org') => {
    const { db } = system.subgraphs[service].runtime;
    const row = await withEnterprise(db, enterpriseId, (tx) => findJob(tx, jobIds[service]));
    return row && ['QUEUED', 'RUNNING'].includes(row.state) ? null : (row?.errorCode ?? row?.state);
  };
  return { identity: await read('identity'), org: await read('org') };
}

interface Revocation {
  /** What ends the right. */
  revoke(holder: Holder): Promise<unknown>;
  /** What the holder is told who asks for a job. */
  told: 'UNAUTHENTICATED' | 'UNAUTHORIZED_FIELD_OR_TYPE' | 'PLAN_EXPIRED';
  by?: 'app';
  of?: 'brief';
}
const over = (revoke: Revocation['revoke']): Revocation => ({ revoke, told: 'UNAUTHENTICATED' });
const lacks = (revoke: Revocation['revoke']): Revocation => ({ revoke, told: 'UNAUTHORIZED_FIELD_OR_TYPE' });
const byAdministrator =
  <const One extends Asked>(operation: One, variablesOf: (holder: Holder) => Arguments<One>) =>
  (holder: Holder) =>
    run(acme.administrator, operation, ...variablesOf(holder));

const revocations: Record<string, Revocation> = {
  'is disabled': over(byAdministrator(DISABLE, ({ id }) => [{ input: { memberIds: [id] } }])),
  'signs out': over(({ client }) => run(client, 'mutation { signOut { signedOut } }')),
  'is signed out by an administrator': over(
    byAdministrator(END_SESSIONS, ({ id }) => [{ input: { memberIds: [id] } }]),
  ),
  'lost the phone': over(byAdministrator(LOST, ({ id }) => [{ input: { memberId: id } }])),
  'gets another first password': over(
    byAdministrator(RESET, ({ id }) => [{ input: { memberIds: [id], superPassword } }]),
  ),
  'changes the password elsewhere': over(async ({ number }) => {
    const { client } = await signIn(system, { accountNumber: number, password: ownPassword });
    return run(client, CHANGE, { input: { currentPassword: ownPassword, newPassword: 'another-lighthouse' } });
  }),
  'is off-boarded': over(byAdministrator(OFFBOARD, ({ id }) => [{ input: { memberId: id } }])),
  'gets another role': lacks(async ({ id }) => {
    const roleIds = [await roleIdOf(acme.administrator, 'ORDINARY_MEMBER')];
    return run(acme.administrator, SET_ROLES, { input: { memberId: id, roleIds } });
  }),
  'has a role that lost the permission': lacks(
    byAdministrator(EDIT_ROLE, ({ roleId }) => [{ input: { roleId, permissions: ['org:member:read'] } }]),
  ),
  'had a role that is deleted': lacks(byAdministrator(DELETE_ROLE, ({ roleId }) => [{ input: { roleId } }])),
  'was an app that is revoked': { ...over(byAdministrator(REVOKE, ({ id }) => [{ input: { appId: id } }])), by: 'app' },
  // The last one: the clock of identity stays ahead.
  'is of an enterprise whose plan has expired': {
    revoke: async () => void (clock.ahead += 2 * DAY),
    told: 'PLAN_EXPIRED',
    of: 'brief',
  },
};

describe('what was taken by somebody', () => {
  test.each(Object.entries(revocations))(
    '[ID-20, S27] is void from the moment that it is answered that whoever took it %s',
    async (name, { revoke, told, by, of }) => {
      const opened = of === 'brief' ? brief : acme;
      const holder = by === 'app' ? await addApp(opened, name) : await addHolder(opened, name);
      const control = await runExport(acme.administrator, 'memberExport', {});
      const grants = await take(holder);
      for (const url of [grants.download, grants.exported]) expect(await get(url)).toBe(200);
      await revoke(holder);
      for (const url of [grants.download, grants.exported]) expect(await get(url)).toBe(403);
      expect(await put(grants.upload)).toBe(403);
      expect(codesOf(await holder.client.query(READ_IMPORT, { id: grants.importId }))).toEqual([told]);
      expect(codesOf(await holder.client.query(READ_AUDIT, { id: grants.auditId }))).toEqual([told]);
      hold?.resolve();
      await expect
        .poll(() => outcomesOf(opened.id, grants))
        .toEqual({ identity: 'STARTER_REVOKED', org: 'STARTER_REVOKED' });
      expect(await get(control.file.url)).toBe(200);
    },
    60_000,
  );

  test('[ID-20, ID-49, S27] is void when they see other departments; their jobs go on with what they see now', async () => {
    clock.ahead = 0;
    const holder = await addHolder(acme, 'is elsewhere');
    const grants = await take(holder);
    await run(acme.administrator, SET_SCOPE, { input: { memberId: holder.id, departmentIds: [department] } });
    expect(await get(grants.download)).toBe(403);
    hold?.resolve();
    await expect.poll(() => outcomesOf(acme.id, grants)).toEqual({ identity: 'DONE', org: 'DONE' });
  });

  test('[ID-20, S27] in one session outlives the end of another', async () => {
    const holder = await addHolder(acme, 'has two devices');
    const grants = await take(holder);
    const second = await signIn(system, { accountNumber: holder.number, password: ownPassword });
    await run(second.client, 'mutation { signOut { signedOut } }');
    expect(await get(grants.download)).toBe(200);
    hold?.resolve();
    await expect.poll(() => outcomesOf(acme.id, grants)).toEqual({ identity: 'DONE', org: 'DONE' });
  });
});
