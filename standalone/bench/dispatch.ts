/**
 * The system of `pnpm bench dispatch`: queues messages of one recipient each while nobody sends them, then lets the
 * workers go and counts what the simulated message centre has reported as delivered.
 *
 * Usage: `node standalone/bench/dispatch.ts <messages> [<file for a CPU profile>]`. The last line of stdout is the figure, as JSON.
 */
import { writeFile } from 'node:fs/promises';
import { Session } from 'node:inspector/promises';
import { anonymousCaller, type Caller, CALLER_HEADER, createCallerSigner } from '@account-center/claims';
import { permissions } from '@account-center/events';
import { createLogger, type RunningSubgraph } from '@account-center/kit';
import { newId, withEnterprise } from '@account-center/kit/database';
import { sql } from 'drizzle-orm';
import { openData, prepareInstallation } from '../src/installation.ts';
import { makeDataDirectory, removeDataDirectory, removeLeftovers } from '@account-center/system/postgres';
import { SUPERGRAPH_FILE } from '@account-center/system/parts';
import { type RunningSystem, startSystem } from '@account-center/system';

const DISPATCH = 'sms-dispatch';
const SENDERS = 8;
const POLL_MILLISECONDS = 50;
const OPEN = 'mutation ($input: OpenEnterpriseInput!) { openEnterprise(input: $input) { enterprise { id } } }';
const TOP_UP = 'mutation ($input: TopUpMainAccountInput!) { topUpMainAccount(input: $input) { balance } }';
const SEND = 'mutation ($input: SendSmsInput!) { sendSms(input: $input) { message { id } } }';

const [count = '5000', profileFile] = process.argv.slice(2);
const messages = Number(count);

const say = (stream: NodeJS.WriteStream, line: string) => stream.write(`${line}\n`);

/** Asks a subgraph as the gateway would. */
function clientOf(secret: string) {
  const signer = createCallerSigner({ issuer: 'gateway', secret });
  return async <Data>(subgraph: RunningSubgraph, caller: Partial<Caller>, query: string, input: object) => {
    const headers = { [CALLER_HEADER]: signer.sign({ ...anonymousCaller, permissions: [...permissions], ...caller }) };
    const { data, errors } = await subgraph.execute({ query, variables: { input }, headers });
    if (errors?.length) throw new Error(JSON.stringify(errors));
    return data as Data;
  };
}
type Ask = ReturnType<typeof clientOf>;

const operator = { kind: 'operator', subject: newId(), name: 'bench' } as const;

async function openEnterprise({ identity, sms }: RunningSystem['subgraphs'], ask: Ask): Promise<string> {
  const input = { name: 'Bench Company', shortName: 'Bench', plan: 'CERTIFIED', timeZone: 'Asia/Shanghai' };
  const opened = await ask<{ openEnterprise: { enterprise: { id: string } } }>(identity, operator, OPEN, {
    ...input,
    subAccountsEnabled: true,
    superPassword: 'Harbour-Bridge-71',
  });
  const enterpriseId = opened.openEnterprise.enterprise.id;
  if (!(await identity.settle(30_000))) throw new Error('The siblings did not hear of the enterprise');
  const credit = { enterpriseId, amount: messages, dealerReference: newId(), idempotencyKey: newId() };
  await ask(sms, operator, TOP_UP, credit);
  return enterpriseId;
}

async function queueMessages(sms: RunningSubgraph, ask: Ask, enterpriseId: string): Promise<void> {
  const app = { kind: 'app', subject: newId(), name: 'bench', enterpriseId } as const;
  let next = 0;
  const send = async () => {
    for (let index = next++; index < messages; index = next++) {
      const numbers = `138${String(index).padStart(7, '0')}5`;
      await ask(sms, app, SEND, { text: 'Hello', recipients: { numbers }, idempotencyKey: newId() });
    }
  };
  await Promise.all(Array.from({ length: SENDERS }, send));
}

const countDelivered = ({ runtime }: RunningSubgraph, enterpriseId: string): Promise<number> =>
  withEnterprise(runtime.db, enterpriseId, async (tx) => {
    const [row] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from sms_part where state = 'DELIVERED'`,
    );
    return row?.count ?? 0;
  });

/** @returns seconds from the first task's turn until every message is delivered */
async function drain(sms: RunningSubgraph, enterpriseId: string, open: () => void): Promise<number> {
  const began = performance.now();
  open();
  while ((await countDelivered(sms, enterpriseId)) < messages)
    await new Promise((resolve) => setTimeout(resolve, POLL_MILLISECONDS));
  return (performance.now() - began) / 1_000;
}

async function profiled<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!profileFile) return work();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  const result = await work();
  const { profile } = await session.post('Profiler.stop');
  await writeFile(profileFile, JSON.stringify(profile));
  return result;
}

await removeLeftovers();
const dataDir = await makeDataDirectory();
const opened = await openData({ dataDir });
const installation = await prepareInstallation(opened, { migrate: true });
const gate = Promise.withResolvers<void>();
const system = await startSystem({
  databaseUrls: installation.loginUrls,
  secrets: installation.secrets,
  filesDirectory: installation.filesDirectory,
  log: createLogger({ name: 'bench', level: 'error' }),
  supergraphSdl: { file: SUPERGRAPH_FILE },
  background: {
    async intercept({ name }, work) {
      if (name === DISPATCH) await gate.promise;
      return work();
    },
  },
});
try {
  const { sms } = system.subgraphs;
  const ask = clientOf(installation.secrets.caller);
  const enterpriseId = await openEnterprise(system.subgraphs, ask);
  say(process.stderr, `queueing ${messages} messages`);
  await queueMessages(sms, ask, enterpriseId);
  say(process.stderr, 'sending them');
  const before = process.cpuUsage();
  const seconds = await profiled(() => drain(sms, enterpriseId, gate.resolve));
  const { user, system: kernel } = process.cpuUsage(before);
  const processorSeconds = (user + kernel) / 1_000_000;
  say(process.stdout, JSON.stringify({ messages, seconds, processorSeconds }));
} finally {
  gate.resolve();
  await system.stop();
  await opened.stop();
  await removeDataDirectory(dataDir);
}
