import type { ServiceName } from '@account-center/events';
import { z } from 'zod';
import { gatewayEnvironmentOf, LOG_LEVELS } from '../environment.ts';
import { filesVariables } from '../files-environment.ts';
import { type LanguageVariables, languageVariables } from '../language-environment.ts';
import { mailVariables } from '../mail-environment.ts';
import { gatewayVariables } from '../settings/gateway.ts';
import { type SmsVariables, smsVariables } from '../sms-environment.ts';
import { oneOf, port, secret, url, words } from '../settings/kinds.ts';
import { readSettings } from '../settings/read.ts';
import { metricsVariables, telemetryVariables } from '../telemetry-environment.ts';
import type { MailSettings, Secrets, ServiceUrls } from '@account-center/system/parts';

const service = () => url(['http', 'https'], 'http://127.0.0.1:4101');

const common = {
  HOST: words().default('127.0.0.1'),
  PORT: port(),
  LOG_LEVEL: oneOf(LOG_LEVELS).default('warn'),
  /** Shared by the gateway and all subgraphs. */
  CALLER_SECRET: secret(),
  IDENTITY_URL: service(),
  ORG_URL: service(),
  SMS_URL: service(),
  MESSAGING_URL: service(),
  ATTENDANCE_URL: service(),
  ...telemetryVariables,
};

const gatewaySchema = z.object({
  ...common,
  ...metricsVariables,
  ...gatewayVariables,
  PLAYGROUND_DIR: words().optional(),
});
const subgraphSchema = z.object({
  ...common,
  /** URL of the subgraph's login role. */
  DATABASE_URL: url(['postgres', 'postgresql'], 'postgres://user:password@127.0.0.1:5432/database'),
  FILES_DIR: words(),
  ...filesVariables,
  /** Signs the URLs of files. */
  FILES_SECRET: secret(),
  /** Private key of access tokens, a JWK in JSON. For identity only. */
  SIGNING_KEY: words().default(''),
  /** Keys that sign checkpoints of ledgers, a JWK set in JSON. For sms only. */
  CHECKPOINT_KEYS: words().default(''),
  /** Password of the first platform operator. For identity only. */
  OPERATOR_PASSWORD: words().default(''),
  /** For identity only. */
  ...mailVariables,
  /** For sms only. */
  ...smsVariables,
  ...languageVariables,
});

type Common = z.infer<typeof gatewaySchema> | z.infer<typeof subgraphSchema>;

export const readGatewayEnvironment = () => readSettings(gatewaySchema, process.env);
export const readSubgraphEnvironment = () => readSettings(subgraphSchema, process.env);

export const urlsOf = (environment: Common): ServiceUrls => ({
  identity: environment.IDENTITY_URL,
  org: environment.ORG_URL,
  sms: environment.SMS_URL,
  messaging: environment.MESSAGING_URL,
  attendance: environment.ATTENDANCE_URL,
});

interface ProcessSettings {
  host: string;
  port: number;
  logLevel: string;
  urls: ServiceUrls;
  secrets: Secrets;
  /** Variables for monitoring. */
  telemetry: Record<string, string>;
}

function commonEnvironment({
  host,
  port,
  logLevel,
  urls,
  secrets,
  telemetry,
}: ProcessSettings): Record<string, string> {
  const addresses = Object.entries(urls).map(([name, url]) => [`${name.toUpperCase()}_URL`, url]);
  const settings = { HOST: host, PORT: String(port), LOG_LEVEL: logLevel, CALLER_SECRET: secrets.caller };
  return { ...settings, ...telemetry, ...Object.fromEntries(addresses) };
}

const identityEnvironment = ({ signingKey, operatorPassword }: Secrets, mail: MailSettings | undefined) => ({
  SIGNING_KEY: signingKey,
  OPERATOR_PASSWORD: operatorPassword,
  SMTP_URL: mail?.smtpUrl ?? '',
  MAIL_FROM: mail?.mailFrom ?? '',
});

/** The environment that {@link readGatewayEnvironment} reads. */
export const gatewayEnvironment = (settings: ProcessSettings & { playgroundDir: string }): Record<string, string> => ({
  ...commonEnvironment(settings),
  ...gatewayEnvironmentOf(),
  PLAYGROUND_DIR: settings.playgroundDir,
});

/** The environment that {@link readSubgraphEnvironment} reads. */
export const subgraphEnvironment = (
  name: ServiceName,
  settings: ProcessSettings & {
    databaseUrl: string;
    filesDirectory: string;
    /** Variables of the file store. */
    files: Record<string, string>;
    mail?: MailSettings | undefined;
    smsTransport: SmsVariables['SMS_TRANSPORT'];
    noticeLanguage: LanguageVariables['NOTICE_LANGUAGE'];
  },
): Record<string, string> => ({
  ...commonEnvironment(settings),
  DATABASE_URL: settings.databaseUrl,
  FILES_DIR: settings.filesDirectory,
  ...settings.files,
  NOTICE_LANGUAGE: settings.noticeLanguage,
  FILES_SECRET: settings.secrets.files,
  ...(name === 'identity' ? identityEnvironment(settings.secrets, settings.mail) : {}),
  ...(name === 'sms' ? { SMS_TRANSPORT: settings.smsTransport, CHECKPOINT_KEYS: settings.secrets.checkpointKeys } : {}),
});
