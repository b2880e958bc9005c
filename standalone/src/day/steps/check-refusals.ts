import { codesOf, createClient, present } from '../../demo/client.ts';
import { tokenOf, tryToSignIn } from '../../demo/sign-in.ts';
import { signInMember } from '../company.ts';
import type { Cast, Day } from '../day.ts';
import { endOfImport, startImport } from '../member-import.ts';

const MEMBER = 'query Member($id: ID!) { member(id: $id) { id name } }';
const ADD_DEPARTMENT =
  'mutation AddDepartment($input: AddDepartmentInput!) { addDepartment(input: $input) { department { id } } }';

/** A token whose content was altered, and one without a signature. */
function forge(token: string): string[] {
  const [header = '', payload = '', signature = ''] = token.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Record<string, unknown>;
  const altered = Buffer.from(JSON.stringify({ ...claims, kind: 'operator' })).toString('base64url');
  const none = Buffer.from(JSON.stringify({ alg: 'none' })).toString('base64url');
  return [`${header}.${altered}.${signature}`, `${none}.${payload}.`, 'nonsense'];
}

/** Wrong input gets a clear error with a code, and changes nothing. */
export async function checkRefusals(day: Day, cast: Cast): Promise<void> {
  const { report, url, administrator, signIns } = day;
  report.step('What is refused');
  const { accountNumber } = cast.ordinaryMember;
  const wrong = await tryToSignIn(url, { accountNumber, password: 'not-the-password' });
  const nobody = await tryToSignIn(url, { accountNumber: '999999999', password: 'not-the-password' });
  const codes = [wrong.join(), nobody.join()];
  report.check(
    'a wrong password and an unknown account look alike',
    codes.every((code) => code === 'INVALID_CREDENTIALS'),
    codes,
  );

  const { enterpriseNumber, superPassword } = signIns.enterprise;
  for (const token of forge(await tokenOf(url, { enterpriseNumber, superPassword }))) {
    const answer = await createClient(url, token).ask('{ viewer { id } }');
    report.check(
      'a forged token is refused',
      answer.status === 401 && codesOf(answer).join() === 'UNAUTHENTICATED',
      answer,
    );
  }
  const foreign = await administrator.ask(MEMBER, { id: '0192aaaa-0000-7000-8000-000000000000' });
  report.check('an id of another enterprise finds no member', foreign.data?.member === null, foreign);

  const ordinary = await signInMember(url, signIns.initialPassword, cast.ordinaryMember);
  const denied = await ordinary.ask(ADD_DEPARTMENT, { input: { parentId: present(cast.people[0]).id, name: '不许' } });
  report.check(
    'an ordinary member cannot add a department',
    codesOf(denied).join() === 'UNAUTHORIZED_FIELD_OR_TYPE',
    denied,
  );

  await checkWorkbook(day);
}

/** A file that is not a workbook is refused, and no member is added. */
async function checkWorkbook({ report, administrator }: Day): Promise<void> {
  const content = new TextEncoder().encode('this is no workbook');
  const file = { name: 'broken.xlsx', content, contentType: 'application/octet-stream' };
  const ended = await endOfImport(administrator, await startImport(administrator, file));
  const isTold = ended.state === 'FAILED' && ended.errorCode === 'FILE_NOT_READABLE' && ended.addedCount === 0;
  report.check('a malformed workbook is refused, and adds no member', isTold, ended);
}
