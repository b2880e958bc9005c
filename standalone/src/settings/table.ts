import type { z } from 'zod';
import { environmentSchema } from '../environment.ts';
import type { Told } from './kinds.ts';

function rowOf([name, schema]: [string, z.ZodType]): string {
  const { description, shown } = (schema.meta() ?? {}) as Partial<Told>;
  if (!description) throw new Error(`${name} has no description in its schema.`);
  const { data: unset } = schema.safeParse(undefined);
  const byDefault = typeof unset === 'string' || typeof unset === 'number' ? `\`${unset}\`` : 'none';
  return `| \`${name}\` | ${shown ?? byDefault} | ${description.replaceAll('|', '\\|')} |\n`;
}

/** The rows of the README's table of variables, in Markdown. */
export const settingsTable = (): string => Object.entries(environmentSchema.shape).map(rowOf).join('');
