import {
  type Client,
  type Exported,
  exportIn,
  finishedExport,
  type Member,
  operationsOf,
  runExport,
  shareTestSystem,
  type TestSystem,
} from '@account-center/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Company, ok, openCompany, refusal, topUp, topUpMain } from './support/sms.ts';

let system: TestSystem;
let acme: Company;
let globex: Company;
let auditor: Member;
let zhang: Member;
let far: Member;
/** Reads statements within the department of sales. */
let lead: Member;

beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  globex = await openCompany(system, 'Globex');
  const sales = await acme.addDepartment('Sales');
  zhang = await acme.addMember('Zhang', { departments: [sales] });
  far = await acme.addMember('Far', { departments: [await acme.addDepartment('Far')] });
  lead = await acme.addMember('Lead', { departments: [sales], scope: [sales], permissions: ['sms:statement:read'] });
  auditor = await acme.addMember('Auditor', { permissions: ['identity:audit:read'], scope: 'everything' });
  await topUpMain(acme, 100);
  await topUp(acme, zhang.memberId, 20);
  await topUp(acme, far.memberId, 30);
});
afterAll(() => system.stop());

const SETTLE_MILLISECONDS = 10_000;
const AUDIT = `query ($action: String!) { auditEntries(filter: { action: $action, service: "sms" }, first: 200) {
  nodes { result actorName actor { id } objects { type id } detail } } }`;
/** What the audit log of Acme gained under an action while `work` ran, oldest first. */
async function gained(action: string, work: () => Promise<unknown>) {
  const read = async () => {
    await system.subgraphs.sms.settle(SETTLE_MILLISECONDS);
    const { auditEntries } = await ok(auditor, AUDIT, { action });
    return auditEntries.nodes
      .toReversed()
      .map(({ detail, ...entry }) => ({ ...entry, detail: JSON.parse(detail) as unknown }));
  };
  const before = await read();
  await work();
  return (await read()).slice(before.length);
}

const STATEMENT = `query ($filter: SmsStatementFilter, $first: Int) { smsStatement(filter: $filter, first: $first) {
  nodes { amount } totals { entries } } }`;
const OWN = '{ viewer { smsStatement { nodes { amount } totals { entries } } } }';
const member = ({ memberId }: Member) => ({ type: 'Member', id: memberId });

describe('a read of a statement', () => {
  test('[ID-59] is on record: who read whose movements, by which filter, and how many', async () => {
    const filter = { memberId: zhang.memberId };
    const [entry, ...more] = await gained('smsStatement', () => ok(acme.boss, STATEMENT, { filter }));
    expect(entry).toEqual({
      result: 'SUCCEEDED',
      actorName: 'Acme boss',
      actor: { id: acme.boss.memberId },
      objects: [member(zhang)],
      detail: { filter, count: 1 },
    });
    expect(more).toEqual([]);
  });

  test('[ID-59] names each of those whose movements it showed once, and those it was asked about in vain', async () => {
    const everything = () => ok(acme.boss, STATEMENT);
    const within = () => ok(lead, STATEMENT);
    const beyond = () => ok(lead, STATEMENT, { filter: { memberId: far.memberId } });
    const entries = await gained('smsStatement', async () => {
      await everything();
      await within();
      await beyond();
    });
    expect(entries.map(({ actorName, detail }) => [actorName, (detail as { count: number }).count])).toEqual([
      ['Acme boss', 5],
      ['Lead', 1],
      ['Lead', 0],
    ]);
    const [all, own, none] = entries.map(({ objects }) => objects);
    expect(all).toHaveLength(3);
    expect(all).toEqual(
      expect.arrayContaining([{ type: 'Enterprise', id: acme.enterpriseId }, member(zhang), member(far)]),
    );
    expect(own).toEqual([member(zhang)]);
    expect(none).toEqual([member(far)]);
  });

  test('[ID-59] of one’s own account is on record too, and only where there is one', async () => {
    const app = await acme.signInApp({ permissions: [] });
    const entries = await gained('Viewer.smsStatement', async () => {
      await ok(far, OWN);
      await app.query(OWN);
    });
    expect(entries).toMatchObject([{ actorName: 'Far', objects: [member(far)], detail: { count: 1 } }]);
  });

  test('[ID-59] that is refused is on record with the code, and in the log of the reader’s enterprise alone', async () => {
    const entries = await gained('smsStatement', async () => {
      expect((await refusal(acme.boss, STATEMENT, { first: 201 })).code).toBe('BAD_USER_INPUT');
      await ok(globex.boss, STATEMENT, { filter: { memberId: zhang.memberId } });
    });
    expect(entries.map(({ actorName, result }) => [actorName, result])).toEqual([['Acme boss', 'BAD_USER_INPUT']]);
  });
});

const NAME = 'smsStatementExport';
const { read, readState, start } = operationsOf(NAME);

describe('an export of a statement', () => {
  test('[ID-59] is on record each time its file is handed out, and not while there is nothing to hand out', async () => {
    let id = '';
    let handedOut = 0;
    const count = ({ file }: Pick<Exported, 'file'>) => (handedOut += file ? 1 : 0);
    const entries = await gained(NAME, async () => {
      const started = exportIn(await start(acme.boss, { format: 'CSV' }));
      ({ id } = started);
      count(started);
      count(await finishedExport(acme.boss, NAME, id));
      count(exportIn(await read(acme.boss, id)));
    });
    expect(handedOut).toBeGreaterThan(1);
    expect(entries).toHaveLength(handedOut);
    for (const entry of entries) {
      expect(entry).toMatchObject({
        result: 'SUCCEEDED',
        actor: { id: acme.boss.memberId },
        objects: [{ type: 'Export', id }],
      });
    }
  });

  test('[ID-59] leaves no record of looks at its state', async () => {
    const { id } = await runExport(acme.boss, NAME, { format: 'CSV' });
    const entries = await gained(NAME, async () => {
      for (let look = 0; look < 3; look += 1) expect(exportIn(await readState(acme.boss, id)).state).toBe('DONE');
    });
    expect(entries).toEqual([]);
  });

  test('[ID-59] that was asked for by somebody else is on record as refused', async () => {
    const { id } = await runExport(acme.boss, NAME, { format: 'CSV' });
    const entries = await gained(NAME, async () => {
      const codeOf = async (client: Client, asked: string) =>
        (await read(client, asked)).errors.map(({ extensions }) => extensions.code);
      expect(await codeOf(lead, id)).toEqual(['NOT_FOUND']);
      expect(await codeOf(globex.boss, id)).toEqual(['NOT_FOUND']);
      expect(await codeOf(lead, 'x')).toEqual(['NOT_FOUND']);
    });
    expect(entries.map(({ actorName, result, objects }) => ({ actorName, result, objects }))).toEqual([
      { actorName: 'Lead', result: 'NOT_FOUND', objects: [{ type: 'Export', id }] },
      { actorName: 'Lead', result: 'NOT_FOUND', objects: [] },
    ]);
  });
});
