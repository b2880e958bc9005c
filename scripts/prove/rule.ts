import type { Removal } from '../../packages/authorization-suite/src/take-out.ts';

/** A rule of the product, named with its requirement or bug, and the tests that fail without it. */
export interface Rule extends Removal {
  /** A test file, and a pattern for the titles of its tests. */
  test: string;
  titles: string;
}
