import { clinicGraph } from '@account-center/gateway/test-support/clinic';
import { libraryGraph } from '@account-center/gateway/test-support/library';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, ENOUGH_DIFFERENCES, differences, isGuarded } from '../src/compare.ts';
import { composeGraph } from '../src/graph.ts';
import type { Viewer } from '../src/oracle.ts';
import { shapedOperations } from '../src/shapes.ts';
import { createStandIns } from '../src/stand-ins.ts';
import { startTarget } from '../src/target.ts';
import { viewersFor } from '../src/viewers.ts';
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

/** Operations that are judged by the values of a variable. */
const INPUTS_IN_VARIABLES: { query: string; values: unknown[] }[] = [
  {
    query: 'query Q($value: PatientFilter) { patients(where: $value) }',
    values: [
      undefined,
      null,
      {},
      { name: 'a' },
      { diagnosis: 'b' },
      { any: [{ name: 'a' }, { any: [{ diagnosis: null }] }] },
    ],
  },
  { query: 'query Q($value: Boolean) { patients(archived: $value) }', values: [undefined, null, true, false] },
  { query: 'query Q($value: [Order!]) { patients(order: $value) }', values: [undefined, ['NAME'], ['NAME', 'PAIN']] },
  {
    query: 'mutation M($value: AdmitInput!) { admit(input: $value) }',
    values: [{ name: 'a' }, { name: 'a', vip: false }, { name: 'a', kin: { name: 'b', order: 'PAIN' } }],
  },
];

/** Of what is open to everybody these say nothing that the plain shape does not say. */
const COMMON_SHAPES = /^(alias|inline|nested|with)/;

/** One with types of every kind, one with everything that can be put in; both import the directives under other names. */
const graphs = [
  {
    name: 'outputs',
    subgraphs: libraryGraph,
    variableOperations: [{ query: 'query Q($value: ID!) { person(id: $value) { salary } }', values: ['p1'] }],
    shapes: ['alias', 'inline', 'interface', 'nested', 'plain', 'with'],
  },
  {
    name: 'inputs',
    subgraphs: clinicGraph,
    variableOperations: INPUTS_IN_VARIABLES,
    shapes: ['alias', 'argument', 'inline', 'input', 'interface', 'nested', 'plain', 'with'],
  },
];

const SUITE_MILLISECONDS = 600_000;

describe.each(graphs)('a graph made of every shape of $name', ({ subgraphs, shapes, variableOperations }) => {
  const graph = composeGraph(subgraphs);
  const viewers = viewersOf(permissionsOf(subgraphs.map(({ sdl }) => sdl)));
  let bench: Bench;
  beforeAll(async () => {
    const standIns = createStandIns(subgraphs);
    bench = { graph, standIns, target: await startTarget(graph, standIns) };
  });
  afterAll(() => bench.target.stop());

  it(
    '[GW-28] [GW-20] [GW-22] [GW-23] [GW-24] refuses every field in every shape to whom the oracle refuses it',
    async () => {
      const operations = shapedOperations(graph.schema).filter(
        (operation) => isGuarded(graph, operation) || !COMMON_SHAPES.test(operation.shape),
      );
      expect(new Set(operations.map(({ shape }) => shape.split(' ')[0]))).toEqual(new Set(shapes));
      const found: string[] = [];
      for (const [turn, operation] of operations.entries()) {
        if (found.length > ENOUGH_DIFFERENCES) break;
        const { coordinate, shape, query } = operation;
        for (const viewer of viewersFor(graph, viewers, operation, turn)) {
          const told = await differences(bench, query, viewer);
          found.push(
            ...told.map((one) => `${coordinate}, ${shape}, ${viewer.permissions.join(' ')}: ${one}\n${query}`),
          );
        }
      }
      expect(found).toEqual([]);
    },
    SUITE_MILLISECONDS,
  );

  it('[GW-28] [GW-23] [GW-24] judges the same text by what its variables hold', async () => {
    const found: string[] = [];
    for (const { query, values } of variableOperations) {
      for (const [value, viewer] of values.flatMap((one) => viewers.map((viewer) => [one, viewer] as const))) {
        const variables = value === undefined ? {} : { value };
        const told = await differences(bench, query, viewer, variables);
        found.push(
          ...told.map((one) => `${query}, ${JSON.stringify(variables)}, ${viewer.permissions.join(' ')}: ${one}`),
        );
      }
    }
    expect(found).toEqual([]);
  });

  it(
    '[GW-28] [GW-25] shows in the schema what the oracle allows, and nothing else',
    async () => {
      for (const viewer of viewers) await expectIntrospection(bench, viewer);
    },
    SUITE_MILLISECONDS,
  );
});
