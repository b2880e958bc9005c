import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readSubgraphs } from '@account-center/composition';
import { customRolePermissions, operatorPermissions } from '@account-center/identity/permissions';
import { builtInRoles } from '@account-center/identity/roles';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, ENOUGH_DIFFERENCES, differences, isGuarded } from '../src/compare.ts';
import { composeGraph } from '../src/graph.ts';
import type { Viewer } from '../src/oracle.ts';
import { shapedOperations } from '../src/shapes.ts';
import { createStandIns } from '../src/stand-ins.ts';
import { startTarget } from '../src/target.ts';
import { viewersFor } from '../src/viewers.ts';
import { expectIntrospection } from './support/introspection.ts';

const explanation = fileURLToPath(new URL('../../../gateway/src/explanation/explanation.graphql', import.meta.url));
const subgraphs = [...readSubgraphs(), { name: 'gateway', sdl: readFileSync(explanation, 'utf8') }];
const graph = composeGraph(subgraphs);

/** The built-in roles, a role made at run time of every other permission, an operator, and nobody. */
const viewers: (Viewer & { name: string })[] = [
  ...builtInRoles.map(({ kind, permissions }) => ({ name: kind, signedIn: true, permissions })),
  { name: 'CUSTOM', signedIn: true, permissions: customRolePermissions.filter((_, index) => index % 2 === 0) },
  { name: 'OPERATOR', signedIn: true, permissions: operatorPermissions },
  { name: 'nobody', signedIn: false, permissions: [] },
];

const SUITE_MILLISECONDS = 600_000;

describe('the graph of the product', () => {
  let bench: Bench;
  beforeAll(async () => {
    const standIns = createStandIns(subgraphs);
    bench = { graph, standIns, target: await startTarget(graph, standIns) };
  });
  afterAll(() => bench.target.stop());

  it(
    '[GW-28] [GW-20] [GW-23] [GW-24] refuses every guarded field in every shape to the roles that the oracle refuses it',
    async () => {
      const operations = shapedOperations(graph.schema).filter(
        (operation) => isGuarded(graph, operation) || /^(plain|input)/.test(operation.shape),
      );
      expect(
        new Set(operations.filter((one) => isGuarded(graph, one)).map(({ coordinate }) => coordinate)).size,
      ).toBeGreaterThan(100);
      const found: string[] = [];
      for (const [turn, operation] of operations.entries()) {
        if (found.length > ENOUGH_DIFFERENCES) break;
        const { coordinate, shape, query } = operation;
        for (const { name, ...viewer } of viewersFor(graph, viewers, operation, turn)) {
          const told = await differences(bench, query, viewer);
          found.push(...told.map((one) => `${coordinate}, ${shape}, ${name}: ${one}`));
        }
      }
      expect(found).toEqual([]);
    },
    SUITE_MILLISECONDS,
  );

  it(
    '[GW-28] [GW-25] shows each role the schema that the oracle allows',
    async () => {
      for (const viewer of viewers) await expectIntrospection(bench, viewer);
    },
    SUITE_MILLISECONDS,
  );
});
