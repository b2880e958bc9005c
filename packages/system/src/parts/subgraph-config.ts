import type { ServiceName } from '@account-center/events';
import type { SubgraphConfig } from '@account-center/kit';
import type { BlobStoreSettings, S3Settings } from '@account-center/kit/files';
import { subscriptions } from '../generated/subscriptions.ts';
import type { Secrets } from './secrets.ts';

/** Issuer of the access tokens: identity sets it, the gateway requires it. */
export const TOKEN_ISSUER = 'account-center';
/** Without identity no request can be authenticated. */
export const ESSENTIAL_SUBGRAPHS = ['identity'];
/** Token audiences that the gateway accepts: Account Center's pages and apps, and the chat clients. */
export const TOKEN_AUDIENCES = ['center', 'client'];
/** Name of the first platform operator. */
export const OPERATOR_NAME = 'operator';

/** Mail server and sender of the system's emails. */
export interface MailSettings {
  smtpUrl: string;
  mailFrom: string;
}

/** A bucket in which each subgraph keeps its files under its name. */
export type Bucket = Omit<S3Settings, 'prefix'>;

export interface SubgraphParts
  extends Pick<
      SubgraphConfig,
      'siblings' | 'eventTransport' | 'log' | 'tracer' | 'background' | 'outbox' | 'noticeLanguage'
    >,
    Required<Pick<SubgraphConfig, 'principals'>> {
  /** URL of the login role. */
  databaseUrl: string;
  secrets: Secrets;
  /** Directory of file contents, with a folder for each subgraph. */
  filesDirectory: string;
  /** The bucket for them, instead of the directory. */
  bucket?: Bucket | undefined;
  mail?: MailSettings | undefined;
  /** Name of the SMS transport; the simulator unless set. */
  smsTransport?: string | undefined;
  poolSize?: number | undefined;
  now?: (() => Date) | undefined;
  settleMilliseconds?: number | undefined;
}

function consumersOf(name: ServiceName): SubgraphConfig['consumers'] {
  return new Map(Object.entries(subscriptions[name]).map(([consumer, types]) => [consumer, new Set(types)]));
}

/** Only identity signs tokens and sends emails: no other service gets the key or the mail server's password. */
const identitySettings = ({ signingKey, operatorPassword }: Secrets, mail: MailSettings | undefined) => ({
  ...mail,
  issuer: TOKEN_ISSUER,
  signingKey,
  operatorName: OPERATOR_NAME,
  operatorPassword,
});

const fileStoreOf = (name: ServiceName, { bucket, filesDirectory }: SubgraphParts): BlobStoreSettings =>
  bucket ? { kind: 's3', ...bucket, prefix: `${name}/` } : { kind: 'local', directory: `${filesDirectory}/${name}` };

/** Only sms signs checkpoints of ledgers. */
const smsSettings = ({ checkpointKeys }: Secrets, transport: string | undefined) => ({
  checkpointKeys,
  ...(transport === undefined ? {} : { transport }),
});

const settingsOf = (name: ServiceName, { secrets, mail, smsTransport }: SubgraphParts): Record<string, string> => {
  if (name === 'identity') return identitySettings(secrets, mail);
  return name === 'sms' ? smsSettings(secrets, smsTransport) : {};
};

/** The configuration of a subgraph, the same in every topology. */
export function subgraphConfig(name: ServiceName, parts: SubgraphParts): SubgraphConfig {
  const { secrets, databaseUrl, siblings, eventTransport, poolSize, now, tracer, background } = parts;
  const { settleMilliseconds } = parts;
  return {
    databaseUrl,
    callerSecret: secrets.caller,
    files: { store: fileStoreOf(name, parts), secret: secrets.files },
    siblings,
    consumers: consumersOf(name),
    eventTransport,
    principals: parts.principals,
    log: parts.log.child({ service: name }),
    settings: settingsOf(name, parts),
    ...(poolSize === undefined ? {} : { poolSize }),
    ...(now === undefined ? {} : { now }),
    tracer,
    background,
    outbox: parts.outbox,
    noticeLanguage: parts.noticeLanguage,
    settleMilliseconds,
  };
}
