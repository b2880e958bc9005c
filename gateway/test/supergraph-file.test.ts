import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { shopGraph, shops, stock } from './support/shop.ts';
import { composeFixture } from './support/subgraphs.ts';
import { startSystemForTest } from './support/system.ts';

describe('a supergraph file', () => {
  it('[GW-1] is served anew when it changes, and a broken one leaves the last good one in service', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'gateway-supergraph-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    const file = join(folder, 'supergraph.graphql');
    const good = composeFixture(shopGraph);
    await writeFile(file, good);
    const { ask, gateway, logs } = await startSystemForTest(shopGraph, { supergraphSdl: { file } });
    const readiness = async () =>
      (await (await fetch(`${gateway.url}/readyz`)).json()) as Record<
        string,
        { id: string; refusedChange: string | null }
      >;
    const first = (await readiness()).supergraph?.id;
    expect((await ask('{ takings }')).data).toEqual({ takings: null });

    await writeFile(file, 'type Query {');
    await expect.poll(async () => (await readiness()).supergraph?.refusedChange).toContain('Syntax');
    expect(logs.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect((await readiness()).supergraph?.id).toBe(first);
    expect((await ask('{ shops { items } }')).data).toEqual({ shops: [{ items: 7 }] });

    const withoutRule = { ...shops, sdl: shops.sdl.replace('@requiresScopes(scopes: [["takings:read"]])', '') };
    await writeFile(join(folder, 'next'), composeFixture([withoutRule, stock]));
    await rename(join(folder, 'next'), file);
    await expect.poll(async () => (await ask('{ takings }')).data).toEqual({ takings: 120 });
    expect((await readiness()).supergraph).toMatchObject({ refusedChange: null });
    expect((await readiness()).supergraph?.id).not.toBe(first);

    await writeFile(file, good);
    await expect.poll(async () => (await ask('{ takings }')).data).toEqual({ takings: null });
  });
});
