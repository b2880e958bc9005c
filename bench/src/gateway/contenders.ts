import type { ChildOptions } from '../lib/child.ts';
import type { Fixtures } from './fixtures.ts';
import { GATEWAY_PROGRAM, serverProgram } from './paths.ts';

/** `ours` enforces the access rules; `ours-without-rules` is the same process with a supergraph that has none. */
export const contenderNames = ['ours', 'ours-without-rules', 'apollo', 'hive'] as const;
export type ContenderName = (typeof contenderNames)[number];

export interface Contender {
  name: ContenderName;
  start: Pick<ChildOptions, 'program' | 'environment'>;
  /** Headers of every request. */
  headers: Record<string, string>;
}

/** How each gateway is started. None logs requests: the peers do not, and ours is configured not to. */
export function createContenders(fixtures: Fixtures): Record<ContenderName, Contender> {
  const config = fixtures.write(
    'gateway.json',
    JSON.stringify({
      issuer: fixtures.issuer,
      audiences: [fixtures.audience],
      callerSecret: { file: fixtures.callerSecret },
      logLevel: 'warn',
      // One caller sends the whole load, and the peers have no rate limits.
      rateLimit: false,
    }),
  );
  const ours = (name: ContenderName, supergraph: string): Contender => ({
    name,
    start: {
      program: [
        GATEWAY_PROGRAM,
        '--supergraph',
        supergraph,
        '--jwks',
        fixtures.jwks,
        '--config',
        config,
        '--port',
        '0',
      ],
    },
    headers: { authorization: `Bearer ${fixtures.token}` },
  });
  const peer = (name: ContenderName): Contender => ({
    name,
    start: {
      program: [serverProgram(name), fixtures.withoutRules],
      environment: { APOLLO_TELEMETRY_DISABLED: '1' },
    },
    headers: {},
  });
  return {
    ours: ours('ours', fixtures.withRules),
    'ours-without-rules': ours('ours-without-rules', fixtures.withoutRules),
    apollo: peer('apollo'),
    hive: peer('hive'),
  };
}
