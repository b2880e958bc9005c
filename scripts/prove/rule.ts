import type { Removal } from '../../packages/authorization-suite/src/take-out.ts';

/** A rule of the product, named with the requirement or fault that asks for it, and the tests that fail without it. */
export interface Rule extends Removal {
  /** A file of tests, and of these the ones whose title matches. */
  test: string;
  titles: string;
}
