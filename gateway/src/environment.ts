import { z } from 'zod';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** `name=url` pairs, separated by commas. */
const urlsByName = list.transform((pairs, context) => {
  const urls: Record<string, string> = {};
  for (const pair of pairs) {
    const separator = pair.indexOf('=');
    const [name, url] = [pair.slice(0, separator), pair.slice(separator + 1)];
    if (separator < 1 || !URL.canParse(url)) context.addIssue(`"${pair}" is not <subgraph>=<url>`);
    else urls[name] = url;
  }
  return urls;
});

const environmentSchema = z.object({
  /** Federation 2 supergraph; served anew when the file changes. */
  SUPERGRAPH_FILE: z.string().min(1),
  /** Where the subgraphs are: `orders=http://orders:4001/graphql,stock=http://stock:4002/graphql`. */
  SUBGRAPH_URLS: urlsByName,
  /** Shared with the subgraphs to sign callers; 32 bytes at least. */
  CALLER_SECRET: z.string().min(1),
  TOKEN_ISSUER: z.string().min(1),
  /** Accepted audiences, separated by commas. */
  TOKEN_AUDIENCES: list,
  /** Signature algorithms of tokens, separated by commas; ES256 and EdDSA unless set. */
  TOKEN_ALGORITHMS: list.optional(),
  JWKS_URL: z.url(),
  /** Principal endpoint. Without it the `scope` claim of the token is what a caller may do, until the token expires. */
  PRINCIPALS_URL: z.url().optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4_000),
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  PLAYGROUND_DIR: z.string().min(1).optional(),
  /** Addresses of proxies whose `X-Forwarded-For` is believed, separated by commas. */
  TRUST_PROXY: z.string().min(1).optional(),
});

export type GatewayEnvironment = z.infer<typeof environmentSchema>;

/** The gateway's settings. @throws with every variable that is missing or wrong. */
export function readGatewayEnvironment(): GatewayEnvironment {
  const result = environmentSchema.safeParse(process.env);
  if (result.success) return result.data;
  const problems = result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new Error(`The environment of the gateway is not complete: ${problems.join('; ')}`);
}
