import { z } from 'zod';
import { LaunchError } from './launch-error.ts';
import { metricsVariables, telemetryVariables } from './telemetry-environment.ts';
import { areBothOrNeither, MAIL_PROBLEM, mailVariables } from './mail-environment.ts';

const PORT_RANGE = 'must be a port number from 1 to 65535';
const port = z.coerce.number(PORT_RANGE).int(PORT_RANGE).min(1, PORT_RANGE).max(65_535, PORT_RANGE);
const flag = z.enum(['0', '1'], 'must be 0 or 1').transform((value) => value === '1');

const environmentSchema = z
  .object({
    /** TCP port of the gateway. */
    PORT: port.default(4000),
    /** Address the gateway listens on; `0.0.0.0` opens it to the network. */
    HOST: z.string().min(1).default('127.0.0.1'),
    /** Database, files, secrets and logs. */
    DATA_DIR: z.string().min(1).default('./data'),
    /** `0`: start empty, without the demo enterprise. */
    DEMO: flag.default(true),
    /** Port of the embedded PostgreSQL on 127.0.0.1; a free one by default. */
    POSTGRES_PORT: port.optional(),
    ...mailVariables,
    ...telemetryVariables,
    ...metricsVariables,
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  })
  .refine(areBothOrNeither, MAIL_PROBLEM);
export type Environment = z.infer<typeof environmentSchema>;

/** The launcher's settings. Throws LaunchError that names every variable that is wrong. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = environmentSchema.safeParse(variables);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new LaunchError(`The environment is not usable: ${problems.join('; ')}`);
}
