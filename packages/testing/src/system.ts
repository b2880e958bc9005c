import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anonymousCaller, type Caller, createCallerSigner } from '@account-center/claims';
import type { ServiceName } from '@account-center/events';
import { createLogger } from '@account-center/kit';
import { withEnterprise } from '@account-center/kit/database';
import { type NewEvent, publish } from '@account-center/kit/events';
import { type RunningSystem, startSystem, type SystemOptions } from '@account-center/system';
import {
  forEachService,
  generateCheckpointKeys,
  generateSigningKey,
  OPERATOR_NAME,
} from '@account-center/system/parts';
import { inject } from 'vitest';
import { type Client, createClient } from './client.ts';
import { type ClonedDatabases, cloneDatabases } from './database.ts';
import { type Enterprise, openEnterprise } from './enterprise.ts';
import { supergraphSdl } from './graph.ts';
import { createTestPrincipals } from './principals.ts';

const SETTLE_MS = 30_000;
const POOL_SIZE = 5;
/** Short delays, so that retries happen within a test's timeout. */
const PATIENCE = { firstDelayMilliseconds: 200, longestDelayMilliseconds: 200 };
/** Longer than in the product, because a machine that runs tests is busy. */
const MUTATION_SETTLE_MS = 5_000;

/** The whole system on databases of its own: five subgraphs and the gateway, which listens on a free port. */
export interface TestSystem {
  /** Base URL of the gateway. */
  url: string;
  /** Address of the metrics; null unless the gateway's options ask for them. */
  metricsUrl: string | null;
  databases: ClonedDatabases;
  subgraphs: RunningSystem['subgraphs'];
  /** Name and password of the platform operator. */
  operator: { name: string; password: string };
  /** A client without a token. */
  anonymous: Client;
  /** A client with a token that identity issued. */
  withToken(token: string): Client;
  /** A client with a token for this caller, which identity does not know. */
  signIn(caller: Partial<Caller>): Promise<Client>;
  /** The signed caller that the gateway would send to a subgraph, valid for seconds. */
  signCaller(caller: Partial<Caller>): string;
  /** Makes an enterprise by publishing its directory to the subgraphs, without identity and org. */
  openEnterprise(name: string): Promise<Enterprise>;
  /** Clients at another address, for a system that trusts `X-Forwarded-For`. */
  clientsAt(address: string): Pick<TestSystem, 'anonymous' | 'withToken' | 'signIn' | 'openEnterprise'>;
  /** Publishes an event of a subgraph; returns when its siblings have applied it. */
  announce(producer: ServiceName, announcement: NewEvent): Promise<void>;
  /**
   * Stops the system and starts it again on the same databases, at another URL. Use the returned system from then on.
   * @param meanwhile runs while the system is stopped
   */
  restart(meanwhile?: () => Promise<void>): Promise<TestSystem>;
  stop(): Promise<void>;
}

export interface TestSystemOptions
  extends Pick<
    SystemOptions,
    | 'now'
    | 'clocks'
    | 'gateway'
    | 'mail'
    | 'noticeLanguage'
    | 'outbox'
    | 'playgroundDir'
    | 'tracer'
    | 'wiring'
    | 'background'
  > {
  /** 5 s unless set, instead of the product's second. */
  settleMilliseconds?: number;
  /** `debug` shows the system's log. */
  logLevel?: string;
}

/** State that outlives a restart. */
async function prepareGround() {
  return {
    databases: await cloneDatabases(),
    filesDirectory: await mkdtemp(join(tmpdir(), 'account-center-files-')),
    principals: await createTestPrincipals(),
    secrets: {
      caller: randomUUID(),
      files: randomUUID(),
      signingKey: await generateSigningKey(),
      checkpointKeys: await generateCheckpointKeys(),
      operatorPassword: randomUUID(),
    },
  };
}
type Ground = Awaited<ReturnType<typeof prepareGround>>;

type Clients = ReturnType<TestSystem['clientsAt']>;

/** Makes a file's clients. @param address of the clients; their real one if not given */
function clientsAt(
  { url, announce }: Pick<TestSystem, 'url' | 'announce'>,
  { principals }: Pick<Ground, 'principals'>,
  address?: string,
): Clients {
  const signIn = async (caller: Partial<Caller>) =>
    createClient(url, await principals.issueToken({ ...anonymousCaller, ...caller }), address);
  return {
    anonymous: createClient(url, null, address),
    withToken: (token) => createClient(url, token, address),
    signIn,
    openEnterprise: (name) => openEnterprise(name, { announce, signIn }),
  };
}

/** Starts a whole system for one test file. Call `stop` after the file's tests. */
export async function startTestSystem(options: TestSystemOptions = {}): Promise<TestSystem> {
  return await startOn(await prepareGround(), options);
}

async function systemOptions(
  { databases, filesDirectory, principals, secrets }: Ground,
  options: TestSystemOptions,
): Promise<SystemOptions> {
  return {
    databaseUrls: await forEachService(async (name) => databases.urls[name].loginUrl),
    secrets,
    filesDirectory,
    log: createLogger({ name: 'test', level: options.logLevel ?? 'silent' }),
    supergraphSdl: supergraphSdl(),
    poolSize: POOL_SIZE,
    settleMilliseconds: options.settleMilliseconds ?? MUTATION_SETTLE_MS,
    wiring: options.wiring ?? inject('wiring'),
    besidesIdentity: principals.besides,
    mail: options.mail,
    outbox: options.outbox,
    noticeLanguage: options.noticeLanguage,
    tracer: options.tracer,
    background: { ...PATIENCE, ...options.background },
    ...(options.now ? { now: options.now } : {}),
    ...(options.clocks ? { clocks: options.clocks } : {}),
    ...(options.gateway ? { gateway: options.gateway } : {}),
    ...(options.playgroundDir === undefined ? {} : { playgroundDir: options.playgroundDir }),
  };
}

async function startOn(ground: Ground, options: TestSystemOptions): Promise<TestSystem> {
  const { databases, filesDirectory, secrets } = ground;
  const { subgraphs, gateway, stop } = await startSystem(await systemOptions(ground, options));
  const url = await gateway.listen(0);

  const announce = async (producer: ServiceName, announcement: NewEvent) => {
    const { runtime, settle } = subgraphs[producer];
    await withEnterprise(runtime.db, announcement.enterpriseId, (tx) => publish(tx, announcement));
    if (!(await settle(SETTLE_MS))) throw new Error(`${announcement.type} of ${producer} was not applied`);
  };
  const signer = createCallerSigner({ issuer: 'gateway', secret: secrets.caller });
  return {
    url,
    metricsUrl: gateway.metricsUrl,
    databases,
    subgraphs,
    operator: { name: OPERATOR_NAME, password: secrets.operatorPassword },
    ...clientsAt({ url, announce }, ground),
    clientsAt: (address) => clientsAt({ url, announce }, ground, address),
    signCaller: (caller) => signer.sign({ ...anonymousCaller, ...caller }),
    announce,
    async restart(meanwhile) {
      await stop();
      await meanwhile?.();
      return await startOn(ground, options);
    },
    async stop() {
      await stop();
      await databases.drop();
      await rm(filesDirectory, { recursive: true, force: true });
    },
  };
}
