import type { ServiceName } from '@account-center/events';
import { parseEnvironment } from '@account-center/kit';
import { z } from 'zod';
import { type MailSettings, mailVariables } from '../mail-environment.ts';
import { metricsVariables, telemetryVariables } from '../telemetry-environment.ts';
import type { Secrets } from '../system/secrets.ts';
import type { ServiceUrls } from './http-peers.ts';

const common = {
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535),
  LOG_LEVEL: z.string().default('warn'),
  /** Shared by the gateway and all subgraphs; at least 32 bytes. */
  CALLER_SECRET: z.string().min(32),
  IDENTITY_URL: z.url(),
  ORG_URL: z.url(),
  SMS_URL: z.url(),
  MESSAGING_URL: z.url(),
  ATTENDANCE_URL: z.url(),
  ...telemetryVariables,
};

const gatewaySchema = z.object({ ...common, ...metricsVariables, PLAYGROUND_DIR: z.string().optional() });
const subgraphSchema = z.object({
  ...common,
  /** URL of the subgraph's login role. */
  DATABASE_URL: z.url(),
  FILES_DIR: z.string().min(1),
  /** Signs the URLs of files. */
  FILES_SECRET: z.string().min(32),
  /** Private key of access tokens, a JWK in JSON. For identity only. */
  SIGNING_KEY: z.string().default(''),
  /** Password of the platform operator who is there from the start. For identity only. */
  OPERATOR_PASSWORD: z.string().default(''),
  /** For identity only. */
  ...mailVariables,
});

type Common = z.infer<typeof gatewaySchema> | z.infer<typeof subgraphSchema>;

export const readGatewayEnvironment = () => parseEnvironment(gatewaySchema);
export const readSubgraphEnvironment = () => parseEnvironment(subgraphSchema);

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
  /** Variables of whoever watches the system. */
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
  PLAYGROUND_DIR: settings.playgroundDir,
});

/** The environment that {@link readSubgraphEnvironment} reads. */
export const subgraphEnvironment = (
  name: ServiceName,
  settings: ProcessSettings & { databaseUrl: string; filesDirectory: string; mail?: MailSettings | undefined },
): Record<string, string> => ({
  ...commonEnvironment(settings),
  DATABASE_URL: settings.databaseUrl,
  FILES_DIR: settings.filesDirectory,
  FILES_SECRET: settings.secrets.files,
  ...(name === 'identity' ? identityEnvironment(settings.secrets, settings.mail) : {}),
});
