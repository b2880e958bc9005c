import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { makeDataDirectory, removeDataDirectory } from '@account-center/system/postgres';
import { gatewayVariables } from '../src/settings/gateway.ts';
import { readSettings } from '../src/settings/read.ts';
import { gatewayOptionsOf } from '../src/settings/gateway-options.ts';

const optionsOf = (variables: Record<string, string>) =>
  gatewayOptionsOf(readSettings(z.object(gatewayVariables), variables));

const SET = {
  GATEWAY_CACHE_BYTES: '67108864',
  ESSENTIAL_SUBGRAPHS: 'identity, org',
  BREAKER_FAILURE_RATE: '0.25',
  BREAKER_OPEN_MILLISECONDS: '1000',
};

describe('variables of the gateway', () => {
  it('[S15] leave its own defaults as long as they are not set', () => {
    expect(Object.keys(optionsOf({})).filter((name) => name !== 'rateLimit')).toEqual([]);
  });

  it('[S15] set its caches, its breaker and what it needs to be ready', () => {
    expect(optionsOf(SET)).toMatchObject({
      cacheBytes: 67_108_864,
      essentialSubgraphs: ['identity', 'org'],
      resilience: { breaker: { failureRate: 0.25, openMilliseconds: 1_000 } },
    });
  });

  it('[S15] win over the keys of the file, one by one', async () => {
    const folder = await makeDataDirectory();
    onTestFinished(() => removeDataDirectory(folder));
    const file = join(folder, 'gateway.json');
    const resilience = { breaker: { failureRate: 0.75, minimumFetches: 7 }, retries: { attempts: 0 } };
    writeFileSync(file, JSON.stringify({ resilience, essentialSubgraphs: ['sms'], cacheBytes: 1 }));
    expect(optionsOf({ GATEWAY_CONFIG: file })).toMatchObject({
      resilience,
      essentialSubgraphs: ['sms'],
      cacheBytes: 1,
    });
    expect(optionsOf({ ...SET, GATEWAY_CONFIG: file })).toMatchObject({
      cacheBytes: 67_108_864,
      essentialSubgraphs: ['identity', 'org'],
      resilience: { ...resilience, breaker: { failureRate: 0.25, minimumFetches: 7, openMilliseconds: 1_000 } },
    });
  });
});
