/**
 * Writes the reference pages from the tables in the code: `docs/errors.md` from `packages/errors`,
 * `docs/permissions.md` from `packages/events`, `docs/events.md` from there and from the nouns' `takes`. The consumers are also
 * written to `packages/system/src/generated/subscriptions.ts`, because a process of one service does not load other services' nouns.
 *
 * Usage: `pnpm reference [--check]`. With `--check` nothing is written; stale pages are listed, exit code 1.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type ErrorGroup, errorGroups } from '@account-center/errors';
import {
  type EditableRole,
  type Holder,
  permissions,
  permissionTable,
  producers,
  type ServiceName,
  serviceNames,
  type Subscriptions,
  subscriptionsOf,
} from '@account-center/events';
import { subgraphPackages } from '../packages/system/src/parts/packages.ts';
import { reportFreshness } from './lib/fresh.ts';
import { runScript } from './lib/script.ts';
import { fromRoot } from './lib/workspace.ts';

const errorTable = ({ title, codes }: ErrorGroup): string => `
## ${title}

| code | meaning | 含义 |
|---|---|---|
${Object.entries(codes)
  .map(([code, { en, zh }]) => `| \`${code}\` | ${en} | ${zh} |\n`)
  .join('')}`;

const errors = (): string => `# Errors

Every error has a stable \`extensions.code\`, and a \`message\` that says what to do next. Descriptions of the graph tell which codes
a field refuses with, but for those of the first two tables, which any field may have.
${errorGroups.map(errorTable).join('')}`;

const HOLDERS: Readonly<Record<Holder, string>> = {
  ENTERPRISE_ADMINISTRATOR: 'enterprise administrator',
  SYSTEM_ADMINISTRATOR: 'system administrator',
  OTHER_ROLE: 'other roles',
  APP: 'apps',
  DEALER_APP: 'apps of dealers',
  OPERATOR: 'platform operators',
};
const ROLES: Readonly<Record<EditableRole, string>> = {
  SYSTEM_ADMINISTRATOR: 'system administrator',
  INFORMATION_ADMINISTRATOR: 'information administrator',
  ORDINARY_MEMBER: 'ordinary member',
};

function permissionLine(name: (typeof permissions)[number]): string {
  const { en, zh, holders, roles = [] } = permissionTable[name];
  const held = holders.map((one) => HOLDERS[one]).join(', ');
  return `| \`${name}\` | ${en} | ${zh} | ${held} | ${roles.map((one) => ROLES[one]).join(', ')} |\n`;
}

const permissionPage = (): string => `# Permissions

A permission is the OAuth scope, too. The enterprise administrator holds all that a role can hold; other built-in roles begin with
some, and the enterprise edits them. \`permissionCatalogue\` tells which fields each opens.

| permission | allows | 含义 | may be held by | built-in roles that begin with it |
|---|---|---|---|---|
${permissions.map(permissionLine).join('')}`;

/** The events that the nouns of each service take. */
async function readSubscriptions(): Promise<Subscriptions> {
  const taken = serviceNames.map(async (name) => [name, (await subgraphPackages[name]()).definition.takes ?? []]);
  return subscriptionsOf(Object.fromEntries(await Promise.all(taken)) as Record<ServiceName, readonly string[]>);
}

function eventLine(type: keyof typeof producers, subscriptions: Subscriptions): string {
  const takenBy = serviceNames.filter((consumer) =>
    serviceNames.some((producer) => subscriptions[producer][consumer]?.includes(type)),
  );
  return `| \`${type}\` | ${producers[type].join(', ')} | ${takenBy.join(', ')} |\n`;
}

const eventPage = (subscriptions: Subscriptions): string => `# Events

Events between services. Their payloads are in \`packages/events/src/catalogue.ts\`; each \`.noun.ts\` lists the events that its
noun takes.

| event | told by | taken by |
|---|---|---|
${(Object.keys(producers) as (keyof typeof producers)[]).map((type) => eventLine(type, subscriptions)).join('')}`;

const subscriptionsFile = (
  subscriptions: Subscriptions,
): string => `// Written by \`pnpm reference\` from the nouns' \`takes\`. Do not edit.
import type { Subscriptions } from '@account-center/events';

/** Producer → consumer → event types. */
export const subscriptions: Subscriptions = ${JSON.stringify(subscriptions, null, 2)};
`;

const page = (file: string, text: string) => ({
  file,
  text: `<!-- Written by \`pnpm reference\`. Do not edit. -->\n\n${text}`,
});

async function main(): Promise<void> {
  const subscriptions = await readSubscriptions();
  const pages = [
    page('docs/errors.md', errors()),
    page('docs/permissions.md', permissionPage()),
    page('docs/events.md', eventPage(subscriptions)),
    { file: 'packages/system/src/generated/subscriptions.ts', text: subscriptionsFile(subscriptions) },
  ];
  const isStale = ({ file, text }: (typeof pages)[number]) =>
    !existsSync(fromRoot(file)) || readFileSync(fromRoot(file), 'utf8') !== text;
  const stale = pages.filter(isStale);
  if (process.argv.includes('--check')) {
    const names = stale.map(({ file }) => file);
    reportFreshness('pages of reference', names, 'pnpm reference');
    return;
  }
  for (const { file, text } of stale) writeFileSync(fromRoot(file), text);
}

await runScript(main);
