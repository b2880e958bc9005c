import { createRequire } from 'node:module';
import type * as Argon2 from '@node-rs/argon2';

// By `require`: for `import` this file stands in the library's place.
const library = createRequire(import.meta.url)('@node-rs/argon2') as typeof Argon2;

const CHEAP = { memoryCost: 64, timeCost: 1 };

/**
 * The library, with the cost of a hash taken out: the product's cost is meant to take time, and hundreds of people sign in
 * during a test run. Processes that tests start hash at full cost.
 */
export const hash: typeof Argon2.hash = (password, options) => library.hash(password, { ...options, ...CHEAP });
export const { verify } = library;
