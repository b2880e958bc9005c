import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { SUPERGRAPH_FILE } from './paths.ts';
import { withUrls, withoutRules } from './supergraph.ts';

/** Files and token that the gateways are started with. */
export interface Fixtures {
  /** Supergraph with its access rules. */
  readonly withRules: string;
  readonly withoutRules: string;
  readonly jwks: string;
  readonly issuer: string;
  readonly audience: string;
  /** File with the secret that signs callers. */
  readonly callerSecret: string;
  /** A token with all permissions, valid for a day. */
  readonly token: string;
  /** Path of a file in the folder of this run. */
  write(name: string, content: string): string;
}

const ISSUER = 'https://issuer.invalid';
const AUDIENCE = 'bench';

/** Writes the files into a folder that is removed when this process exits. */
export async function createFixtures(urls: Readonly<Record<string, string>>): Promise<Fixtures> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string) => {
    const file = join(folder, name);
    writeFileSync(file, content, { mode: 0o600 });
    return file;
  };
  const supergraph = withUrls(readFileSync(SUPERGRAPH_FILE, 'utf8'), urls);
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' };
  const token = await new SignJWT({ scope: permissionsIn(supergraph).join(' '), sid: 'session', kind: 'member' })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setSubject('administrator')
    .setExpirationTime('1d')
    .sign(privateKey);
  return {
    withRules: write('supergraph.graphql', supergraph),
    withoutRules: write('supergraph-without-rules.graphql', withoutRules(supergraph)),
    jwks: write('jwks.json', JSON.stringify({ keys: [jwk] })),
    issuer: ISSUER,
    audience: AUDIENCE,
    callerSecret: write('caller-secret', 'a secret that is long enough for a bench'),
    token,
    write,
  };
}

/** Every permission that a field requires. */
function permissionsIn(supergraphSdl: string): string[] {
  const lists = supergraphSdl.matchAll(/@requiresScopes\(scopes: (\[\[.*?\]\])\)/g);
  return [...new Set([...lists].flatMap(([, list = '[]']) => JSON.parse(list) as string[][]).flat())];
}
