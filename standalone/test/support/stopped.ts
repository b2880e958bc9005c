import { expect } from 'vitest';
import { until } from '../../src/demo/client.ts';
import { addDepartment, listDepartments } from '../../src/demo/enterprise.ts';
import { key, readBalance, sendSms, shareCredit } from '../../src/demo/credit.ts';
import { orNothing } from './interrupted.ts';
import type { RunningCompany } from './running-company.ts';

/** What one subgraph answers, sms, beside what another does. */
export const READ = `query Members($id: ID!) {
  member(id: $id) { name smsAccount { balance } }
  departments { name }
}`;

/** Stops sms for as long as the directory needs to be written, and looks what became of a message that was on its way. */
export async function expectWorkAroundStopped(company: RunningCompany, sms: number): Promise<void> {
  const { administrator, salesperson, rootId } = company;
  await shareCredit(company, [salesperson.memberId], 1);
  const before = await readBalance(salesperson);
  const name = key();
  const message = { text: '稍后见', recipients: { numbers: '13900001005' }, idempotencyKey: key() };
  process.kill(sms, 'SIGSTOP');
  const sending = orNothing(sendSms(salesperson, message));
  const id = await addDepartment(administrator, name, rootId).finally(() => process.kill(sms, 'SIGCONT'));
  expect((await listDepartments(administrator)).get(name)).toBe(id);

  const sent = await sending;
  const again = await until(
    () => orNothing(sendSms(salesperson, message)),
    (answer) => answer !== null,
  );
  expect(again).toEqual(sent ?? again);
  expect(await readBalance(salesperson)).toBe(before - 1);
  const read = await until(
    () => administrator.ask(READ, { id: salesperson.memberId }),
    (answer) => answer.errors.length === 0,
  );
  expect(read.errors).toEqual([]);
}
