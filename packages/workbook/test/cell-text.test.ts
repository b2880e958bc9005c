import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defuse, fuse } from '../src/cell-text.ts';

test('[ORG-34] the text of a cell never begins like a formula, and comes back as it was', () => {
  const texts = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@\t\r-].{0,5}$/));
  fc.assert(
    fc.property(texts, (text) => {
      expect(defuse(text)).not.toMatch(/^[=+\-@\t\r]/);
      expect(fuse(defuse(text))).toBe(text);
    }),
  );
});
