import { z } from 'zod';
import { languageVariables } from './language-environment.ts';
import { areBothOrNeither, MAIL_PROBLEM, mailVariables } from './mail-environment.ts';
import { gatewayVariables, gatewayVariablesIn } from './settings/gateway.ts';
import { outboxVariables } from './outbox-environment.ts';
import { BUCKET_PROBLEM, filesVariables, hasItsBucket, hasWholeKey, KEY_PROBLEM } from './files-environment.ts';
import { flag, oneOf, port, words } from './settings/kinds.ts';
import { readSettings } from './settings/read.ts';
import { smsVariables } from './sms-environment.ts';
import { metricsVariables, telemetryVariables } from './telemetry-environment.ts';

/** When databases are migrated: at each start, in a run that only migrates, or not by this process. */
const MIGRATIONS = ['auto', 'only', 'never'] as const;

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable that `pnpm start` reads. Defaults, types and the table in the README come from here. */
export const environmentSchema = z
  .object({
    PORT: port().default(4000).meta({ description: 'TCP port of the gateway' }),
    HOST: words().default('127.0.0.1').meta({
      description: 'address that the gateway listens on; `0.0.0.0` opens it to the network',
    }),
    DATA_DIR: words().default('./data').meta({ description: 'database files, stored files, secrets and logs' }),
    DEMO: flag().default(true).meta({ description: '`0` starts empty, without the demo enterprise', shown: '`1`' }),
    POSTGRES_PORT: port().optional().meta({
      description: 'port of the embedded PostgreSQL on 127.0.0.1',
      shown: 'a free one',
    }),
    MIGRATE: oneOf(MIGRATIONS).default('auto').meta({
      description:
        '`auto` migrates the databases at each start; `only` migrates them and exits; `never` migrates none, and refuses to start if a migration is missing',
    }),
    ...mailVariables,
    ...smsVariables,
    ...languageVariables,
    ...filesVariables,
    ...outboxVariables,
    ...gatewayVariables,
    ...metricsVariables,
    ...telemetryVariables,
    LOG_LEVEL: oneOf(LOG_LEVELS).default('warn').meta({
      description:
        '`fatal`, `error`, `warn`, `info`, `debug`, `trace` or `silent`: lowest level that is written to standard error',
    }),
  })
  .refine(areBothOrNeither, MAIL_PROBLEM)
  .refine(hasItsBucket, BUCKET_PROBLEM)
  .refine(hasWholeKey, KEY_PROBLEM);
export type Environment = z.infer<typeof environmentSchema>;

/** This process's own environment, for a program that it starts. */
export const inheritedEnvironment: Readonly<NodeJS.ProcessEnv> = process.env;

/** The launcher's settings. Throws LaunchError that names every variable that is wrong. */
export const readEnvironment = (variables: NodeJS.ProcessEnv = process.env): Environment =>
  readSettings(environmentSchema, variables);

/** The data directory alone. Throws LaunchError. */
export const readDataDirectory = (variables: NodeJS.ProcessEnv = process.env): string =>
  readSettings(z.object({ DATA_DIR: environmentSchema.shape.DATA_DIR }), variables).DATA_DIR;

/** The gateway's variables of this process, for the gateway's process. */
export const gatewayEnvironmentOf = (variables: NodeJS.ProcessEnv = process.env): Record<string, string> =>
  gatewayVariablesIn(variables);
