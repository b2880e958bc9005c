import { fileURLToPath } from 'node:url';
import { directoryHandlers } from '@account-center/directory';
import {
  type BaseContext,
  type MigrationPlan,
  readSdl,
  type Runtime,
  type ServiceParts,
  type SubgraphDefinition,
} from '@account-center/kit';
import type { Context } from './context.ts';
import { createLoaders } from './loaders.ts';
import { ensureOperator } from './operator/operator.service.ts';
import { principalRoute } from './principal/principal.route.ts';
import { resolvers } from './resolvers.ts';
import { createTokenIssuer, type TokenIssuer } from './session/tokens.ts';
import { parseSettings } from './settings.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The token issuer of each running instance: made at start, used by every request. */
const issuers = new WeakMap<Runtime, TokenIssuer>();

function tokensOf(runtime: Runtime): TokenIssuer {
  const issuer = issuers.get(runtime);
  if (!issuer) throw new Error('Identity was asked before it was set up');
  return issuer;
}

async function setUp(runtime: Runtime, settings: Readonly<Record<string, string>>): Promise<ServiceParts> {
  const { issuer, signingKey, operatorName, operatorPassword } = parseSettings(settings);
  const tokens = await createTokenIssuer(issuer, signingKey);
  issuers.set(runtime, tokens);
  await ensureOperator(runtime.db, operatorName, operatorPassword);
  return {
    routes: {
      '/.well-known/jwks.json': async () => Response.json(tokens.jwks),
      '/internal/principals': principalRoute(runtime.db, runtime.now),
    },
  };
}

/** The subgraph that owns enterprises, accounts and sign-in, roles and permissions, sessions, apps, audit. */
export const definition: SubgraphDefinition<Context> = {
  name: 'identity',
  sdl: readSdl(folder),
  resolvers,
  handlers: directoryHandlers,
  // Sign-in keeps its own entries: whose enterprise it is is known only after the credentials were read.
  unaudited: ['signIn'],
  unrestricted: ['viewer', 'changePassword', 'signIn'],
  extendContext: (context: BaseContext): Context => ({
    ...context,
    tokens: tokensOf(context.runtime),
    loaders: createLoaders(context),
  }),
  setUp,
};

export const migrationPlan: MigrationPlan = {
  folder: fileURLToPath(new URL('../migrations', import.meta.url)),
  appendOnly: [],
  shared: ['plan', 'operator', 'operator_session', 'sign_in_attempt'],
};
