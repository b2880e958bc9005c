import { type GatewayOptions, readTuning } from '@account-center/gateway';
import { LaunchError } from '@account-center/system/machine';
import type { GatewayVariables } from './gateway.ts';

type Given<Value> = { [Key in keyof Value]?: Exclude<Value[Key], undefined> };

/** The keys that are set. */
function given<Value extends object>(value: Value): Given<Value> | undefined {
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return entries.length > 0 ? (Object.fromEntries(entries) as Given<Value>) : undefined;
}

function rateLimitOf(variables: GatewayVariables, ofFile: GatewayOptions['rateLimit']): GatewayOptions['rateLimit'] {
  if (!variables.RATE_LIMIT || ofFile === false) return false;
  const quota = (requests?: number, cost?: number) => given({ requests, cost });
  const { anonymous, account, app, ...rest } = {
    windowSeconds: variables.RATE_LIMIT_WINDOW_SECONDS,
    redisUrl: variables.REDIS_URL,
    anonymous: quota(variables.RATE_LIMIT_ANONYMOUS_REQUESTS, variables.RATE_LIMIT_ANONYMOUS_COST),
    account: quota(variables.RATE_LIMIT_ACCOUNT_REQUESTS, variables.RATE_LIMIT_ACCOUNT_COST),
    app: quota(variables.RATE_LIMIT_APP_REQUESTS, variables.RATE_LIMIT_APP_COST),
  };
  return {
    ...ofFile,
    ...given(rest),
    ...(anonymous && { anonymous: { ...ofFile?.anonymous, ...anonymous } }),
    ...(account && { account: { ...ofFile?.account, ...account } }),
    ...(app && { app: { ...ofFile?.app, ...app } }),
  };
}

function resilienceOf(variables: GatewayVariables, ofFile: GatewayOptions['resilience']): GatewayOptions['resilience'] {
  const breaker = given({
    failureRate: variables.BREAKER_FAILURE_RATE,
    minimumFetches: variables.BREAKER_MINIMUM_FETCHES,
    windowMilliseconds: variables.BREAKER_WINDOW_MILLISECONDS,
    consecutiveTimeouts: variables.BREAKER_CONSECUTIVE_TIMEOUTS,
    openMilliseconds: variables.BREAKER_OPEN_MILLISECONDS,
    probeMilliseconds: variables.BREAKER_PROBE_MILLISECONDS,
  });
  return breaker ? { ...ofFile, breaker: { ...ofFile?.breaker, ...breaker } } : ofFile;
}

function tuningIn(file: string): ReturnType<typeof readTuning> {
  try {
    return readTuning(file);
  } catch (error) {
    throw new LaunchError(`GATEWAY_CONFIG: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The gateway's options from the variables and their file. Throws LaunchError that names the error in the file. */
export function gatewayOptionsOf(variables: GatewayVariables): Partial<GatewayOptions> {
  const { GATEWAY_CONFIG, CORS_ORIGINS, TRUST_PROXY, SAFELIST_DIR, PERSISTED_DOCUMENT_BYTES } = variables;
  const { GATEWAY_CACHE_BYTES, ESSENTIAL_SUBGRAPHS } = variables;
  const ofFile = GATEWAY_CONFIG === undefined ? {} : tuningIn(GATEWAY_CONFIG);
  const rateLimit = rateLimitOf(variables, ofFile.rateLimit);
  const resilience = resilienceOf(variables, ofFile.resilience);
  return {
    ...ofFile,
    ...(rateLimit === undefined ? {} : { rateLimit }),
    ...(resilience && { resilience }),
    ...(GATEWAY_CACHE_BYTES !== undefined && { cacheBytes: GATEWAY_CACHE_BYTES }),
    ...(ESSENTIAL_SUBGRAPHS && { essentialSubgraphs: ESSENTIAL_SUBGRAPHS }),
    ...(CORS_ORIGINS && { cors: { ...ofFile.cors, origins: CORS_ORIGINS } }),
    ...(TRUST_PROXY && { trustProxy: TRUST_PROXY.join(',') }),
    ...(SAFELIST_DIR !== undefined && { safelists: { folder: SAFELIST_DIR } }),
    ...(PERSISTED_DOCUMENT_BYTES !== undefined && { persistedDocumentBytes: PERSISTED_DOCUMENT_BYTES }),
  };
}
