import type { z } from 'zod';
import { LaunchError } from '@account-center/system/machine';

/**
 * Reads settings from variables. An empty variable counts as not set.
 * @throws LaunchError, one line that names every wrong variable
 */
export function readSettings<Schema extends z.ZodType>(schema: Schema, variables: NodeJS.ProcessEnv): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value?.trim() !== ''));
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message, code }) => {
    const isMissing = code === 'invalid_type' && given[path.join('.')] === undefined;
    return `${path.join('.')} ${isMissing ? `is missing: it ${message}` : message}`;
  });
  throw new LaunchError(`The environment is not usable: ${problems.join('; ')}`);
}
