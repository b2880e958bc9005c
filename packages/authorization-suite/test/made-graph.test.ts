import { clinicGraph } from '@account-center/gateway/test-support/clinic';
import { libraryGraph } from '@account-center/gateway/test-support/library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, differences } from '../src/compare.ts';
import { composeGraph } from '../src/graph.ts';
import type { Viewer } from '../src/oracle.ts';
import { shapedOperations } from '../src/shapes.ts';
import { createStandIns } from '../src/stand-ins.ts';
import { startTarget } from '../src/target.ts';
import { expectIntrospection, permissionsOf } from './support/introspection.ts';

/** Nobody, somebody without anything, with everything, with everything but one, and with one only. */
const viewersOf = (permissions: readonly string[]): Viewer[] => [
  { signedIn: false, permissions: [] },
  { signedIn: true, permissions: [] },
  { signedIn: true, permissions },
  ...permissions.flatMap((one) => [
    { signedIn: true, permissions: [one] },
    { signedIn: true, permissions: permissions.filter((other) => other !== one) },
  ]),
];

/** One with types of every kind, one with everything that can be put in; both import the directives under other names. */
const graphs = [
  { name: 'outputs', subgraphs: libraryGraph, shapes: ['alias', 'inline', 'interface', 'nested', 'plain', 'with'] },
  {
    name: 'inputs',
    subgraphs: clinicGraph,
    shapes: ['alias', 'argument', 'inline', 'input', 'interface', 'nested', 'plain', 'with'],
  },
];

describe.each(graphs)('a graph made of every shape of $name', ({ subgraphs, shapes }) => {
  const graph = composeGraph(subgraphs);
  const viewers = viewersOf(permissionsOf(subgraphs.map(({ sdl }) => sdl)));
  let bench: Bench;
  beforeAll(async () => {
    const standIns = createStandIns(subgraphs);
    bench = { graph, standIns, target: await startTarget(graph, standIns) };
  });
  afterAll(() => bench.target.stop());

  it('[GW-28] [GW-20] [GW-22] [GW-23] [GW-24] refuses every field in every shape to whom the oracle refuses it', async () => {
    const operations = shapedOperations(graph.schema);
    expect([...new Set(operations.map(({ shape }) => shape.split(' ')[0]))].sort()).toEqual(shapes);
    const found: string[] = [];
    for (const { coordinate, shape, query } of operations) {
      for (const viewer of viewers) {
        const told = await differences(bench, query, viewer);
        found.push(...told.map((one) => `${coordinate}, ${shape}, ${viewer.permissions.join(' ')}: ${one}\n${query}`));
      }
    }
    expect(found).toEqual([]);
  });

  it('[GW-28] [GW-25] shows in the schema what the oracle allows, and nothing else', async () => {
    for (const viewer of viewers) await expectIntrospection(bench, viewer);
  });
});
