import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromRoot } from '../lib/workspace.ts';
import { rules } from '../prove/rules.ts';

test.each(rules)('finds the rule that it can take out, and its tests: $name', ({ file, text, test: tests, titles }) => {
  expect(readFileSync(fromRoot(file), 'utf8').split(text)).toHaveLength(2);
  expect(readFileSync(fromRoot(tests), 'utf8')).toContain(titles);
});
