import type { Rule } from './rule.ts';

const standalone = (file: string) => `standalone/${file}`;

/** Rules of the launcher, the playground and the checks. */
export const toolRules: readonly Rule[] = [
  {
    name: '[R6] no database is made where there is no data to rebuild',
    file: standalone('src/resync.ts'),
    text: '!(await holdsData(dataDir))',
    instead: 'false',
    test: standalone('test/wrong-start.test.ts'),
    titles: 'makes no database where none is',
  },
  {
    name: '[S1] root fields are nullable',
    file: 'scripts/sdl/conventions.ts',
    text: "  if (ROOTS.has(parent)) return 'it is a root field';\n",
    instead: '',
    test: 'scripts/test/sdl.test.ts',
    titles: 'S1',
  },
  {
    name: '[S14] codes are shown on the machine itself only',
    file: 'packages/system/src/outbox/outbox.route.ts',
    text: "    isLoopback(headers.get('x-forwarded-for') ?? '') &&\n",
    instead: '',
    test: standalone('test/outbox.test.ts'),
    titles: 'another machine finds nothing',
  },
  {
    name: '[S14] codes are not shown where a proxy is in front',
    file: standalone('src/outbox-environment.ts'),
    text: ' && TRUST_PROXY === undefined',
    instead: '',
    test: standalone('test/outbox.test.ts'),
    titles: 'turns it off',
  },
  {
    name: '[S15] a variable changes its own setting of the file alone',
    file: standalone('src/settings/gateway-options.ts'),
    text: '{ ...ofFile, breaker: { ...ofFile?.breaker, ...breaker } }',
    instead: '{ breaker }',
    test: standalone('test/gateway-settings.test.ts'),
    titles: 'win over the keys',
  },
  {
    name: '[S16] data is removed by who says so',
    file: standalone('src/reset.ts'),
    text: "!given.has('yes') && ",
    instead: 'false && ',
    test: standalone('test/reset.test.ts'),
    titles: 'removes the data only',
  },
  {
    name: '[S17] a mail server goes with a sender',
    file: standalone('src/environment.ts'),
    text: '\n  .refine(areBothOrNeither, MAIL_PROBLEM)',
    instead: '',
    test: standalone('test/environment.test.ts'),
    titles: 'may not name',
  },
  {
    name: '[S19] a range is no longer than 30 days where clocks change',
    file: 'playground/src/placeholders.ts',
    text: 'Temporal.ZonedDateTime.compare(midnight, earliest) < 0 ? earliest : midnight',
    instead: 'midnight',
    test: 'playground/test/placeholders.test.ts',
    titles: 'where the clocks change',
  },
  {
    name: '[S21] a part stands below its own row',
    file: 'scripts/lib/requirement-list.ts',
    text: 'row && id.startsWith(row.id)',
    instead: 'row',
    test: 'scripts/test/requirement-list.test.ts',
    titles: 'names an id once',
  },
];
