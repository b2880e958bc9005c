import { fileURLToPath } from 'node:url';
import { directoryReadModel } from '@account-center/directory';
import { defineSubgraph, type Runtime } from '@account-center/kit';
import { accountPage } from './account/account.events.ts';
import type { Context } from './context.ts';
import { createOutboxMailer } from './delivery/create-outbox-mailer.ts';
import { createSmtpMailer } from './delivery/create-smtp-mailer.ts';
import type { Mailer } from './delivery/delivery.rules.ts';
import { enterprisePage } from './enterprise/enterprise.events.ts';
import { listEnterpriseIds } from './enterprise/enterprise.queries.ts';
import { createLoaders } from './loaders.ts';
import { ensureOperator } from './operator/ensure-operator.ts';
import { createPermissionFields, type PermissionFields } from './permission/create-permission-fields.ts';
import * as tables from './schema.ts';
import { createSecretSource, type SecretSource } from './secret/create-secret-source.ts';
import { parseSettings, type Settings } from './settings.ts';
import { createTokenIssuer, type TokenIssuer } from './token/create-token-issuer.ts';
import { accountNoun } from './account/account.noun.ts';
import { appNoun } from './app/app.noun.ts';
import { assignmentNoun } from './assignment/assignment.noun.ts';
import { auditNoun } from './audit/audit.noun.ts';
import { backgroundWorkNoun } from './background-work/background-work.noun.ts';
import { closureNoun } from './closure/closure.noun.ts';
import { codeNoun } from './code/code.noun.ts';
import { contactNoun } from './contact/contact.noun.ts';
import { directoryAccessNoun } from './directory-access/directory-access.noun.ts';
import { enterpriseNoun } from './enterprise/enterprise.noun.ts';
import { explanationNoun } from './explanation/explanation.noun.ts';
import { lifecycleNoun } from './lifecycle/lifecycle.noun.ts';
import { memberBatchNoun } from './member-batch/member-batch.noun.ts';
import { numberNoun } from './number/number.noun.ts';
import { openingNoun } from './opening/opening.noun.ts';
import { passwordNoun } from './password/password.noun.ts';
import { permissionNoun } from './permission/permission.noun.ts';
import { principalNoun } from './principal/principal.noun.ts';
import { provisioningNoun } from './provisioning/provisioning.noun.ts';
import { retentionNoun } from './retention/retention.noun.ts';
import { roleNoun } from './role/role.noun.ts';
import { scopeNoun } from './scope/scope.noun.ts';
import { sessionNoun } from './session/session.noun.ts';
import { tokenNoun } from './token/token.noun.ts';
import { viewerNoun } from './viewer/viewer.noun.ts';

/** Resources that the service creates at its start. */
interface Parts {
  tokens: TokenIssuer;
  mailer: Mailer | null;
  permissionFields: PermissionFields;
  secrets: SecretSource;
}

/** A mail server takes precedence over the development outbox; null with neither. */
function createMailer({ outbox }: Runtime, { smtpUrl, mailFrom }: Pick<Settings, 'smtpUrl' | 'mailFrom'>) {
  if (smtpUrl && mailFrom) return createSmtpMailer(smtpUrl, mailFrom);
  return outbox && createOutboxMailer(outbox);
}

async function start(runtime: Runtime, settings: Readonly<Record<string, string>>): Promise<Parts> {
  const { issuer, signingKey, operatorName, operatorPassword, ...mail } = parseSettings(settings);
  await ensureOperator(runtime.db, operatorName, operatorPassword);
  return {
    tokens: await createTokenIssuer(issuer, signingKey),
    mailer: createMailer(runtime, mail),
    permissionFields: createPermissionFields(),
    secrets: createSecretSource(signingKey),
  };
}

/** The subgraph that owns enterprises, accounts and sign-in, roles and permissions, sessions, apps, audit. */
export const { definition, migrationPlan } = defineSubgraph<Context, Parts>({
  name: 'identity',
  folder: fileURLToPath(new URL('..', import.meta.url)),
  tables,
  nouns: [
    accountNoun,
    appNoun,
    assignmentNoun,
    auditNoun,
    backgroundWorkNoun,
    closureNoun,
    codeNoun,
    contactNoun,
    directoryAccessNoun,
    enterpriseNoun,
    explanationNoun,
    lifecycleNoun,
    memberBatchNoun,
    numberNoun,
    openingNoun,
    passwordNoun,
    permissionNoun,
    principalNoun,
    provisioningNoun,
    retentionNoun,
    roleNoun,
    scopeNoun,
    sessionNoun,
    tokenNoun,
    viewerNoun,
  ],
  readModel: directoryReadModel,
  snapshot: ({ now }) => ({
    listEnterprises: listEnterpriseIds,
    pages: { 'enterprise.changed': enterprisePage(now), 'account.changed': accountPage },
  }),
  start,
  stop: async ({ mailer }) => mailer?.close(),
  extendContext: (context, { tokens, mailer, permissionFields }) => ({
    ...context,
    tokens,
    mailer,
    permissionFields,
    loaders: createLoaders(context),
  }),
});
