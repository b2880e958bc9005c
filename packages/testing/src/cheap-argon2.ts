import { createRequire } from 'node:module';
import type * as Argon2 from '@node-rs/argon2';

// Loaded by `require`, because `import` of the library resolves to this file.
const library = createRequire(import.meta.url)('@node-rs/argon2') as typeof Argon2;

const CHEAP = { memoryCost: 64, timeCost: 1 };

/**
 * The library, with cheap hashes: the product's hashes are slow on purpose, and hundreds of people sign in during a
 * test run. Processes that tests start hash at full cost.
 */
export const hash: typeof Argon2.hash = (password, options) => library.hash(password, { ...options, ...CHEAP });
export const { verify } = library;
