import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { type Client, present, type TestSystem } from '@account-center/testing';
import type postgres from 'postgres';
import { type Company, connectAsSuperuser, ok } from './sms.ts';

/** A fresh key for checkpoints, as a private JWK. */
export const newCheckpointKey = (): JsonWebKey => generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });

const PROOF = '{ leafIdx treeSize root leafHash proof content checkpoint verifierKey }';
const STATEMENT = `query ($filter: SmsStatementFilter) { smsStatement(filter: $filter, first: 200) {
  nodes { id amount balance kind note proof ${PROOF} } } }`;
const OWN_STATEMENT = `{ viewer { smsStatement { nodes { id amount balance kind note proof ${PROOF} } } } }`;

/** Entries with their proofs; each has one. */
const proven = <Entry extends { proof: object | null }>(nodes: readonly Entry[]) =>
  nodes.map((entry) => ({ ...entry, proof: present(entry.proof) }));

export const readEntries = async (client: Client) => proven((await ok(client, STATEMENT)).smsStatement.nodes);
export const readOwnEntries = async (client: Client) =>
  proven(present((await ok(client, OWN_STATEMENT)).viewer.smsStatement).nodes);

export const CHECKPOINT = '{ smsLedgerCheckpoint { origin treeSize root note verifierKey } }';
export const readCheckpoint = async (client: Client) => (await ok(client, CHECKPOINT)).smsLedgerCheckpoint;

export const CONSISTENCY = `query ($from: Int!, $to: Int) { smsLedgerConsistency(from: $from, to: $to) {
  size1 size2 root1 root2 proof checkpoint } }`;

export const VERIFY = `query ($from: Int) { verifySmsLedger(from: $from) {
  valid verified complete findings { kind leafIdx id } } }`;
export const verifyLedger = async (client: Client, from = 0) => (await ok(client, VERIFY, { from })).verifySmsLedger;

/** Changes rows as only the owner of the database can: without triggers and row-level security. */
export async function tamper(
  system: TestSystem,
  company: Pick<Company, 'enterpriseId'>,
  change: (tx: postgres.TransactionSql, enterpriseId: string) => Promise<unknown>,
): Promise<void> {
  const superuser = connectAsSuperuser(system);
  try {
    await superuser.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await change(tx, company.enterpriseId);
    });
  } finally {
    await superuser.end();
  }
}
