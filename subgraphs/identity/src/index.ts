import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import {
  AUDIT_EVENT,
  type BaseContext,
  type MigrationPlan,
  readSdl,
  type Runtime,
  type ServiceParts,
  type SubgraphDefinition,
} from '@account-center/kit';
import { accountPage } from './account/account.events.ts';
import { activationTask, DELIVER_ACTIVATION } from './account/activation.task.ts';
import { auditExport } from './audit/audit-export.task.ts';
import { onAuditRecorded } from './audit/audit.handlers.ts';
import { codeTask, SEND_CODE } from './code/code.task.ts';
import { contactNoticeTask, TELL_CONTACT_CHANGE } from './contact/contact-notice.task.ts';
import type { Context } from './context.ts';
import { createOutboxMailer } from './delivery/create-outbox-mailer.ts';
import { createSmtpMailer } from './delivery/create-smtp-mailer.ts';
import type { Mailer } from './delivery/delivery.rules.ts';
import { enterprisePage } from './enterprise/enterprise.events.ts';
import { listEnterpriseIds } from './enterprise/enterprise.queries.ts';
import { createLoaders } from './loaders.ts';
import { ensureOperator } from './operator/ensure-operator.ts';
import { createPermissionFields, type PermissionFields } from './permission/create-permission-fields.ts';
import { servePrincipals } from './principal/serve-principals.ts';
import { directoryHandlers } from './provisioning/directory.handlers.ts';
import { resolvers } from './resolvers.ts';
import { RETENTION, retentionTask } from './retention/retention.task.ts';
import { createSecretSource } from './secret/create-secret-source.ts';
import { failureTask, RECORD_FAILED_SIGN_IN } from './session/failure.task.ts';
import { parseSettings, type Settings } from './settings.ts';
import { createTokenIssuer, type TokenIssuer } from './token/create-token-issuer.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

interface Parts {
  tokens: TokenIssuer;
  mailer: Mailer | null;
  permissionFields: PermissionFields;
}

/** What each running instance made at its start, for every request. */
const partsOf = new WeakMap<Runtime, Parts>();

function extendContext(context: BaseContext): Context {
  const parts = partsOf.get(context.runtime);
  if (!parts) throw new Error('Identity was asked before it was set up');
  return { ...context, ...parts, loaders: createLoaders(context) };
}

/** A mail server comes before the development outbox; null with neither. */
function createMailer({ outbox }: Runtime, { smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>) {
  if (smtpUrl && mailFrom) return createSmtpMailer(smtpUrl, mailFrom);
  return outbox && createOutboxMailer(outbox);
}

async function setUp(runtime: Runtime, settings: Readonly<Record<string, string>>): Promise<ServiceParts> {
  const { issuer, signingKey, operatorName, operatorPassword, smtpUrl, mailFrom } = parseSettings(settings);
  const tokens = await createTokenIssuer(issuer, signingKey);
  const secrets = createSecretSource(signingKey);
  const mailer = createMailer(runtime, { smtpUrl, mailFrom });
  partsOf.set(runtime, { tokens, mailer, permissionFields: createPermissionFields(runtime) });
  await ensureOperator(runtime.db, operatorName, operatorPassword);
  return {
    tasks: {
      [DELIVER_ACTIVATION]: activationTask({ runtime, mailer }, secrets),
      [TELL_CONTACT_CHANGE]: contactNoticeTask({ runtime, mailer }),
      [SEND_CODE]: codeTask({ runtime, mailer }, secrets),
      [RECORD_FAILED_SIGN_IN]: failureTask(runtime),
      [RETENTION]: retentionTask(runtime),
    },
    handlers: directoryHandlers(runtime),
    jobs: auditExport.jobs(runtime),
    routes: {
      '/.well-known/jwks.json': async () => Response.json(tokens.jwks),
      '/internal/principals': servePrincipals(runtime.db, runtime.now),
    },
    stop: async () => mailer?.close(),
  };
}

/** The subgraph that owns enterprises, accounts and sign-in, roles and permissions, sessions, apps, audit. */
export const definition: SubgraphDefinition<Context> = {
  name: 'identity',
  sdl: readSdl(folder),
  resolvers,
  handlers: { [AUDIT_EVENT]: onAuditRecorded },
  readModel: directoryReadModel,
  snapshot: ({ now }) => ({
    listEnterprises: listEnterpriseIds,
    pages: { 'enterprise.changed': enterprisePage(now), 'account.changed': accountPage },
  }),
  // Sign-in keeps its own entries: whose enterprise it is is known only after the credentials were read.
  // What is replayed is put on record by the service that has it, with the enterprise that it works for.
  unaudited: ['signIn', 'signInApp', 'requestCode', 'refreshSession', 'signOut', 'replayBackgroundTasks'],
  unrestricted: ['viewer', 'changePassword', 'signIn', 'signInApp', 'requestCode', 'refreshSession', 'signOut'],
  extendContext,
  setUp,
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: ['audit_entry'],
  shared: ['plan', 'operator', 'operator_session', 'sign_in_attempt', 'failed_sign_in', 'one_time_code'],
};
