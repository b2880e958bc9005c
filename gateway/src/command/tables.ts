import type { z } from 'zod';
import { limitsSchema } from '../limits/limits.ts';
import { configSchema } from './config.ts';

/** The text of a key in the README. */
interface Told {
  /** Meaning, in Markdown. */
  description?: string;
  /** Shown instead of the default value, for a key whose default is absent or computed. */
  shown?: string;
}

function toldOf(name: string, schema: z.ZodType): Required<Told> {
  const { description, shown } = (schema.meta() ?? {}) as Told;
  if (description === undefined) throw new Error(`${name} has no description in its schema.`);
  const { data: unset } = schema.safeParse(undefined);
  if (typeof unset === 'number') return { description, shown: shown ?? unset.toLocaleString('en-US') };
  return { description, shown: shown ?? `\`${String(unset)}\`` };
}

const tableOf = (shape: Readonly<Record<string, z.ZodType>>, columns: (told: Required<Told>) => [string, string]) =>
  Object.entries(shape)
    .map(([name, schema]) => `| \`${name}\` | ${columns(toldOf(name, schema)).join(' | ')} |\n`)
    .join('');

/** The rows of the README's table of the configuration file. */
export const configTable = (): string => tableOf(configSchema.shape, ({ description, shown }) => [description, shown]);

/** The rows of the README's table of limits. */
export const limitsTable = (): string => tableOf(limitsSchema.shape, ({ description, shown }) => [shown, description]);
