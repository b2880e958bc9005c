/**
 * Composes the subgraphs' SDL into `gateway/supergraph.graphql`.
 *
 * Usage: `pnpm compose [--check]`. With `--check` nothing is written; a stale file is listed, exit code 1.
 *
 * The SDL of a subgraph is all its `.graphql` files one after the other, in the order of their paths.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composeSupergraph } from '@account-center/composition';
import { reportFreshness } from './lib/fresh.ts';
import { fromRoot } from './lib/workspace.ts';

const SUPERGRAPH_FILE = 'gateway/supergraph.graphql';

function main(): void {
  const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
  const composed = composeSupergraph();
  const file = fromRoot(SUPERGRAPH_FILE);
  const isStale = !existsSync(file) || readFileSync(file, 'utf8') !== composed;
  if (values.check) {
    reportFreshness('supergraph', isStale ? [SUPERGRAPH_FILE] : [], 'pnpm compose');
  } else if (isStale) {
    writeFileSync(file, composed);
    console.log(`wrote ${SUPERGRAPH_FILE}`);
  }
}

main();
