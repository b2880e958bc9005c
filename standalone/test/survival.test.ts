import { readlink } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Client, codesOf, until } from '../src/demo/client.ts';
import { listPeople } from '../src/day/company.ts';
import { DIRECTORY_DEPARTMENTS, DIRECTORY_ROWS, readDirectoryWorkbook } from '../src/day/directory-workbook.ts';
import { endOfImport, readImport, startImport } from '../src/day/member-import.ts';
import type { Launcher } from './launcher.ts';
import { batchOf, countMessages, ingest, type Ingested } from './support/archive.ts';
import {
  key,
  readBalance,
  readDelivery,
  readLedger,
  sellCredit,
  type Sent,
  sendSms,
  settledLedger,
  shareCredit,
} from '../src/demo/credit.ts';
import { sendSmsOperation, topUpMembersOperation } from '../src/generated/operations.ts';
import { breakGround, type Ground, pidOf } from './support/launched.ts';
import { ALL_DONE, creditReturned, finishedReceipt, offboard, type Receipt, statesOf } from './support/leaving.ts';
import { type Answered, orNothing } from './support/interrupted.ts';
import { expectWorkAroundStopped, READ } from './support/stopped.ts';
import {
  employ,
  type Employee,
  enterCompany,
  openWithOneSeat,
  type RunningCompany,
} from './support/running-company.ts';

const START_MS = 180_000;
const RECOVERY_MS = 90_000;
const CREDIT_EACH = 10;
const LEAVERS = ['甲', '乙', '丙', '丁', '戊', '己'];
const SENDER_CREDIT = 1_000;
const MESSAGES = 8;
const BATCHES = 4;
const BATCH_SIZE = 500;

let ground: Ground;
let launcher: Launcher;
let company: RunningCompany;

beforeAll(async () => {
  ground = await breakGround();
  const started = await ground.start('main');
  launcher = started.launcher;
  company = await enterCompany(started.url, ground.dataDir);
}, START_MS);
afterAll(() => ground.remove());

const refusedAt = async (client: Client) => (await client.ask('{ viewer { id } departments { id } }')).status;

describe('two requests at the same moment', () => {
  const codesOfAll = (all: readonly Answer<unknown>[]) => all.map((answer) => codesOf(answer).join()).toSorted();

  it('[SMS-2] [SMS-5] top a member up once when they are the same, and never spend more than there is', async () => {
    const { administrator, salesperson } = company;
    const { memberId } = salesperson;
    await shareCredit(company, [memberId], 10);
    const { main, members } = await readLedger(company);
    await sellCredit(company, 100);
    const topUp = (amount: number, idempotencyKey = key()) =>
      administrator.ask(topUpMembersOperation, { input: { items: [{ memberId, amount }], idempotencyKey } });
    const same = key();
    const [one, other] = await Promise.all([topUp(40, same), topUp(40, same)]);
    expect(one.data).toEqual(other.data);
    expect(one.data).toMatchObject({ topUpMembers: { mainBalance: main + 60 } });
    expect(await readBalance(salesperson)).toBe(members + 40);
    const both = await Promise.all([topUp(main + 60), topUp(main + 60)]);
    expect(codesOfAll(both)).toEqual(['', 'INSUFFICIENT_CREDIT']);
    expect(await readLedger(company)).toMatchObject({ sum: 0, main: 0, members: members + 100 + main });
  });

  it('[SMS-2] [SMS-3] send a message once when they are the same, and refuse another one under its key', async () => {
    const { salesperson } = company;
    const [before, { spent }] = await Promise.all([readBalance(salesperson), readLedger(company)]);
    const recipients = { numbers: '13900001001;13900001005' };
    const send = (text: string, idempotencyKey: string) =>
      salesperson.ask(sendSmsOperation, { input: { text, recipients, idempotencyKey } });
    const same = key();
    const [one, other] = await Promise.all([send('同一条', same), send('同一条', same)]);
    expect(one.data).toEqual(other.data);
    expect(one.data?.sendSms).toMatchObject({ creditsReserved: 2, balance: before - 2 });
    const shared = key();
    const both = await Promise.all([send('甲', shared), send('乙', shared)]);
    expect(codesOfAll(both)).toEqual(['', 'IDEMPOTENCY_CONFLICT']);
    expect(await settledLedger(company)).toMatchObject({ sum: 0, spent: spent + 4, members: before - 4 });
  });

  it('[ORG-40] off-board a member once, whatever the two say', async () => {
    const { administrator, salesperson } = company;
    const [leaver] = (await employ(company, ['辛'])) as [Employee];
    await shareCredit(company, [leaver.id], CREDIT_EACH);
    const { main } = await readLedger(company);
    const [one, other] = await Promise.all([
      offboard(administrator, leaver.id),
      offboard(administrator, leaver.id, salesperson.memberId),
    ]);
    expect(one.id).toBe(other.id);
    const receipt = await finishedReceipt(administrator, leaver.id);
    expect(creditReturned(receipt)).toBe(CREDIT_EACH);
    expect(await readLedger(company)).toMatchObject({ sum: 0, main: main + CREDIT_EACH });
  });

  it('[ORG-3] fill the last seat once', async () => {
    const { administrator, fill } = await openWithOneSeat(company);
    expect(codesOfAll(await Promise.all([fill('子'), fill('丑')]))).toEqual(['', 'LIMIT_REACHED']);
    expect(await listPeople(administrator)).toHaveLength(1);
  });

  it('[ATT-5] punch once when they are the same', async () => {
    const [person] = (await employ(company, ['寅'])) as [Employee];
    const PUNCH = 'mutation Punch($input: PunchInput!) { punch(input: $input) { punch { id } } }';
    const punch = (type: 'IN' | 'OUT', idempotencyKey = key()) =>
      person.client.ask(PUNCH, { input: { type, idempotencyKey } });
    const same = key();
    const [one, other] = await Promise.all([punch('IN', same), punch('IN', same)]);
    expect(one.data?.punch?.punch.id).toEqual(expect.any(String));
    expect(one.data).toEqual(other.data);
    const two = await Promise.all([punch('IN'), punch('OUT')]);
    expect(new Set([one, ...two].map((answer) => answer.data?.punch?.punch.id)).size).toBe(3);
  });
});

