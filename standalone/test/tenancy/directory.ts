import { randomInt } from 'node:crypto';
import ExcelJS from 'exceljs';
import { type Client, present, until } from '../../src/demo/client.ts';
import { runExport } from './exports.ts';

const ADD_MEMBER = `mutation AddMember($input: AddMemberInput!) {
  addMember(input: $input) { member { id account { number } } }
}`;
const REQUEST_UPLOAD = `mutation {
  requestMemberImportUpload(input: { fileName: "members.xlsx" }) { upload { fileId url } }
}`;
const START = 'mutation ($fileId: ID!) { startMemberImport(input: { fileId: $fileId }) { import { id } } }';
const READ = 'query ($id: ID!) { memberImport(id: $id) { state } }';
const OFFBOARD = `mutation ($memberId: ID!, $successorMemberId: ID!) {
  offboardMember(input: { memberId: $memberId, successorMemberId: $successorMemberId }) { offboarding { id } }
}`;
const RECEIPT = 'query ($memberId: ID!) { offboarding(memberId: $memberId) { finishedAt } }';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DIGITS = 8;

export interface Colleague {
  id: string;
  accountNumber: string;
  phone: string;
}

/** Adds a member of whom everything carries the marker, but for a phone of their own. */
export async function addColleague(
  administrator: Client,
  { name, departmentId, roleId }: { name: string; departmentId: string; roleId: string },
): Promise<Colleague> {
  const phone = `139${randomInt(10 ** (DIGITS - 1), 10 ** DIGITS)}`;
  const input = {
    name,
    alias: `${name} alias`,
    title: `${name} title`,
    employeeNumber: name.replaceAll(' ', '-'),
    phone,
    email: `${name.replaceAll(' ', '.').toLowerCase()}@example.com`,
    departments: [{ departmentId, main: true }],
    roleIds: [roleId],
    scopeDepartmentIds: [departmentId],
  };
  const { member } = (await administrator.run(ADD_MEMBER, { input })).addMember;
  return { id: member.id, accountNumber: present(member.account).number, phone };
}

async function uploadWorkbook(administrator: Client, content: Uint8Array<ArrayBuffer>): Promise<string> {
  const { upload } = (await administrator.run(REQUEST_UPLOAD)).requestMemberImportUpload;
  await administrator.upload(upload.url, content, XLSX);
  return upload.fileId;
}

/** The directory as it was exported, with a role that nobody has in its last row. */
async function spoiledExport(administrator: Client, url: string, role: string): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = new ExcelJS.Workbook();
  const exported = await administrator.download(url);
  await workbook.xlsx.load(exported.buffer as ArrayBuffer);
  const [sheet] = workbook.worksheets;
  let column = 0;
  sheet?.getRow(1).eachCell((cell, number) => {
    if (cell.text.includes('角色')) column = number;
  });
  if (!sheet?.lastRow || column === 0) throw new Error('The exported workbook has no roles');
  sheet.lastRow.getCell(column).value = role;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Exports the directory and imports it with a mistake. `fileId` is of another upload, which nothing was done with. */
export async function importWithMistake(
  administrator: Client,
  marker: string,
): Promise<{ memberExport: string; memberImport: string; file: string }> {
  const { id: memberExport, url } = await runExport(administrator, 'memberExport', {});
  const content = await spoiledExport(administrator, url, `${marker} role`);
  const fileId = await uploadWorkbook(administrator, content);
  const { startMemberImport } = await administrator.run(START, { fileId });
  const { id } = startMemberImport.import;
  const { memberImport } = await until(
    () => administrator.run(READ, { id }),
    ({ memberImport: at }) => !['QUEUED', 'RUNNING'].includes(at.state),
  );
  if (memberImport.state !== 'REFUSED') throw new Error(`The workbook with a mistake is ${memberImport.state}`);
  return { memberExport, memberImport: id, file: await uploadWorkbook(administrator, content) };
}

/** Somebody leaves; everything that goes with it is done. */
export async function offboard(administrator: Client, memberId: string, successorMemberId: string): Promise<void> {
  await administrator.run(OFFBOARD, { memberId, successorMemberId });
  const { offboarding } = await until(
    () => administrator.run(RECEIPT, { memberId }),
    (at) => at.offboarding.finishedAt !== null,
  );
  if (!offboarding.finishedAt) throw new Error('The off-boarding does not end');
}
