import { type Member, present, shareTestSystem, type TestSystem } from '@account-center/testing';
import { sql } from 'drizzle-orm';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  asService,
  type Company,
  key,
  openCompany,
  ownBalance,
  readBooks,
  TAKE_BACK,
  TOP_UP_MAIN,
  TOP_UP_MEMBERS,
} from './support/sms.ts';
import { SEND } from './support/messages.ts';

const MEMBERS = 3;

type Step =
  | { kind: 'BUY'; amount: number }
  | { kind: 'SHARE'; shares: { member: number; amount: number }[] }
  | { kind: 'TAKE_BACK'; member: number; amount: number | undefined }
  /** `refused` of the numbers are never accepted by the message centre. */
  | { kind: 'SEND'; member: number; numbers: number; refused: number };

const member = fc.nat(MEMBERS - 1);
const amount = fc.integer({ min: 1, max: 40 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constant('BUY' as const), amount }),
  fc.record({
    kind: fc.constant('SHARE' as const),
    shares: fc.uniqueArray(fc.record({ member, amount }), {
      minLength: 1,
      maxLength: MEMBERS,
      selector: (one) => one.member,
    }),
  }),
  fc.record({ kind: fc.constant('TAKE_BACK' as const), member, amount: fc.option(amount, { nil: undefined }) }),
  fc.record({
    kind: fc.constant('SEND' as const),
    member,
    numbers: fc.integer({ min: 1, max: 5 }),
    refused: fc.integer({ min: 0, max: 3 }),
  }),
);

/** What the ledger must come to: plain sums. */
interface Model {
  main: number;
  members: number[];
  spent: number;
}

const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);

/** Does a step to the model; false when the credit does not suffice, and then nothing changes. */
function apply(model: Model, step: Step): boolean {
  const move = (member: number, amount: number) => {
    model.members[member] = (model.members[member] ?? 0) + amount;
  };
  if (step.kind === 'BUY') {
    model.main += step.amount;
    return true;
  }
  if (step.kind === 'SHARE') {
    const total = sum(step.shares.map(({ amount }) => amount));
    if (total > model.main) return false;
    model.main -= total;
    for (const { member, amount } of step.shares) move(member, amount);
    return true;
  }
  const held = model.members[step.member] ?? 0;
  if (step.kind === 'TAKE_BACK') {
    const taken = step.amount ?? held;
    if (taken > held) return false;
    model.main += taken;
    move(step.member, -taken);
    return true;
  }
  if (step.numbers + step.refused > held) return false;
  move(step.member, -step.numbers);
  model.spent += step.numbers;
  return true;
}

let system: TestSystem;

beforeAll(async () => {
  system = await shareTestSystem();
});
afterAll(() => system.stop());

interface World {
  company: Company;
  members: Member[];
}

async function openWorld(): Promise<World> {
  const company = await openCompany(system, 'Model');
  const members: Member[] = [];
  for (let index = 0; index < MEMBERS; index += 1) {
    members.push(await company.addMember(`M${index}`, { permissions: ['sms:message:send'] }));
  }
  return { company, members };
}

function send({ company, members }: World, step: Step) {
  const idempotencyKey = key();
  const memberId = (index: number) => present(members[index]).memberId;
  if (step.kind === 'BUY') {
    const input = { amount: step.amount, dealerReference: key(), idempotencyKey };
    return company.dealer.query(TOP_UP_MAIN, { input });
  }
  if (step.kind === 'SHARE') {
    const items = step.shares.map((share) => ({ memberId: memberId(share.member), amount: share.amount }));
    return company.boss.query(TOP_UP_MEMBERS, { input: { items, idempotencyKey } });
  }
  if (step.kind === 'TAKE_BACK') {
    const input = { memberId: memberId(step.member), amount: step.amount, idempotencyKey };
    return company.boss.query(TAKE_BACK, { input });
  }
  const good = Array.from({ length: step.numbers }, (_, index) => `1391111222${index}`);
  const bad = Array.from({ length: step.refused }, (_, index) => `1391${index}110000`);
  const recipients = { numbers: [...good, ...bad].join(';') };
  const sender = members[step.member] ?? company.boss;
  return sender.query(SEND, { input: { text: '好', recipients, idempotencyKey } });
}

async function run(world: World, step: Step): Promise<boolean> {
  const { errors } = await send(world, step);
  if (errors.length > 0) expect(errors[0]?.extensions.code).toBe('INSUFFICIENT_CREDIT');
  return errors.length === 0;
}

/** Waits until no credit is reserved any more. */
const quiet = ({ company }: World) =>
  expect.poll(async () => (await readBooks(system, company.enterpriseId)).pending, { interval: 10 }).toBe(0);

/** Each entry's balance follows from the one before it, on every account. */
async function expectUnbrokenEntries({ company }: World): Promise<void> {
  const broken = await asService(
    system,
    company.enterpriseId,
    sql`select from (select balance, amount, account_id,
          lag(balance, 1, 0::bigint) over (partition by account_id order by seq) as before from ledger_entry) entry
        where balance <> before + amount
      union all
      select from ledger_account a where balance <> (select coalesce(sum(amount), 0) from ledger_entry e where e.account_id = a.id)`,
  );
  expect(broken).toHaveLength(0);
}

describe('the ledger and a model of plain sums', () => {
  test('[SMS-1] agree after every step, one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 10 }), async (steps) => {
        const world = await openWorld();
        const model: Model = { main: 0, members: Array.from({ length: MEMBERS }, () => 0), spent: 0 };
        for (const one of steps) {
          expect(await run(world, one)).toBe(apply(model, one));
          await quiet(world);
          const books = await readBooks(system, world.company.enterpriseId);
          expect(books).toMatchObject({ main: model.main, members: sum(model.members), spent: model.spent });
        }
        for (const [index, member] of world.members.entries())
          expect(await ownBalance(member)).toBe(model.members[index]);
        await expectUnbrokenEntries(world);
      }),
      { numRuns: 3 },
    );
  }, 120_000);

  test('[SMS-1] agree on the sums when everybody moves credit at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 15, maxLength: 30 }), async (steps) => {
        const world = await openWorld();
        await run(world, { kind: 'BUY', amount: 300 });
        const results = await Promise.all(steps.map(async (one) => ({ one, done: await run(world, one) })));
        await quiet(world);
        const done = results.filter(({ done }) => done).map(({ one }) => one);
        const bought = 300 + sum(done.map((one) => (one.kind === 'BUY' ? one.amount : 0)));
        const spent = sum(done.map((one) => (one.kind === 'SEND' ? one.numbers : 0)));
        const books = await readBooks(system, world.company.enterpriseId);
        expect(books.spent).toBe(spent);
        expect(books.main + books.members).toBe(bought - spent);
        await expectUnbrokenEntries(world);
      }),
      { numRuns: 2 },
    );
  }, 120_000);
});
