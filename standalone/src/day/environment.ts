import { parseEnvironment } from '@account-center/kit';
import { z } from 'zod';

const schema = z.object({
  /** Base URL of the running system. */
  ACCOUNT_CENTER_URL: z.url().optional(),
  PORT: z.coerce.number().int().default(4000),
  /** Data directory of the running system: its demo sign-ins are in it. */
  DATA_DIR: z.string().min(1).default('./data'),
});

export function readDayEnvironment(): { url: string; dataDir: string } {
  const { ACCOUNT_CENTER_URL, PORT, DATA_DIR } = parseEnvironment(schema);
  return { url: ACCOUNT_CENTER_URL ?? `http://127.0.0.1:${PORT}`, dataDir: DATA_DIR };
}
