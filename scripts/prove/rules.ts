import type { Removal } from '../../packages/authorization-suite/src/take-out.ts';

/** A rule of the product, named with the requirement or fault that asks for it, and the tests that fail without it. */
export interface Rule extends Removal {
  /** A file of tests, and of these the ones whose title matches. */
  test: string;
  titles: string;
}

const kit = (file: string) => `packages/kit/src/${file}`;
const identity = (file: string) => `subgraphs/identity/${file}`;

export const rules: readonly Rule[] = [
  {
    name: '[S23] a contact that a directory edit enters signs nobody in',
    file: identity('src/account/holder.service.ts'),
    text: 'const isFresh = before.lastSignInAt === null;\n  const given',
    instead: 'const isFresh = true;\n  const given',
    test: identity('test/contact-binding.test.ts'),
    titles: 'ends sign-in by the old one',
  },
  {
    name: '[S23] codes of before an edit are void',
    file: identity('src/account/holder.service.ts'),
    text: '      await voidProofs(tx, before, now);\n',
    instead: '',
    test: identity('test/contact-binding.test.ts'),
    titles: 'a phone that is changed in the directory',
  },
  {
    name: '[S24] nobody acts on who stands above',
    file: identity('src/standing/standing.rules.ts'),
    text: "return aboveAll || kind === 'ORDINARY_MEMBER' ? [] : lacking(held, permissions);",
    instead: 'return [];',
    test: identity('test/standing.test.ts'),
    titles: '',
  },
  {
    name: '[S27] a link dies with the session that took it',
    file: kit('blobs/files.ts'),
    text: 'if (caller && holdsAll(caller, requires) && scopeMark(caller.scope) === scope) return null;',
    instead: 'return null;',
    test: identity('test/grants.test.ts'),
    titles: 'what was taken by somebody',
  },
  {
    name: '[R1] promised work is tried again without end',
    file: kit('jobs/queue.ts'),
    text: 'const RETRIED_WITHOUT_END = 2 ** 31 - 1;',
    instead: 'const RETRIED_WITHOUT_END = 5;',
    test: 'packages/kit/test/background.test.ts',
    titles: '',
  },
  {
    name: '[R4] counts of failures leak',
    file: identity('src/session/attempts.ts'),
    text: 'if (gone >= failures) return { failures: 0, lastAt: now };',
    instead: 'if (gone >= 0) return { failures, lastAt: now };',
    test: identity('test/attempts.test.ts'),
    titles: '',
  },
  {
    name: '[R6] a consumer of another stream says so',
    file: kit('events/inbox.ts'),
    text: '  if (epoch !== batch.epoch) return false;\n',
    instead: '',
    test: 'subgraphs/org/test/restore.test.ts',
    titles: 'of org',
  },
  {
    name: '[R12] time-outs in a row open the breaker',
    file: 'gateway/src/subgraph/breaker.ts',
    text: ' || this.#timeoutsInARow >= consecutiveTimeouts',
    instead: '',
    test: 'gateway/test/resilience.test.ts',
    titles: 'a subgraph that hangs',
  },
  {
    name: '[R13] an outage is told as one',
    file: kit('outage.ts'),
    text: 'OUTAGE_CLASSES.has(state.slice(0, 2)) || ',
    instead: '',
    test: 'packages/kit/test/outage.test.ts',
    titles: 'is told as one',
  },
  {
    name: '[R16] older code does not start on a newer schema',
    file: kit('database/migrate.ts'),
    text: 'if (applied.some(({ at }) => !known.has(Number(at)))) throw new NewerSchemaError(await databaseOf(sql));',
    instead: '',
    test: 'subgraphs/sms/test/migrate.test.ts',
    titles: '',
  },
  {
    name: '[G13] data is kept whatever the errors look like',
    file: 'gateway/src/subgraph/response.ts',
    text: 'if (errors === undefined || errors === null) {',
    instead: 'if (errors === undefined) {',
    test: 'gateway/test/hostile-subgraph.test.ts',
    titles: '',
  },
  {
    name: '[G15] bytes that are no text are refused',
    file: 'gateway/src/http/request-body.ts',
    text: "  if (!isUtf8(body)) throw new RequestRefused('BAD_REQUEST', 'The body has bytes that are not UTF-8.');\n",
    instead: '',
    test: 'gateway/test/ambiguous-requests.test.ts',
    titles: '',
  },
  {
    name: '[S2] text that the store cannot hold is refused with its path',
    file: kit('graphql/value-guard.ts'),
    text: '    if (problem) tell.text(path, problem);\n',
    instead: '',
    test: 'packages/kit/test/values.test.ts',
    titles: '',
  },
  {
    name: '[S4] a cursor of another list is refused',
    file: kit('paging.ts'),
    text: '.update(JSON.stringify([name, key]))',
    instead: '.update(JSON.stringify(key))',
    test: 'packages/kit/test/paging.test.ts',
    titles: '',
  },
  {
    name: '[S5] a password is the same however it was typed',
    file: identity('src/password/hash.ts'),
    text: "new Set([password.normalize('NFC'), password, password.normalize('NFD')])",
    instead: 'new Set([password])',
    test: identity('test/change-password.test.ts'),
    titles: 'S5',
  },
];
