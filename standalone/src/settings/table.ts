import type { z } from 'zod';
import { environmentSchema } from '../environment.ts';
import type { Told } from './kinds.ts';

interface Row {
  name: string;
  byDefault: string;
  /** In Markdown. */
  description: string;
}

function rowOf([name, schema]: [string, z.ZodType]): Row {
  const { description, shown } = (schema.meta() ?? {}) as Partial<Told>;
  if (!description) throw new Error(`${name} has no description in its schema.`);
  const { data: unset } = schema.safeParse(undefined);
  const byDefault = typeof unset === 'string' || typeof unset === 'number' ? `\`${unset}\`` : 'none';
  return { name, byDefault: shown ?? byDefault, description };
}

const rows = () => Object.entries(environmentSchema.shape).map(rowOf);

/** The rows of the README's table of variables, in Markdown. */
export const settingsTable = (): string =>
  rows()
    .map((row) => `| \`${row.name}\` | ${row.byDefault} | ${row.description.replaceAll('|', '\\|')} |\n`)
    .join('');

/** The same for a terminal. */
export const settingsHelp = (): string =>
  rows()
    .map((row) => `  ${row.name} (${row.byDefault})\n      ${row.description}\n`)
    .join('')
    .replaceAll('`', '');
