import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leafHash, openCheckpoint, parseVerifier, verifyFile } from '@account-center/merkle';
import {
  enqueueTask,
  type Member,
  present,
  shareTestSystem,
  type TestSystem,
  type VariablesOf,
} from '@account-center/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { send, settled } from './support/messages.ts';
import {
  CHECKPOINT,
  CONSISTENCY,
  readCheckpoint,
  readEntries,
  readOwnEntries,
  VERIFY,
  verifyLedger,
} from './support/proofs.ts';
import { asService, type Company, key, ok, openCompany, refusal, topUp, topUpMain } from './support/sms.ts';

const PROGRAM = fileURLToPath(new URL('../../../packages/merkle/src/verify-proof.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'proofs-'));

let system: TestSystem;
let acme: Company;
let other: Company;
let zhang: Member;
let far: Member;
/** Reads statements within the department of sales. */
let lead: Member;

beforeAll(async () => {
  system = await shareTestSystem();
  acme = await openCompany(system, 'Acme');
  other = await openCompany(system, 'Other');
  const sales = await acme.addDepartment('Sales');
  zhang = await acme.addMember('张三', { departments: [sales], permissions: ['sms:message:send'] });
  far = await acme.addMember('Far', { departments: [await acme.addDepartment('Far')] });
  lead = await acme.addMember('Lead', { departments: [sales], scope: [sales], permissions: ['sms:statement:read'] });
  await topUpMain(acme, 1_000);
  await topUpMain(other, 1_000);
  await topUp(acme, zhang.memberId, 20);
  await topUp(acme, far.memberId, 30);
  const { sendSms } = await send(zhang, { recipients: { numbers: '13911112222;13900000000' } });
  await settled(zhang, sendSms.message.id);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await system.stop();
});

/** Keeps an answer of the graph as a file, as it is. */
function keep(proof: unknown): string {
  const file = join(folder, `${key()}.json`);
  writeFileSync(file, JSON.stringify(proof));
  return file;
}

describe('an entry of the statement', () => {
  test('[SMS-10] proves that it is in the ledger, and the signed tree head says so, offline', async () => {
    const entries = await readEntries(acme.boss);
    expect(entries.length).toBeGreaterThan(5);
    for (const { proof } of entries)
      expect(await verifyFile([keep(proof), proof.verifierKey])).toEqual({
        code: 0,
        line: `holds: leaf ${proof.leafIdx} is in the tree of ${proof.treeSize} leaves, as signed`,
      });
  });

  test('[SMS-10] is verified by pnpm verify-proof, and is not once anything in its proof is changed', async () => {
    const [entry] = await readEntries(acme.boss);
    const { proof } = present(entry);
    const run = (...parameters: string[]) => spawnSync(process.execPath, [PROGRAM, ...parameters]).status;
    expect(run(keep(proof))).toBe(0);
    expect(run(keep(proof), proof.verifierKey)).toBe(0);
    expect(run(keep({ ...proof, leafIdx: proof.leafIdx - 1 }))).toBe(1);
    const theirs = await readCheckpoint(other.boss);
    expect(run(keep(proof), theirs.verifierKey)).toBe(1);
    expect(run(keep({ ...proof, checkpoint: theirs.note }), theirs.verifierKey)).toBe(1);
  });

  test('[SMS-10] is what its leaf covers', async () => {
    for (const { id, amount, balance, kind, note, proof } of await readEntries(acme.boss)) {
      expect(Buffer.from(leafHash(Buffer.from(proof.content))).toString('base64')).toBe(proof.leafHash);
      const covered: Record<string, unknown> = JSON.parse(proof.content);
      expect(covered).toMatchObject({ seq: Number(id), amount, balance, kind, note, enterprise: acme.enterpriseId });
      expect(proof.content).not.toContain(acme.boss.memberId);
    }
  });

  test('[SMS-10] has its place in the order of the entries', async () => {
    const places = (await readEntries(acme.boss)).map(({ proof }) => proof.leafIdx);
    expect(places).toEqual(places.toSorted((a, b) => b - a));
  });

  test('[SMS-10] shows its proof to whoever may read it: within the scope, and one’s own', async () => {
    const entries = await readEntries(lead);
    expect(new Set(entries.map(({ proof }) => JSON.parse(proof.content).accountOwner))).toEqual(
      new Set([zhang.memberId]),
    );
    const nodes = await readOwnEntries(zhang);
    expect(nodes).toHaveLength(entries.length);
    for (const { proof } of nodes) expect((await verifyFile([keep(proof), proof.verifierKey])).code).toBe(0);
  });
});

describe('a checkpoint', () => {
  test('[MSG-16a] is a signed note that names the ledger, its size and its root', async () => {
    const { origin, treeSize, root, note, verifierKey } = await readCheckpoint(acme.boss);
    const { checkpoint, signedBy } = openCheckpoint(note, [parseVerifier(verifierKey)]);
    expect(signedBy?.name).toBe(origin);
    expect(origin).toBe(`account-center/sms-ledger/${acme.enterpriseId}`);
    expect([checkpoint.origin, Number(checkpoint.size)]).toEqual([origin, treeSize]);
    expect(Buffer.from(checkpoint.root).toString('base64')).toBe(root);
    expect((await readCheckpoint(acme.boss)).note).toBe(note);
  });

  test('[MSG-16a] of another enterprise is of another ledger', async () => {
    const [ours, theirs] = [await readCheckpoint(acme.boss), await readCheckpoint(other.boss)];
    expect(theirs).toMatchObject({ origin: `account-center/sms-ledger/${other.enterpriseId}`, treeSize: 2 });
    expect(theirs.root).not.toBe(ours.root);
    expect(openCheckpoint(theirs.note, [parseVerifier(ours.verifierKey)]).signedBy).toBeNull();
  });

  test('[MSG-16a] of a ledger without entries is that of the empty tree', async () => {
    const empty = await openCompany(system, 'Empty');
    expect(await readCheckpoint(empty.boss)).toMatchObject({
      treeSize: 0,
      root: '47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
    });
    expect(await verifyLedger(empty.boss)).toEqual({ valid: true, verified: 0, complete: true, findings: [] });
  });

  test('[SMS-10] is followed by larger ones that are proved to be consistent with it', async () => {
    const before = await readCheckpoint(acme.boss);
    await topUp(acme, far.memberId, 1);
    await topUp(acme, zhang.memberId, 1);
    const after = await readCheckpoint(acme.boss);
    expect(after.treeSize).toBe(before.treeSize + 4);
    const read = async (sizes: VariablesOf<typeof CONSISTENCY>) =>
      (await ok(acme.boss, CONSISTENCY, sizes)).smsLedgerConsistency;
    const proof = await read({ from: before.treeSize });
    expect(proof).toMatchObject({ root1: before.root, root2: after.root, checkpoint: after.note });
    expect((await verifyFile([keep(proof), after.verifierKey])).code).toBe(0);
    for (const sizes of [
      { from: 1, to: before.treeSize },
      { from: 3, to: 7 },
      { from: 4, to: 4 },
    ])
      expect((await verifyFile([keep(await read(sizes))])).code).toBe(0);
    for (const sizes of [{ from: 0 }, { from: -1 }, { from: after.treeSize + 1 }, { from: 1, to: 1_000_000 }])
      expect(await refusal(acme.boss, CONSISTENCY, sizes)).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  test('[MSG-16a] of each ledger that has grown is published by the hourly sweep, once', async () => {
    const list = async (company: Company) => [
      ...(await asService(
        system,
        company.enterpriseId,
        sql`select size::int, note from ledger_checkpoint order by size`,
      )),
    ];
    const { treeSize, note } = await readCheckpoint(acme.boss);
    for (let round = 0; round < 2; round += 1) {
      await enqueueTask(system, 'sms', 'publish-ledger-checkpoints');
      await expect.poll(() => list(acme)).toContainEqual({ size: treeSize, note });
    }
    await topUp(acme, zhang.memberId, 1);
    const grown = await readCheckpoint(acme.boss);
    await enqueueTask(system, 'sms', 'publish-ledger-checkpoints');
    await expect.poll(() => list(acme)).toContainEqual({ size: grown.treeSize, note: grown.note });
    expect((await list(acme)).filter(({ size }) => size === treeSize)).toHaveLength(1);
    expect(await verifyLedger(acme.boss)).toMatchObject({ valid: true, verified: grown.treeSize, complete: true });
  });
});

describe('who may ask', () => {
  test('[SMS-10] who has no permission reads no checkpoint, no proof of growth and no verification', async () => {
    for (const client of [zhang, far]) {
      expect(await refusal(client, CHECKPOINT)).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
      expect(await refusal(client, CONSISTENCY, { from: 1 })).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
      expect(await refusal(client, VERIFY)).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    }
  });

  test('[SMS-10] the main account’s permission is needed to verify, that of statements is not enough', async () => {
    expect(await refusal(lead, VERIFY)).toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    expect((await readCheckpoint(lead)).origin).toContain(acme.enterpriseId);
    expect(await refusal(acme.boss, VERIFY, { from: -1 })).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refusal(acme.boss, VERIFY, { from: 1_000_000 })).toMatchObject({ code: 'BAD_USER_INPUT' });
  });
});
