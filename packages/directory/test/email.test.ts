import { canonicalEmail } from '../src/email.ts';
import { expect, test } from 'vitest';

test('[ORG-10] an email address is one, in lower case, and what is none is not mended', () => {
  expect(canonicalEmail(' Li.Lei@Acme.Example ')).toBe('li.lei@acme.example');
  for (const text of [
    '',
    'li.lei',
    'li lei@acme.example',
    '@acme.example',
    'li@acme',
    `${'l'.repeat(250)}@acme.example`,
  ])
    expect(canonicalEmail(text)).toBeNull();
});
