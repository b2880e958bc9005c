import { describe, expect, test } from 'vitest';
import { parseRequirements } from '../lib/requirement-list.ts';

describe('the list of requirements', () => {
  test('[S21] has rows by area, and parts below their row', () => {
    const markdown = '# R\n\n## One\n\n- **AA-1** whole\n- **AA-2** both:\n  - **AA-2a** this\n  - **AA-2b** that\n';
    expect(parseRequirements(markdown, 'list')).toEqual([
      { id: 'AA-1', text: 'whole', area: 'One', parts: [] },
      {
        id: 'AA-2',
        text: 'both:',
        area: 'One',
        parts: [
          { id: 'AA-2a', text: 'this' },
          { id: 'AA-2b', text: 'that' },
        ],
      },
    ]);
  });

  test('names an id once, and each part below its own row', () => {
    expect(() => parseRequirements('- **AA-1** one\n- **AA-1** two\n', 'list')).toThrow('list lists AA-1 twice');
    expect(() => parseRequirements('- **AA-1** one\n  - **AB-1a** two\n', 'list')).toThrow('AB-1a below AA-1');
  });
});
