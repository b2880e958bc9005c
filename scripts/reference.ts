/**
 * Writes the pages of reference for whoever writes a client or gives out rights, from the tables that the code reads:
 * `docs/errors.md` from `packages/errors`, `docs/permissions.md` from `packages/events`.
 *
 * Usage: `pnpm reference [--check]`. With `--check` nothing is written; stale pages are named, exit code 1.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { type ErrorGroup, errorGroups } from '@account-center/errors';
import { type EditableRole, type Holder, permissions, permissionTable } from '@account-center/events';
import { reportFreshness } from './lib/fresh.ts';
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

const PAGES = new Map([
  ['docs/errors.md', errors],
  ['docs/permissions.md', permissionPage],
]);

function main(): void {
  const pages = [...PAGES].map(([file, write]) => ({
    file,
    text: `<!-- Written by \`pnpm reference\`. Do not edit. -->\n\n${write()}`,
  }));
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

main();