describe('a kill in the middle of everything', () => {
  const sms = Array.from({ length: MESSAGES }, (_, message) => ({
    text: '今晚系统升级，请提前保存工作',
    // The last number is refused by the message centre, and refunded.
    recipients: {
      numbers: `${Array.from({ length: 40 }, (_, n) => 13_900_001_100 + message * 50 + n).join(';')};13800000000`,
    },
    idempotencyKey: key(),
  }));
  let leavers: Employee[];
  let partners: [Employee, Employee];
  let batches: ReturnType<typeof batchOf>[];
  let importId: string;
  let peopleBefore: number;
  let books: Awaited<ReturnType<typeof readLedger>>;
  let answers: { sent: Answered<Sent>[]; left: Answered<Receipt>[]; ingested: Answered<Ingested>[] };

  beforeAll(async () => {
    leavers = await employ(company, LEAVERS);
    partners = (await employ(company, ['壬', '癸'])) as [Employee, Employee];
    const { administrator, salesperson, feeder } = company;
    const ids = leavers.map(({ id }) => id);
    await shareCredit(company, ids, CREDIT_EACH);
    await shareCredit(company, [salesperson.memberId], SENDER_CREDIT);
    books = await readLedger(company);
    peopleBefore = (await listPeople(administrator)).length;
    batches = Array.from({ length: BATCHES }, () => batchOf(...partners, BATCH_SIZE));

    importId = await startImport(administrator, await readDirectoryWorkbook());
    const left = ids.map((id) => orNothing(offboard(administrator, id)));
    const sent = sms.map((input) => orNothing(sendSms(salesperson, input)));
    const ingested = batches.map((batch) => orNothing(ingest(feeder, batch)));
    await Promise.all([left, sent, ingested].map((requests) => Promise.any<unknown>(requests)));
    await until(
      () => readImport(administrator, importId),
      ({ state }) => state !== 'QUEUED',
    );
    await launcher.end('SIGKILL');
    answers = {
      left: await Promise.all(left),
      sent: await Promise.all(sent),
      ingested: await Promise.all(ingested),
    };
    launcher = (await ground.start('main')).launcher;
  }, START_MS);

  it('[ID-20] [ORG-40] leaves dead every sign-in of which it was told', async () => {
    const told = leavers.filter((_, index) => answers.left[index]);
    expect(told.length).toBeGreaterThan(0);
    for (const { client } of told) expect(await refusedAt(client)).toBe(401);
  });

  it(
    '[ORG-40] lets each off-boarding come to its end, with one receipt',
    async () => {
      const { administrator } = company;
      for (const [index, { id, client }] of leavers.entries()) {
        const again = await offboard(administrator, id);
        expect(await refusedAt(client)).toBe(401);
        expect(again.id).toBe(answers.left[index]?.id ?? again.id);
        const receipt = await finishedReceipt(administrator, id);
        expect(statesOf(receipt)).toEqual(ALL_DONE);
        expect(creditReturned(receipt)).toBe(CREDIT_EACH);
        expect(await offboard(administrator, id)).toEqual(receipt);
      }
    },
    RECOVERY_MS,
  );

  it(
    '[SMS-2] [SMS-3] [SMS-32] loses no message and charges none twice',
    async () => {
      const { salesperson } = company;
      const repeated = await Promise.all(sms.map((input) => sendSms(salesperson, input)));
      expect(new Set(repeated.map(({ message }) => message.id)).size).toBe(MESSAGES);
      for (const [index, sent] of answers.sent.entries()) {
        expect(repeated[index]).toEqual(sent ?? repeated[index]);
      }
      const ledger = await settledLedger(company);
      let charged = 0;
      for (const { message, creditsReserved } of repeated) {
        const { state, delivery } = await readDelivery(salesperson, message.id);
        expect({ state, queued: delivery.queued }).toEqual({ state: 'SENT', queued: 0 });
        expect(delivery.charged + delivery.refunded).toBe(creditsReserved);
        expect(delivery.refunded).toBe(1);
        charged += delivery.charged;
      }
      const returned = LEAVERS.length * CREDIT_EACH;
      expect(ledger).toEqual({
        sum: 0,
        pending: 0,
        main: books.main + returned,
        members: books.members - returned - charged,
        spent: books.spent + charged,
      });
    },
    RECOVERY_MS,
  );

  it('[MSG-1] keeps each message once when the feed is repeated', async () => {
    for (const [index, batch] of batches.entries()) {
      const { accepted, duplicates, refused } = await ingest(company.feeder, batch);
      expect({ kept: accepted + duplicates, refused }).toEqual({ kept: BATCH_SIZE, refused: 0 });
      if (answers.ingested[index]) expect(accepted).toBe(0);
    }
    expect(await countMessages(company.administrator, partners[0].id)).toBe(BATCHES * BATCH_SIZE);
  });

  it(
    '[ORG-31] [GW-2] takes the import up again, and everybody is there once',
    async () => {
      const { administrator } = company;
      const imported = await endOfImport(administrator, importId);
      expect(imported).toMatchObject({ state: 'IMPORTED', addedCount: DIRECTORY_ROWS, refusedCount: 0 });
      const people = await listPeople(administrator);
      expect(people).toHaveLength(peopleBefore - LEAVERS.length + DIRECTORY_ROWS);
      expect(new Set(people.map(({ accountNumber }) => accountNumber)).size).toBe(people.length);
      const { departments } = await administrator.run('{ departments { id } }');
      expect(departments).toHaveLength(DIRECTORY_DEPARTMENTS);
    },
    RECOVERY_MS,
  );
});

