import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { checks } from '../src/checks.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

it.each(checks)('finds the check that it can turn off: $name', ({ file, text }) => {
  expect(readFileSync(`${root}${file}`, 'utf8').split(text)).toHaveLength(2);
});
