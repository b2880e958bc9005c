import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { fromRoot, listFiles } from '../lib/workspace.ts';

/** Files of the workspace that a text names; patterns and placeholders name none. */
const PATH =
  /`((?:bench|gateway|packages|patches|playground|scripts|standalone|subgraphs)\/[^`\s*<>{}]+\.(?:ts|tsx|graphql|md))`/g;

test('every file that a document names is there', async () => {
  const missing: string[] = [];
  let named = 0;
  for (const document of ['ARCHITECTURE.md', 'CONTRIBUTING.md', 'README.md', ...(await listFiles('docs/**/*.md'))]) {
    for (const [, path = ''] of (await readFile(fromRoot(document), 'utf8')).matchAll(PATH)) {
      named += 1;
      if (!existsSync(fromRoot(path))) missing.push(`${document}: ${path}`);
    }
  }
  expect(missing).toEqual([]);
  expect(named).toBeGreaterThan(30);
});