describe('a subgraph that is killed, or stopped for a while', () => {
  let leaver: Employee;
  beforeAll(async () => {
    const postmaster = await ground.postmaster();
    expect(await launcher.end('SIGTERM')).toBe(0);
    // A clean stop takes the database along.
    await expect(readlink(`/proc/${postmaster}/cwd`)).rejects.toThrow();
    launcher = (await ground.start('distributed')).launcher;
    [leaver] = (await employ(company, ['庚'])) as [Employee];
    await shareCredit(company, [leaver.id], CREDIT_EACH);
  }, START_MS);

  it(
    '[GW-5] [ORG-40] costs its own fields only, and holds up its own step of an off-boarding until it is back',
    async () => {
      const { administrator } = company;
      process.kill(await pidOf(launcher, 'sms'), 'SIGKILL');
      const [answer, begun] = await Promise.all([
        administrator.ask(READ, { id: leaver.id }),
        offboard(administrator, leaver.id),
      ]);
      expect(codesOf(answer)).toEqual(['SUBGRAPH_UNAVAILABLE']);
      expect(answer.errors[0]?.extensions).toMatchObject({ subgraph: 'sms' });
      expect(answer.data).toMatchObject({
        member: { name: '庚', smsAccount: null },
        departments: expect.arrayContaining([{ name: expect.any(String) }]),
      });
      expect(statesOf(begun)).toEqual({ ...ALL_DONE, SMS_CREDIT: 'PENDING', DIRECTORY: 'PENDING' });
      expect(await refusedAt(leaver.client)).toBe(401);
      const receipt = await finishedReceipt(administrator, leaver.id);
      expect(statesOf(receipt)).toEqual(ALL_DONE);
      expect(creditReturned(receipt)).toBe(CREDIT_EACH);
      expect(await readLedger(company)).toMatchObject({ sum: 0, pending: 0 });
      expect(await readBalance(company.salesperson)).toBeGreaterThan(0);
    },
    RECOVERY_MS,
  );

  it(
    '[R2] [SMS-2] keeps nobody from writing elsewhere while it is stopped, and does what it was asked once when it goes on',
    async () => expectWorkAroundStopped(company, await pidOf(launcher, 'sms')),
    RECOVERY_MS,
  );
});
